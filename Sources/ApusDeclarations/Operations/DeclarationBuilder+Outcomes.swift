import ApusModel

/// What an operation receives, while its struct is being made.
struct OutcomePlan {
    /// A payload of a response.
    struct Entry {
        /// None for a response without a body.
        var payload: Payload?
        /// The index of the inline shape, if it is decoded.
        var index: Int?
        /// The entry of the same response that has the same payload, whose case it shares.
        var sameAs: Int?
    }

    var response: Response
    /// For which statuses it is read; a default that is the success too is planned twice.
    var status: Response.Status
    var isSuccess: Bool
    var entries: [Entry] = []
}

extension DeclarationBuilder {
    /// Which of the responses are successes, in the order in which they are tried, and the shapes to be declared for them.
    mutating func plan(_ operation: Operation, _ parts: inout OperationParts) -> [OutcomePlan] {
        var plans = classify(operation.responses.map { withoutImpossibleBody($0, method: operation.method) })
        let successes = plans.filter(\.isSuccess)
        let isAlone = successes.count == 1 && distinctCount(successes[0].response) == 1
        var known: [(response: String, indices: [Int?])] = []
        for planIndex in plans.indices {
            let plan = plans[planIndex]
            let payloads = payloads(plan.response.contents, plan.isSuccess ? .success : .failure)
            if payloads.isEmpty {
                plans[planIndex].entries = [OutcomePlan.Entry()]
                continue
            }
            // The default that is planned twice declares its types once.
            let before = known.first { $0.response == plan.response.origin.pointer && plan.status == .default }?.indices
            var entries: [OutcomePlan.Entry] = []
            for payload in payloads {
                let sameAs = entries.firstIndex { $0.sameAs == nil && $0.payload?.isSame(as: payload) == true }
                var entry = OutcomePlan.Entry(payload: payload, index: sameAs.flatMap { entries[$0].index }, sameAs: sameAs)
                if let shape = payload.shape, sameAs == nil {
                    let name = payloadName(plan, payload, isAlone: isAlone && plan.isSuccess, among: payloads)
                    let inline = InlineShape(
                        shape: shape,
                        wire: name,
                        typeName: name,
                        documentation: plan.response.documentation,
                        pointer: payload.content.origin.pointer,
                        direction: .received
                    )
                    entry.index = before.flatMap { $0.indices.contains(entries.count) ? $0[entries.count] : nil } ?? parts.add(inline)
                }
                entries.append(entry)
            }
            plans[planIndex].entries = entries
            known.append((plan.response.origin.pointer, entries.map(\.index)))
        }
        return plans
    }

    /// `response` without the body that HTTP does not let it have (RFC 9110, section 6.4.1).
    private mutating func withoutImpossibleBody(_ response: Response, method: String) -> Response {
        let isImpossible =
            switch response.status {
            case .code(204), .code(205), .code(304), .range(1): true
            case .code(let code): code < 200 || method == "HEAD"
            case .range, .default: method == "HEAD"
            }
        guard isImpossible, let first = response.contents.first else { return response }
        log.note(
            .impossibleBody,
            "the body of this response is left out: HTTP allows none there",
            at: first.origin.position
        )
        var response = response
        response.contents = []
        return response
    }

    private func payloadName(_ plan: OutcomePlan, _ payload: Payload, isAlone: Bool, among payloads: [Payload]) -> String {
        if payload.form.hasItems { return itemName(plan, payload, isAlone: isAlone, among: payloads) }
        if isAlone {
            // `Success` is then the optional of what is nested.
            if case .nullable? = payload.shape { return "Payload" }
            return "Success"
        }
        let status = StatusNames.words(plan.status == .range(2) && plan.response.status == .default ? .default : plan.status)
        let isOnly = payloads.allSatisfy { $0.isSame(as: payload) }
        return naming.name(joining: isOnly ? [status] : [status, payload.content.mediaType.words], .type)
    }

    /// The name of a stream's items: `Event`, `Item`, with the status where there are several.
    private func itemName(_ plan: OutcomePlan, _ payload: Payload, isAlone: Bool, among payloads: [Payload]) -> String {
        let word = if case .events = payload.form { "event" } else { "item" }
        let isOnly = payloads.allSatisfy { $0.isSame(as: payload) || !$0.form.hasItems }
        let status = isAlone || plan.status == .code(200) ? [] : [StatusNames.words(plan.status)]
        return naming.name(joining: status + (isOnly ? [] : [payload.content.mediaType.words]) + [word], .type)
    }

    private mutating func distinctCount(_ response: Response) -> Int {
        var distinct: [Payload] = []
        for payload in payloads(response.contents, .success) where !distinct.contains(where: { $0.isSame(as: payload) }) {
            distinct.append(payload)
        }
        return max(1, distinct.count)
    }

    /// Parts successes from failures, in the order in which they are tried. Where no 2XX is documented, the default is for them too; without
    /// one, redirections are what succeeds.
    func classify(_ responses: [Response]) -> [OutcomePlan] {
        let hasSuccess = responses.contains { $0.status.hundreds == 2 }
        let hasDefault = responses.contains { $0.status == .default }
        var plans: [OutcomePlan] = []
        for response in responses {
            let status = response.status
            switch status.hundreds {
            case 2?: plans.append(OutcomePlan(response: response, status: status, isSuccess: true))
            case nil:
                if !hasSuccess { plans.append(OutcomePlan(response: response, status: .range(2), isSuccess: true)) }
                plans.append(OutcomePlan(response: response, status: status, isSuccess: false))
            case 3?: plans.append(OutcomePlan(response: response, status: status, isSuccess: !hasSuccess && !hasDefault))
            case 1?:
                let isOnly = responses.allSatisfy { $0.status.hundreds == 1 }
                plans.append(OutcomePlan(response: response, status: status, isSuccess: isOnly))
            default: plans.append(OutcomePlan(response: response, status: status, isSuccess: false))
            }
        }
        return plans.enumerated().sorted { left, right in
            (left.element.status.precedence, left.offset) < (right.element.status.precedence, right.offset)
        }.map(\.element)
    }

    /// The outcome for those of `plans` that are successes, or failures, as planned; and how each is read. `headersPath` is the type of the
    /// header fields of failures; those of successes come with the response.
    mutating func outcome(
        _ plans: [OutcomePlan],
        isSuccess: Bool,
        _ uses: [InlineUse],
        _ path: TypePath,
        headersPath: TypePath? = nil
    ) -> (outcome: Outcome, replies: [Reply]) {
        let name = SwiftName(trusted: isSuccess ? "Success" : "Failure")
        let outcomePath = path.appending(name)
        scopes.declare(outcomePath)
        let plans = plans.filter { $0.isSuccess == isSuccess }
        let entries = plans.flatMap { plan in plan.entries.map { (plan, $0) } }
        guard !entries.isEmpty else {
            return (Outcome(path: outcomePath, kind: .alias(.standard(isSuccess ? .void : .never))), [])
        }
        let distinct = entries.filter { $0.1.sameAs == nil }
        if isSuccess, distinct.count == 1 {
            let use = type(of: distinct[0].1, uses)
            let isNested = use?.type == .declared(outcomePath)
            let kind: Outcome.Kind = isNested ? .nested : .alias(use?.type ?? .standard(.void))
            return (Outcome(path: outcomePath, kind: kind), plans.map { reply($0, uses, names: [:], headersPath) })
        }
        let names = outcomeCases(plans)
        var cases: [Outcome.Case] = []
        var replies: [Reply] = []
        for (planIndex, plan) in plans.enumerated() {
            for (index, entry) in plan.entries.enumerated() where entry.sameAs == nil {
                let name = names[Slot(plan: planIndex, entry: index)] ?? SwiftName(trusted: "other")
                cases.append(
                    Outcome.Case(
                        annotation: annotation(plan.response.documentation),
                        name: name,
                        type: type(of: entry, uses)?.type,
                        hasStatus: plan.status.isSeveral,
                        headersPath: plan.response.headers.isEmpty ? nil : headersPath
                    )
                )
            }
            let own = names.filter { $0.key.plan == planIndex }
            replies.append(reply(plan, uses, names: Dictionary(uniqueKeysWithValues: own.map { ($0.key.entry, $0.value) }), headersPath))
        }
        return (Outcome(path: outcomePath, kind: .cases(cases)), replies)
    }

    private struct Slot: Hashable {
        var plan: Int
        var entry: Int
    }

    private mutating func outcomeCases(_ plans: [OutcomePlan]) -> [Slot: SwiftName] {
        var candidates: [NameCandidate] = []
        var slots: [Slot] = []
        for (planIndex, plan) in plans.enumerated() {
            let isOnly = plan.entries.count { $0.sameAs == nil } == 1
            for (index, entry) in plan.entries.enumerated() where entry.sameAs == nil {
                let status = StatusNames.words(plan.status)
                let mediaType = entry.payload?.content.mediaType
                let isOneStatus = plans.count == 1
                let parts =
                    isOnly
                    ? [status] : isOneStatus && !plan.status.isSeveral ? [mediaType?.words ?? status] : [status, mediaType?.words ?? ""]
                candidates.append(
                    NameCandidate(
                        wire: "\(status) \(mediaType?.essence ?? "")",
                        base: naming.name(joining: parts, .value),
                        second: nil,
                        pointer: ""
                    )
                )
                slots.append(Slot(plan: planIndex, entry: index))
            }
        }
        let names = names(candidates, .value, reserved: ReservedNames.cases, suffix: "Case")
        return Dictionary(uniqueKeysWithValues: zip(slots, names))
    }

    private func type(of entry: OutcomePlan.Entry, _ uses: [InlineUse]) -> TypeUse? {
        if let index = entry.index {
            let use = uses[index].use.whole
            return TypeUse(type: entry.payload?.form.whole(of: use.type) ?? use.type, coding: use.coding)
        }
        return entry.payload.flatMap(\.type).map { TypeUse(type: $0) }
    }

    private func reply(_ plan: OutcomePlan, _ uses: [InlineUse], names: [Int: SwiftName], _ headersPath: TypePath?) -> Reply {
        var alternatives: [Reply.Alternative] = []
        for (index, entry) in plan.entries.enumerated() {
            let use = type(of: entry, uses)
            alternatives.append(
                Reply.Alternative(
                    mediaType: entry.payload?.content.mediaType,
                    caseName: names[entry.sameAs ?? index],
                    type: use?.type,
                    coding: use?.coding ?? .own,
                    form: entry.payload?.form ?? .data,
                    hasStatus: !names.isEmpty && plan.status.isSeveral,
                    headersPath: plan.response.headers.isEmpty ? nil : headersPath,
                    terminator: entry.payload?.content.terminator
                )
            )
        }
        // The most specific media type first: `application/json` before `application/*` before `*/*`. What none fits is the last one's,
        // which is no stream of items if it can be something else.
        let sorted = alternatives.enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }
        return Reply(status: plan.status, isSuccess: plan.isSuccess, alternatives: sorted.map(\.element))
    }
}

extension Reply.Alternative {
    /// What is tried first has the lowest.
    fileprivate var rank: Int {
        if let mediaType, mediaType.isRange { return mediaType.essence == "*/*" ? 3 : 2 }
        switch form {
        case .events, .jsonLines, .jsonArray: return 0
        case .json, .form, .multipart, .parts, .text, .stream, .data: return 1
        }
    }
}

extension Response.Status {
    /// The class of the status; none for the default.
    fileprivate var hundreds: Int? {
        switch self {
        case .code(let code): code / 100
        case .range(let hundreds): hundreds
        case .default: nil
        }
    }

    /// Exact ones come before ranges, and those before the default.
    fileprivate var precedence: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .default: 2
        }
    }

    /// Whether it stands for several statuses.
    fileprivate var isSeveral: Bool {
        switch self {
        case .code: false
        case .range, .default: true
        }
    }
}
