import ApusModel

extension API {
    /// Notes for every named type whether its values are sent, received, or both: what operations and webhooks mention, and what that is made of.
    mutating func findDirections() {
        let parts = types.ids.map { types[$0].shape.mentionedTypes }
        var open: [(id: TypeID, direction: Direction)] = []
        func mention(_ shape: Shape, _ direction: Direction) { open += shape.mentionedTypes.map { ($0, direction) } }
        func visit(_ operation: Operation, sends: Direction, receives: Direction) {
            for parameter in operation.parameters { mention(parameter.shape, sends) }
            for content in operation.body?.contents ?? [] {
                mention(content.shape, sends)
                if let item = content.itemShape { mention(item, sends) }
            }
            for response in operation.responses + (operation.streamed?.responses ?? []) {
                for header in response.headers { mention(header.shape, receives) }
                for content in response.contents {
                    mention(content.shape, receives)
                    if let item = content.itemShape { mention(item, receives) }
                }
            }
            // What the API calls is the other way round.
            for callback in operation.callbacks { visit(callback, sends: .received, receives: .sent) }
        }
        for operation in operations { visit(operation, sends: .sent, receives: .received) }
        for webhook in webhooks { visit(webhook, sends: .received, receives: .sent) }
        while let next = open.popLast() {
            guard !types[next.id].direction.contains(next.direction) else { continue }
            types[next.id].direction.insert(next.direction)
            open += parts[next.id.index].map { ($0, next.direction) }
        }
    }
}
