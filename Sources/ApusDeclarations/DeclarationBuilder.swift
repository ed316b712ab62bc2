import ApusDiagnostics
import ApusModel
import ApusWorkers

/// The deciding: it goes through a model once and makes declarations of it.
struct DeclarationBuilder {
    let api: API
    let options: DeclarationOptions
    let workers: Workers
    let recursion: Recursion
    let namespace: TypePath
    /// The Swift types of the types of the table, by index.
    var typePaths: [TypePath] = []
    /// The names of the types of the table that are declared inside a type.
    var namesInside: [TypePath: Set<String>] = [:]
    /// The types of the table that are declared inside others, as far as that is done.
    var declaredInside: Set<TypeID> = []
    /// How the types of the table that are aliases are read and written, by index, once that is known.
    var aliasUses: [TypeID: TypeUse] = [:]
    /// The names of the cases of the enums of the table, once they are known.
    var caseNames: [TypeID: [SwiftName]] = [:]
    /// The records that are written as multipart bodies, with what the bodies say about their properties.
    var multipartRecords: [TypeID: [Encoding]] = [:]
    /// The structs of the header fields of component responses, by their pointers, once they are declared.
    var componentHeaders: [String: HeadersDeclaration] = [:]
    /// Every name that is declared right inside the namespace.
    var namespaceNames: Set<String> = []
    var naming: Naming
    var scopes = Scopes()
    var renames: [Rename] = []
    /// The names that are given, where they are to stay.
    var given: [NameLock.Entry] = []
    /// The keys of the configuration that meant something.
    var usedOverrides: Set<String> = []
    /// The same for the keys of `types`.
    var usedTypes: Set<String> = []
    var log: DiagnosticLog

    init(_ api: API, options: DeclarationOptions, workers: Workers, log: DiagnosticLog) {
        self.api = api
        self.options = options
        self.workers = workers
        self.log = log
        naming = Naming(initialisms: Initialisms(adding: options.initialisms))
        recursion = Recursion(api.types)
        let written = options.namespace
        let name = Self.isIdentifier(written) && !ReservedNames.types.contains(written) ? written : naming.name(written, .type)
        namespace = TypePath([SwiftName(trusted: ReservedNames.types.contains(name) ? name + "API" : name)])
        scopes.declare(namespace: namespace.name)
    }

    /// Whether `text` is an identifier of ASCII letters, digits and underscores.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !(first >= 0x30 && first <= 0x39) else { return false }
        let isWord = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
            default: false
            }
        }
        return isWord && text != "_"
    }
}

/// Where a shape stands, for what is decided by it.
struct Place {
    /// The type that inline types are nested in.
    var path: TypePath
    /// The type of the table that the shape is a part of.
    var owner: TypeID?
    /// Which way its values travel.
    var direction: Direction
    /// Whether raw bytes are parts of a multipart body.
    var isMultipart = false

    /// Whether the client makes values of it. What no operation reaches may be used either way.
    var isSent: Bool { direction.contains(.sent) || direction.isEmpty }
    /// Whether the client receives values of it.
    var isReceived: Bool { direction.contains(.received) || direction.isEmpty }

    /// The same, inside `path`.
    func inside(_ path: TypePath) -> Place {
        var place = self
        place.path = path
        return place
    }
}
