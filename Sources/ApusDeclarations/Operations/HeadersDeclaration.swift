import ApusModel

/// A struct of header fields: those of an operation's successes or failures, or of a component response.
public struct HeadersDeclaration: Sendable {
    /// A header field.
    public struct Member: Hashable, Sendable {
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
        /// Whether every answer has it.
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

    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The header fields, in the order of the document.
    public var members: [Member]
    /// The types that are nested in it: those of a component's header fields. Those of an operation's are nested in the operation.
    public var nested: [Declaration]

    /// Header fields as the deciding makes them.
    public init(annotation: Annotation, path: TypePath, access: Access, members: [Member], nested: [Declaration] = []) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.members = members
        self.nested = nested
    }
}

/// Where the struct of the header fields of an operation's successes or failures is declared.
public enum OperationHeaders: Sendable {
    /// In the operation.
    case own(HeadersDeclaration)
    /// Elsewhere, with an alias in the operation: that of a component response, or the operation's other one.
    case alias(TypePath, of: HeadersDeclaration)
    /// In the namespace, for all operations that have the component response; it is used under its own name.
    case component(HeadersDeclaration)

    /// What the operation calls it.
    public var path: TypePath {
        switch self {
        case .own(let declaration), .component(let declaration): declaration.path
        case .alias(let path, _): path
        }
    }

    /// The struct, wherever it is declared.
    public var declaration: HeadersDeclaration {
        switch self {
        case .own(let declaration), .component(let declaration), .alias(_, let declaration): declaration
        }
    }

    /// Its header fields.
    public var members: [HeadersDeclaration.Member] { declaration.members }
}
