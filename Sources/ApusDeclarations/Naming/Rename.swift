/// A name of the document that is another in Swift, and why.
public struct Rename: Hashable, Sendable {
    /// Why a name is another.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Swift's conventions: capitals, initialisms, no symbols.
        case convention
        /// The name means something else in Swift there.
        case reserved
        /// Another name of the document comes out the same.
        case collision
        /// It was given the name before, and names stay.
        case locked
        /// The user chose it.
        case chosen
        /// The document gives no name.
        case unnamed
    }

    /// The JSON pointer of the thing.
    public var pointer: String
    /// The name in the document.
    public var wireName: String
    /// The name in Swift.
    public var swiftName: SwiftName
    /// Why it is another.
    public var reason: Reason

    /// A rename as the deciding notes it.
    public init(pointer: String, wireName: String, swiftName: SwiftName, reason: Reason) {
        self.pointer = pointer
        self.wireName = wireName
        self.swiftName = swiftName
        self.reason = reason
    }
}
