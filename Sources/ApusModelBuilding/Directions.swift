import ApusModel

extension API {
    /// Notes for every named type whether its values are sent, received, or both: what operations and webhooks mention, and what that is made of.
    mutating func findDirections() {
        let parts = types.ids.map { Mentions(types[$0].shape).types }
        var open: [(id: TypeID, direction: Direction)] = []
        func mention(_ shape: Shape, _ direction: Direction) { open += Mentions(shape).types.map { ($0, direction) } }
        func visit(_ operation: Operation, sends: Direction, receives: Direction) {
            for parameter in operation.parameters { mention(parameter.shape, sends) }
            for content in operation.body?.contents ?? [] {
                mention(content.shape, sends)
                if let item = content.itemShape { mention(item, sends) }
            }
            for response in operation.responses {
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

/// The types that a shape mentions.
private struct Mentions {
    var types: [TypeID] = []

    init(_ shape: Shape) { add(shape) }

    private mutating func add(_ shape: Shape) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration: return
        case .list(let inner, _), .map(let inner), .nullable(let inner): add(inner)
        case .tuple(let tuple):
            for element in tuple.elements { add(element) }
            if let rest = tuple.rest { add(rest) }
        case .record(let record):
            for property in record.properties { add(property.shape) }
            for part in record.parts { add(part.shape) }
            if case .kept(let shape) = record.additional { add(shape) }
        case .union(let union): for variant in union.variants { add(variant.shape) }
        case .named(let id): types.append(id)
        }
    }
}
