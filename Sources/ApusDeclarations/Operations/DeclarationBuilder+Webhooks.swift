import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// The payloads of what the API calls in turn: webhooks, and the callbacks of operations.
    mutating func webhookDeclarations(_ names: NamespaceNames) -> [Declaration] {
        var declarations: [Declaration] = []
        for webhook in api.webhooks {
            declarations += payloads(of: webhook, words: [webhook.id ?? webhook.path])
        }
        for (operation, name) in zip(api.operations, names.operations) {
            for callback in operation.callbacks {
                let own = callback.id ?? callback.path
                declarations += payloads(of: callback, words: [name.text, own])
            }
        }
        return declarations
    }

    private mutating func payloads(of webhook: Operation, words: [String]) -> [Declaration] {
        let hasMore = !webhook.parameters.isEmpty || webhook.responses.contains { !$0.contents.isEmpty }
        if hasMore {
            log.note(
                .webhookPayloadOnly,
                "of `\(webhook.wireName)` only the payload is generated, not its parameters and responses",
                at: webhook.origin.position
            )
        }
        var distinct: [Payload] = []
        for payload in payloads(webhook.body?.contents ?? [], .success) where payload.shape != nil {
            if !distinct.contains(where: { $0.isSame(as: payload) }) { distinct.append(payload) }
        }
        var declarations: [Declaration] = []
        for payload in distinct {
            guard let shape = payload.shape else { continue }
            let media = distinct.count == 1 ? [] : [payload.content.mediaType.words]
            let plain = naming.name(joining: words + media + ["payload"], .type)
            let more = naming.name(joining: words + media + [webhook.method, "payload"], .type)
            let path = namespace.appending(namespaceName(plain, or: more))
            let about = annotation(webhook.documentation, isDeprecated: webhook.isDeprecated)
            declarations += self.declarations(of: shape.nonNull, at: path, about, Place(path: path, direction: .received))
        }
        return declarations
    }
}
