import ApusDeclarations

/// Where a piece of code stands, and so how it spells the types that it mentions.
struct Place {
    /// The types that the module declares.
    let scopes: Scopes
    /// The names of libraries, qualified where the module declares the same name.
    private let libraryNames: [LibraryName: Code]
    /// The type in whose body we are.
    let path: TypePath
    /// Whether we are in an extension of ``path`` at file level, where the types around it cannot be seen.
    let isApart: Bool

    /// A place at the top of a module with those types.
    init(scopes: Scopes) {
        self.scopes = scopes
        libraryNames = Dictionary(
            uniqueKeysWithValues: LibraryName.allCases.map { name in
                let isShadowed = scopes.shadows(name.rawValue)
                return (name, Code(trusted: Array((isShadowed ? "\(name.module).\(name.rawValue)" : name.rawValue).utf8)))
            }
        )
        path = TypePath([])
        isApart = false
    }

    private init(_ place: Self, path: TypePath, isApart: Bool) {
        scopes = place.scopes
        libraryNames = place.libraryNames
        self.path = path
        self.isApart = isApart
    }

    /// The body of `path`, which is nested in the bodies of the types around it.
    func inside(_ path: TypePath) -> Place { Place(self, path: path, isApart: false) }

    /// An extension of `path` at file level.
    func apart(in path: TypePath) -> Place { Place(self, path: path, isApart: true) }

    /// The column at which members of ``path`` begin: the body of the namespace is an extension of it.
    var column: Int { isApart ? 4 : 4 * path.names.count }

    /// How many columns a member can use.
    var room: Int { Code.lineLength - column }

    /// A library's name.
    subscript(_ name: LibraryName) -> Code { libraryNames[name, default: Code()] }

    /// A type.
    func callAsFunction(_ type: SwiftType) -> Code {
        switch type {
        case .standard(let standard): self(standard)
        case .declared(let path): self(path)
        case .custom(let names): "\(names, separator: ".", { Code($0) })"
        case .optional(let wrapped): "\(self(wrapped))?"
        case .array(let element): "[\(self(element))]"
        case .dictionary(let value): "[\(self[.string]): \(self(value))]"
        case .stream(.events, let item): "\(self[.eventStream])<\(self(item))>"
        case .stream(.jsonLines, let item): "\(self[.jsonLines])<\(self(item))>"
        case .stream(.jsonArray, let item): "\(self[.jsonElements])<\(self(item))>"
        }
    }

    /// A type that the module declares.
    func callAsFunction(_ path: TypePath) -> Code {
        let spelling = isApart ? path.names[...] : scopes.spelling(of: path, in: self.path)
        return "\(spelling.prefix(1), { Code($0) })\(spelling.dropFirst(), separator: "", { ".\(member: $0)" })"
    }

    private func callAsFunction(_ standard: StandardType) -> Code {
        let name = standard.rawValue
        return Code(trusted: Array((scopes.shadows(name) ? "\(standard.module).\(name)" : name).utf8))
    }
}
