import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// The payloads of what the API calls in turn, and the calls themselves: webhooks, and the callbacks of operations.
    mutating func webhookDeclarations(_ names: NamespaceNames) -> [Declaration] {
        var declarations: [Declaration] = []
        var plans: [IncomingPlan] = []
        for webhook in api.webhooks {
            let words = [webhook.id ?? webhook.path]
            let (payloads, body) = payloads(of: webhook, words: words)
            declarations += payloads
            plans.append(IncomingPlan(operation: webhook, key: webhook.path, words: words, body: body))
        }
        for (operation, name) in zip(api.operations, names.operations) {
            for callback in operation.callbacks {
                let words = [name.text, callback.id ?? callback.path]
                let (payloads, body) = payloads(of: callback, words: words)
                declarations += payloads
                plans.append(IncomingPlan(operation: callback, key: "\(operation.wireName)/\(callback.path)", words: words, body: body))
            }
        }
        return declarations + incomingDeclarations(plans)
    }

    /// The types of the bodies of a call that the API makes, and the body that its struct has: that of the first media type that can be read.
    private mutating func payloads(of webhook: Operation, words: [String]) -> (declarations: [Declaration], body: IncomingDeclaration.Body?)
    {
        if webhook.responses.contains(where: { !$0.contents.isEmpty }) {
            log.note(
                .webhookPayloadOnly,
                "of `\(webhook.wireName)` only what it brings is generated, not its responses",
                at: webhook.origin.position
            )
        }
        var distinct: [Payload] = []
        let all = payloads(webhook.body?.contents ?? [], .incoming)
        for payload in all where payload.shape != nil {
            if !distinct.contains(where: { $0.isSame(as: payload) }) { distinct.append(payload) }
        }
        var declarations: [Declaration] = []
        var body: IncomingDeclaration.Body?
        let isRequired = webhook.body?.isRequired ?? false
        for payload in distinct {
            guard let shape = payload.shape else { continue }
            let media = distinct.count == 1 ? [] : [payload.content.mediaType.words]
            let plain = naming.name(joining: words + media + ["payload"], .type)
            let more = naming.name(joining: words + media + [webhook.method, "payload"], .type)
            let path = namespace.appending(namespaceName(plain, or: more))
            let about = annotation(webhook.documentation, isDeprecated: webhook.isDeprecated)
            declarations += self.declarations(of: shape.nonNull, at: path, about, Place(path: path, direction: .received))
            if body == nil {
                var use = TypeUse(type: .declared(path))
                if !shape.nonNull.isDeclared { use.coding = self.use(shape, inline: nil).coding }
                use.isNullable = shape != shape.nonNull
                body = incomingBody(use, payload.form, isRequired: isRequired)
            }
        }
        if body == nil, let first = all.first, let type = first.type {
            body = incomingBody(TypeUse(type: type), first.form, isRequired: isRequired)
        }
        if distinct.count > 1 {
            log.note(
                .webhookPayloadOnly,
                "`\(webhook.wireName)` has a body in several media types; its call is read as `\(distinct[0].content.mediaType.text)`",
                at: webhook.origin.position
            )
        }
        return (declarations, body)
    }

    private func incomingBody(_ use: TypeUse, _ form: BodyForm, isRequired: Bool) -> IncomingDeclaration.Body {
        let whole = isRequired ? use.whole : use
        return IncomingDeclaration.Body(
            name: SwiftName(trusted: "body"),
            type: whole.type,
            coding: whole.coding,
            form: form,
            isRequired: isRequired
        )
    }
}
