import ApusModel

/// The struct of the header fields of an operation's successes.
public struct HeadersDeclaration: Sendable {
    /// A header field.
    public struct Member: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name.
        public var name: SwiftName
        /// Its name on the wire.
        public var key: String
        /// The type of its value, without the optional of one that may be missing.
        public var type: SwiftType
        /// How its value is read.
        public var coding: Coding
        /// Whether every success has it.
        public var isRequired: Bool
        /// How its value gets out of text.
        public var serialization: Parameter.Serialization

        /// A header field as the deciding makes it.
        public init(
            annotation: Annotation,
            name: SwiftName,
            key: String,
            type: SwiftType,
            coding: Coding = .own,
            isRequired: Bool,
            serialization: Parameter.Serialization
        ) {
            self.annotation = annotation
            self.name = name
            self.key = key
            self.type = type
            self.coding = coding
            self.isRequired = isRequired
            self.serialization = serialization
        }
    }

    /// The operation and its own name.
    public var path: TypePath
    /// The header fields, in the order of the document.
    public var members: [Member]

    /// Header fields as the deciding makes them.
    public init(path: TypePath, members: [Member]) {
        self.path = path
        self.members = members
    }
}
