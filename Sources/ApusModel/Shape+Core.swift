extension Shape {
    /// The shape without what is wrapped around it: lists, maps and null.
    public var core: Shape {
        switch self {
        case .nullable(let inner), .list(let inner, _), .map(let inner): inner.core
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .record, .union, .enumeration, .named: self
        }
    }

    /// The shape without null.
    public var nonNull: Shape {
        switch self {
        case .nullable(let inner): inner.nonNull
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .union, .enumeration, .named: self
        }
    }

    /// Whether it is something that has a name of its own in a language with types: no list, no map, and nothing that every language has.
    public var isDeclared: Bool {
        switch self {
        case .record, .union, .enumeration, .tuple: true
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named: false
        }
    }

    /// Where what ``isDeclared`` comes from; none for anything else.
    public var declaredOrigin: Origin? {
        switch self {
        case .record(let record): record.origin
        case .union(let union): union.origin
        case .enumeration(let enumeration): enumeration.origin
        case .tuple(let tuple): tuple.origin
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named: nil
        }
    }

    /// The JSON pointer of what ``isDeclared``; empty for anything else.
    public var declaredPointer: String { declaredOrigin?.pointer ?? "" }

    /// The shape with another core, and the same lists, maps and null around it.
    public func replacingCore(by core: Shape) -> Shape {
        switch self {
        case .nullable(let inner): .nullable(inner.replacingCore(by: core))
        case .list(let inner, let rules): .list(inner.replacingCore(by: core), rules)
        case .map(let inner): .map(inner.replacingCore(by: core))
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .record, .union, .enumeration, .named: core
        }
    }
}
