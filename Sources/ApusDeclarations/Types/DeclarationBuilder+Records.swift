import ApusModel

extension DeclarationBuilder {
    /// The struct for `record` at `path`.
    mutating func structure(
        _ record: Record,
        at path: TypePath,
        _ annotation: Annotation,
        _ place: Place,
        _ encodings: [Encoding]
    ) -> Structure {
        let place = place.inside(path)
        let names = memberNames(record)
        let memberTexts = Set(names.map(\.text))
        let tracksNulls =
            switch options.nulls {
            case .everywhere: true
            case .nowhere: false
            case .whereSent: place.isSent
            }
        var inline = record.properties.map { property in
            InlineShape(
                shape: property.shape,
                wire: property.name,
                documentation: property.documentation,
                pointer: property.origin.pointer
            )
        }
        let partNames = partNames(record, taken: memberTexts)
        inline += zip(record.parts, partNames).map { part, name in
            InlineShape(
                shape: part.shape.nonNull,
                wire: name.text,
                documentation: part.documentation,
                pointer: part.shape.core.declaredPointer
            )
        }
        if case .kept(let shape) = record.additional {
            inline.append(
                InlineShape(
                    shape: shape,
                    wire: "additional",
                    typeName: "AdditionalProperty",
                    documentation: Documentation(),
                    pointer: record.origin.pointer + "/additionalProperties"
                )
            )
        }
        let uses = uses(inline, in: place, taken: memberTexts.union(["NullableProperty"]))
        var members: [Member] = []
        members.reserveCapacity(names.count)
        for (index, property) in record.properties.enumerated() {
            members.append(member(property, names[index], uses[index].use, place, tracksNulls: tracksNulls))
        }
        if place.isMultipart { giveRoles(&members, record, encodings) }
        var taken = memberTexts.union(partNames.map(\.text))
        var parts: [PartMember] = []
        for (index, part) in record.parts.enumerated() {
            let use = uses[record.properties.count + index].use
            parts.append(PartMember(annotation: self.annotation(part.documentation), name: partNames[index], type: use.type))
        }
        var additional: AdditionalMember?
        if case .kept = record.additional, let use = uses.last?.use.whole {
            let name = free("additionalProperties", or: ["otherProperties", "furtherProperties"], taken: taken)
            taken.insert(name.text)
            additional = AdditionalMember(name: name, valueType: use.type, coding: use.coding)
        }
        return Structure(
            annotation: annotation,
            path: path,
            access: options.access,
            members: members,
            parts: parts,
            additional: additional,
            nulls: nulls(members, path, taken),
            isMutable: place.isSent || options.received == .var,
            isMultipart: place.isMultipart,
            nested: uses.flatMap(\.declarations)
        )
    }

    private mutating func memberNames(_ record: Record) -> [SwiftName] {
        var candidates: [NameCandidate] = []
        candidates.reserveCapacity(record.properties.count)
        for property in record.properties {
            candidates.append(candidate(property.name, .value, pointer: property.origin.pointer))
        }
        return names(candidates, .value, reserved: ReservedNames.properties, suffix: "Property")
    }

    private mutating func nulls(_ members: [Member], _ path: TypePath, _ taken: Set<String>) -> NullsMember? {
        let isNeeded = members.contains { member in
            switch member.presence {
            case .optionalExplicitNull: true
            case .required, .requiredNullable, .optional, .optionalNullable: false
            }
        }
        guard isNeeded else { return nil }
        let element = path.appending(SwiftName(trusted: "NullableProperty"))
        scopes.declare(element)
        return NullsMember(name: free("nulls", or: ["explicitNulls"], taken: taken), elementPath: element)
    }

    private mutating func partNames(_ record: Record, taken: Set<String>) -> [SwiftName] {
        guard !record.parts.isEmpty else { return [] }
        if record.parts.count == 1 { return [free("variant", or: ["alternative"], taken: taken)] }
        var candidates: [NameCandidate] = []
        for part in record.parts {
            let words = contentName(of: part.shape.nonNull)
            candidates.append(candidate(words, .value, pointer: part.shape.core.declaredPointer))
        }
        return names(candidates, .value, reserved: ReservedNames.properties.union(taken), suffix: "Variant")
    }

    private mutating func member(
        _ property: Property,
        _ name: SwiftName,
        _ use: TypeUse,
        _ place: Place,
        tracksNulls: Bool
    ) -> Member {
        var presence = Member.Presence.optional
        if isDemanded(property, place) {
            presence = use.isNullable ? .requiredNullable : .required
        } else if use.isNullable {
            presence = tracksNulls ? .optionalExplicitNull(nullsCase(name)) : .optionalNullable
        }
        let value = defaultValue(of: property.defaultValue, property.shape, use, at: property.origin)
        var isBoxed = use.coding == .own && recursion.isHeavy(property.shape)
        if case .named(let id) = property.shape.nonNull { isBoxed = isBoxed || recursion.isBoxed(place.owner, id) }
        let isRequired = presence == .required || presence == .requiredNullable
        return Member(
            annotation: annotation(
                property.documentation,
                adding: defaultParagraph(property.defaultValue),
                isDeprecated: property.isDeprecated
            ),
            name: name,
            key: property.name,
            type: use.type,
            coding: use.coding,
            presence: presence,
            defaultValue: isRequired ? value ?? onlyCase(property.shape, isNullable: use.isNullable) : nil,
            isBoxed: isBoxed
        )
    }

    /// The case's name in the set of null properties; an enum with a raw type has names of its own that it must not take.
    private func nullsCase(_ name: SwiftName) -> SwiftName {
        ReservedNames.cases.contains(name.text) ? SwiftName(trusted: name.text + "Property") : name
    }

    /// Whether the property must be there for everyone who makes or reads the type: what only one side sets is not demanded of the other.
    private func isDemanded(_ property: Property, _ place: Place) -> Bool {
        guard property.isRequired else { return false }
        return switch property.access {
        case .readWrite: true
        case .readOnly: !place.isSent
        case .writeOnly: !place.isReceived
        }
    }

    private mutating func giveRoles(_ members: inout [Member], _ record: Record, _ encodings: [Encoding]) {
        let byName = Dictionary(encodings.map { ($0.property, $0) }) { first, _ in first }
        for (index, property) in record.properties.enumerated() {
            let role = role(of: property.shape, byName[property.name])
            members[index].multipart = role
            members[index].partFields = partFields(byName[property.name], role)
        }
    }

    /// The header fields that a part always has. Those whose values are the caller's are given with files; other parts have none.
    mutating func partFields(_ encoding: Encoding?, _ role: MultipartRole) -> [PartField] {
        var fields: [PartField] = []
        for header in encoding?.headers ?? [] {
            if let value = header.value {
                fields.append(PartField(name: header.name, value: value))
                continue
            }
            switch role {
            case .file, .files: break
            case .field, .fields, .styled, .json:
                log.warning(
                    .unsentPartHeader,
                    "the header field '\(header.name)' of a part is not sent: its value is not fixed, and only files have fields of their own",
                    at: header.origin.position,
                    hint: "give it a `const`, or describe the part as a file (`format: binary`)"
                )
            }
        }
        return fields
    }

    /// How a value of `shape` is written as a part, by its encoding if there is one (OAS 3.2.0, section 4.15.1.1).
    func role(of shape: Shape, _ encoding: Encoding?) -> MultipartRole {
        if let style = encoding?.style { return .styled(style, explode: encoding?.explode ?? (style == .form)) }
        // Of several media types the caller may choose another one with the file.
        let contentType = encoding?.contentType?.split(separator: ",").first.map { String($0.drop { $0 == " " }) }
        return role(of: shape, contentType: contentType.flatMap { $0.contains("*") ? nil : $0 })
    }

    private func role(of shape: Shape, contentType: String?) -> MultipartRole {
        switch shape {
        case .boolean, .integer, .number, .string, .enumeration: .field(contentType: contentType)
        case .bytes(.raw): .file(contentType: contentType)
        case .bytes: .field(contentType: contentType)
        case .any, .null, .tuple, .map, .record, .union: .json(contentType: contentType)
        case .nullable(let inner): role(of: inner, contentType: contentType)
        case .list(let element, _):
            switch role(of: element, contentType: contentType) {
            case .field: .fields(contentType: contentType)
            case .file: .files(contentType: contentType)
            case .fields, .files, .json, .styled: .json(contentType: contentType)
            }
        case .named(let id):
            if let target = recursion.target(of: id), !recursion.isRecursiveAlias(target) {
                role(of: api.types[target].shape, contentType: contentType)
            } else {
                .json(contentType: contentType)
            }
        }
    }
}
