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
