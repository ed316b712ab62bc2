import ApusModel

/// How a shape is written as a type where it is used.
struct TypeUse: Hashable {
    /// The type, without an optional around.
    var type: SwiftType
    /// How values of it are read and written.
    var coding: Coding = .own
    /// Whether it may be null as well.
    var isNullable = false

    /// The type and coding with null as a value of the type.
    var whole: TypeUse {
        guard isNullable else { return self }
        return TypeUse(type: .optional(type), coding: coding == .own ? .own : .nullable(coding))
    }
}

extension Shape {
    /// The shape without what is wrapped around it: lists, maps and null.
    var core: Shape {
        switch self {
        case .nullable(let inner), .list(let inner, _), .map(let inner): inner.core
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .record, .union, .enumeration, .named: self
        }
    }

    /// The shape without null.
    var nonNull: Shape {
        switch self {
        case .nullable(let inner): inner.nonNull
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .union, .enumeration, .named: self
        }
    }

    /// Whether it gets a declaration of its own where it stands.
    var isDeclared: Bool {
        switch self {
        case .record, .union, .enumeration, .tuple: true
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named: false
        }
    }

    /// The JSON pointer of what gets a declaration.
    var declaredPointer: String {
        switch self {
        case .record(let record): record.origin.pointer
        case .union(let union): union.origin.pointer
        case .enumeration(let enumeration): enumeration.origin.pointer
        case .tuple(let tuple): tuple.origin.pointer
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named: ""
        }
    }
}
