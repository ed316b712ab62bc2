import ApusDeclarations
import ApusDiagnostics
import ApusGeneration

/// The lock file beside a configuration.
struct ProjectLock {
    /// What it says.
    private(set) var file: LockFile
    private let place: FilePlace

    /// Reads the lock file beside a configuration; trouble goes to `log`.
    init(beside configuration: String, log: inout DiagnosticLog) throws {
        place = FilePlace(path: configuration).sibling(LockFile.fileName)
        file = try LockFile(at: place.path, log: &log)
    }

    /// The names that stay in `api`; nothing, if names need not stay there.
    func names(for api: APIConfiguration) -> NameLock? {
        guard api.locksNames else { return nil }
        let fresh = NameLock(initialisms: api.options.initialisms)
        guard let names = file.names[api.options.namespace], names.initialisms == fresh.initialisms else { return fresh }
        return names
    }

    /// Forgets the names of all APIs but those.
    mutating func keep(_ apis: [String]) {
        file.names = file.names.filter { apis.contains($0.key) }
    }

    /// Notes where the document of the API `name` came from.
    mutating func note(_ origin: LockFile.Origin, for name: String) {
        file.documents[name] = origin
    }

    /// Notes the names that `generation` gave.
    mutating func note(_ generation: Generation, of api: APIConfiguration) {
        // What is made anew by every build has no names that anybody could keep.
        guard !api.output.isEmpty else { return }
        file.names[api.options.namespace] = api.locksNames ? generation.stages?.module.names : nil
    }

    /// Writes the file, if it says something else than before.
    func write() throws {
        guard try isStale else { return }
        try place.replace(with: Array(file.text.utf8))
    }

    /// Whether the file says something else than it should.
    var isStale: Bool {
        get throws {
            let old = try place.read()
            let isEmpty = file.documents.isEmpty && file.names.values.allSatisfy(\.isEmpty)
            return old == nil ? !isEmpty : old != Array(file.text.utf8)
        }
    }

    /// Where the file is.
    var path: String { place.path }
}
