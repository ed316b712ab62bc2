import ApusModel

/// What stands in an operation's struct beside its constants, while it is being made.
struct OperationParts {
    /// The inline shapes to be declared, with how they are named.
    var inline: [InlineShape] = []

    /// Adds a shape and gives the index of its use.
    mutating func add(_ shape: InlineShape) -> Int {
        inline.append(shape)
        return inline.count - 1
    }
}

/// A body's alternatives, and which of the inline shapes each is.
struct BodyPlan {
    var payloads: [Payload] = []
    var indices: [Int?] = []
}

extension DeclarationBuilder {
    /// Plans `body`: which media types there are, each with another type, and the shapes to be declared for them.
    mutating func plan(_ body: Body, _ parts: inout OperationParts) -> BodyPlan {
        var plan = BodyPlan()
        for payload in payloads(body.contents, .request) {
            let isKnown = plan.payloads.contains { $0.isSame(as: payload) && $0.form == payload.form }
            if !isKnown { plan.payloads.append(payload) }
        }
        let isAlone = plan.payloads.count == 1
        for payload in plan.payloads {
            let words = payload.content.mediaType.words
            let plain = isAlone ? "Body" : naming.name(joining: [words, "body"], .type)
            plan.indices.append(
                payload.shape.map { shape in
                    parts.add(
                        InlineShape(
                            shape: payload.form.isMultipart ? multipartShape(shape) : shape,
                            wire: plain,
                            typeName: plain,
                            documentation: body.documentation,
                            pointer: payload.content.origin.pointer,
                            isMultipart: payload.form.isMultipart,
                            encodings: payload.content.partEncodings,
                            direction: .sent
                        )
                    )
                }
            )
        }
        return plan
    }

    /// The member for `body`, as planned.
    mutating func member(_ body: Body, _ plan: BodyPlan, _ uses: [InlineUse], _ path: TypePath, taken: Set<String>) -> BodyMember? {
        guard !plan.payloads.isEmpty else { return nil }
        var alternatives: [BodyMember.Alternative] = []
        var isNullable = false
        let names = plan.payloads.count == 1 ? [nil] : caseNames(plan)
        for (index, payload) in plan.payloads.enumerated() {
            let use = plan.indices[index].map { uses[$0].use } ?? TypeUse(type: payload.type ?? .standard(.data))
            isNullable = isNullable || (use.isNullable && plan.payloads.count == 1 && body.isRequired)
            let whole = use.isNullable && body.isRequired ? use.whole : use
            alternatives.append(
                BodyMember.Alternative(
                    name: names[index],
                    mediaType: payload.content.mediaType,
                    type: whole.type,
                    coding: whole.coding,
                    form: payload.form,
                    encodings: payload.content.encodings
                )
            )
        }
        let enumPath = alternatives.count == 1 ? nil : path.appending(SwiftName(trusted: "Body"))
        if let enumPath { scopes.declare(enumPath) }
        return BodyMember(
            annotation: annotation(body.documentation),
            name: free("body", or: ["requestBody", "content"], taken: taken),
            type: enumPath.map { .declared($0) } ?? alternatives[0].type,
            enumPath: enumPath,
            alternatives: alternatives,
            isRequired: body.isRequired
        )
    }

    private mutating func caseNames(_ plan: BodyPlan) -> [SwiftName?] {
        var candidates: [NameCandidate] = []
        for payload in plan.payloads {
            let mediaType = payload.content.mediaType
            candidates.append(
                candidate(
                    mediaType.text,
                    .value,
                    base: naming.name(mediaType.words, .value),
                    second: naming.name(mediaType.essence, .value),
                    pointer: payload.content.origin.pointer
                )
            )
        }
        return names(candidates, .value, reserved: ReservedNames.cases, suffix: "Case")
    }
}

extension BodyForm {
    /// Whether its values are written as parts.
    fileprivate var isMultipart: Bool {
        switch self {
        case .multipart, .parts: true
        case .json, .form, .text, .stream, .data, .events, .jsonLines, .jsonArray: false
        }
    }
}

extension Content {
    /// How parts are written, by name, or by place where they have none; those without a place are under the empty name.
    fileprivate var partEncodings: [Encoding] {
        guard !prefixEncodings.isEmpty || itemEncoding != nil else { return encodings }
        var all: [Encoding] = []
        for (index, encoding) in prefixEncodings.enumerated() {
            var encoding = encoding
            encoding.property = String(index)
            all.append(encoding)
        }
        return all + (itemEncoding.map { [$0] } ?? [])
    }
}
