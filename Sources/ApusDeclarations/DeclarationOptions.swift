/// What the user can choose about the generated Swift (`apus.yaml`, or flags of the same names).
public struct DeclarationOptions: Hashable, Sendable {
    /// Whether the properties of types that are only received can be changed.
    public enum ReceivedProperties: String, Hashable, Sendable, CaseIterable {
        /// They cannot, which costs the compiler a third less.
        case `let`
        /// They can.
        case `var`
    }
    /// Which types carry the set of properties that are explicitly null.
    public enum NullTracking: String, Hashable, Sendable, CaseIterable {
        /// Those that are sent.
        case whereSent = "where-sent"
        /// All.
        case everywhere
        /// None: an optional nullable property that is nil is left out.
        case nowhere
    }
    /// Whether enums and unions have a case for values that the document does not name.
    public enum EnumOpenness: String, Hashable, Sendable, CaseIterable {
        /// Those that are received have.
        case open
        /// None has: such a value is an error.
        case closed
    }

    /// The name of the namespace as the user gave it.
    public var namespace: String
    /// Who sees the generated code.
    public var access: Access
    /// Whether the properties of types that are only received can be changed.
    public var received: ReceivedProperties
    /// Which types carry the set of properties that are explicitly null.
    public var nulls: NullTracking
    /// Whether enums and unions are open.
    public var enums: EnumOpenness
    /// Names that the user chose: by the name in the document (`get_pets`, `my.org.User`) or by JSON pointer.
    public var names: [String: String]
    /// Types that the user chose: by type and format (`string:ulid`) or by JSON pointer, each a qualified Swift name.
    public var types: [String: String]
    /// Words that are written in capitals, beside the built-in ones.
    public var initialisms: [String]
    /// The operations that give lists page by page.
    public var pagination: [PaginationSetting]
    /// Whether the namespace's comment lists the operations by their tags, for DocC.
    public var topics: Bool
    /// The names that were given before, which stay; none, if names need not stay.
    public var lockedNames: NameLock?

    /// The defaults for `namespace`.
    public init(namespace: String) {
        self.namespace = namespace
        access = .public
        received = .let
        nulls = .whereSent
        enums = .open
        names = [:]
        types = [:]
        initialisms = []
        pagination = []
        topics = false
    }
}
