import ApusModel

/// An enum for one of several constants.
public struct EnumerationDeclaration: Sendable {
    /// What the raw value is.
    public enum RawValue: Hashable, Sendable {
        /// A `String`.
        case string
        /// An `Int`.
        case integer
        /// A `JSONValue`.
        case json
    }

    /// One of the constants.
    public struct Case: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name.
        public var name: SwiftName
        /// Its raw value.
        public var constant: Constant

        /// A case as the deciding makes it.
        public init(annotation: Annotation, name: SwiftName, constant: Constant) {
            self.annotation = annotation
            self.name = name
            self.constant = constant
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// What the raw value is.
    public var rawValue: RawValue
    /// The constants.
    public var cases: [Case]
    /// The case for values that the document does not name, `unknown` unless a constant has that name; none for a closed enum.
    public var unknown: SwiftName?

    /// An enum as the deciding makes it.
    public init(annotation: Annotation, path: TypePath, access: Access, rawValue: RawValue, cases: [Case], unknown: SwiftName?) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.rawValue = rawValue
        self.cases = cases
        self.unknown = unknown
    }
}
