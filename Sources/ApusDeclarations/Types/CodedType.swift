import ApusModel

/// A type together with the way its values are read and written.
public struct CodedType: Hashable, Sendable {
    /// The type.
    public var type: SwiftType
    /// How values of it are read and written.
    public var coding: Coding

    /// `type`, read and written as `coding` says.
    public init(type: SwiftType, coding: Coding = .own) {
        self.type = type
        self.coding = coding
    }
}

extension DeclarationBuilder {
    /// What the types of the table are in Swift, null included.
    mutating func codedTypes() -> [TypeID: CodedType] {
        var types: [TypeID: CodedType] = [:]
        types.reserveCapacity(api.types.ids.count)
        for id in api.types.ids {
            let use = use(.named(id), inline: nil).whole
            types[id] = CodedType(type: use.type, coding: use.coding)
        }
        return types
    }
}
