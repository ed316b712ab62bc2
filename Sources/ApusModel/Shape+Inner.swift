extension Shape {
    /// The shape with `change` of each of those that stand directly inside it: elements, values, properties, parts and variants, and what may be null.
    public func mappingInner(_ change: (Shape) -> Shape) -> Shape {
        switch self {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration, .named: return self
        case .list(let inner, let rules): return .list(change(inner), rules)
        case .map(let inner): return .map(change(inner))
        case .nullable(let inner): return .nullable(change(inner))
        case .tuple(var tuple):
            tuple.elements = tuple.elements.map(change)
            tuple.rest = tuple.rest.map(change)
            return .tuple(tuple)
        case .record(var record):
            for index in record.properties.indices { record.properties[index].shape = change(record.properties[index].shape) }
            for index in record.parts.indices { record.parts[index].shape = change(record.parts[index].shape) }
            if case .kept(let shape) = record.additional { record.additional = .kept(change(shape)) }
            return .record(record)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].shape = change(union.variants[index].shape) }
            return .union(union)
        }
    }
}
