import ApusModel

/// The Swift for an API, with every decision made: what is left is writing it down.
public struct SwiftModule: Sendable {
    /// The name of the namespace, such as `Trackstar`.
    public var namespace: SwiftName
    /// The files, in the order in which they are listed to the user.
    public var files: [SwiftFile]
    /// Every type that the files declare, for spelling references to them.
    public var scopes: Scopes
    /// Every name that is not the one of the document, in the order in which they were made.
    public var renames: [Rename]
    /// The names that were given, where names are to stay.
    public var names = NameLock()
    /// What each type of the API's table is in Swift.
    public var types: [TypeID: CodedType]

    /// A module with those files.
    public init(
        namespace: SwiftName,
        files: [SwiftFile],
        scopes: Scopes,
        renames: [Rename] = [],
        types: [TypeID: CodedType] = [:]
    ) {
        self.namespace = namespace
        self.files = files
        self.scopes = scopes
        self.renames = renames
        self.types = types
    }
}

/// A file of Swift.
public struct SwiftFile: Sendable {
    /// The base name with its extension, such as `Trackstar+MagicLink.swift`; unique in the module without regard to case.
    public var name: String
    /// The modules that it imports, sorted.
    public var imports: [String]
    /// What it declares, top down. Everything but the namespace stands in extensions of the namespace or of a type in it.
    public var declarations: [Declaration]

    /// A file with those declarations.
    public init(name: String, imports: [String], declarations: [Declaration]) {
        self.name = name
        self.imports = imports
        self.declarations = declarations
    }
}

/// Something that is declared, with everything that its text depends on.
public indirect enum Declaration: Sendable {
    /// The caseless enum that everything else stands in.
    case namespace(Namespace)
    /// A struct for a record.
    case structure(Structure)
    /// A struct for a tuple.
    case tuple(TupleStructure)
    /// An enum for one of several constants.
    case enumeration(EnumerationDeclaration)
    /// An enum for one of several shapes.
    case union(UnionDeclaration)
    /// A typealias.
    case alias(Alias)
    /// A struct around an array or a dictionary that contains itself, for which there is no typealias.
    case wrapper(Wrapper)
    /// A struct of the header fields of a component response.
    case headers(HeadersDeclaration)
    /// A struct for an operation.
    case operation(OperationDeclaration)
    /// The client.
    case client(ClientDeclaration)
    /// Methods of the client, one an operation.
    case methods([MethodDeclaration])
    /// The enum of servers.
    case servers(ServersDeclaration)
    /// The struct of credentials.
    case credentials(CredentialsDeclaration)
    /// A struct for a call that the API makes.
    case incoming(IncomingDeclaration)
    /// The enum of the calls that the API makes.
    case incomingCalls(IncomingCallsDeclaration)
}

/// What is to be written before a declaration.
public struct Annotation: Hashable, Sendable {
    /// The paragraphs of its documentation, in CommonMark; not yet wrapped or escaped.
    public var paragraphs: [String]
    /// Whether it is deprecated.
    public var isDeprecated: Bool

    /// An annotation of those paragraphs.
    public init(paragraphs: [String] = [], isDeprecated: Bool = false) {
        self.paragraphs = paragraphs
        self.isDeprecated = isDeprecated
    }
}

/// Who sees the generated code.
public enum Access: String, Hashable, Sendable, CaseIterable {
    /// Every importer.
    case `public`
    /// Every module of the package.
    case package
    /// The module itself.
    case `internal`
}

/// The caseless enum that everything else stands in.
public struct Namespace: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// Its name.
    public var name: SwiftName
    /// Who sees it.
    public var access: Access

    /// A namespace.
    public init(annotation: Annotation, name: SwiftName, access: Access) {
        self.annotation = annotation
        self.name = name
        self.access = access
    }
}

/// A typealias.
public struct Alias: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// What it stands for.
    public var type: SwiftType
    /// Who sees it.
    public var access: Access

    /// An alias.
    public init(annotation: Annotation, path: TypePath, type: SwiftType, access: Access) {
        self.annotation = annotation
        self.path = path
        self.type = type
        self.access = access
    }
}
