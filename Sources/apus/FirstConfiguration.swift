import ApusDiagnostics
import ApusFetching
import ApusGeneration
import ApusModel
import ArgumentParser

/// The configuration that `apus init` writes.
struct FirstConfiguration {
    /// The namespace.
    var name = ""
    /// The folder for the generated files as seen from the configuration; none for the build plugin.
    var output: String?
    private let folder: String
    /// As seen from the configuration.
    private var document = ""
    private var source: String?
    private var fetched: (bytes: [UInt8], entityTag: String?)?

    /// A configuration in `folder`.
    init(folder: String) {
        self.folder = folder
    }

    /// The path of `name` as seen from `folder`, as seen from here.
    static func path(in folder: String, _ name: String) -> String {
        folder == "." || folder.isEmpty || name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }

    /// Takes a file or fetches a URL.
    mutating func find(_ address: String) async throws {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
            let place = FilePlace(path: address)
            guard try place.read() != nil else { throw ValidationError("\(address): does not exist") }
            document = place.path(from: folder)
            return
        }
        guard case .document(let bytes, let entityTag) = try await DocumentFetch().get(address) else { return }
        document = Self.fileName(for: bytes)
        if FilePlace(path: Self.path(in: folder, document)).exists {
            throw ValidationError("\(Self.path(in: folder, document)) is there already, and would be replaced.")
        }
        source = address
        fetched = (bytes, entityTag)
    }

    private static func fileName(for bytes: [UInt8]) -> String {
        let start = bytes.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
        if start == UInt8(ascii: "{") { return "openapi.json" }
        let isPage = String(decoding: bytes.prefix(1 << 20), as: UTF8.self).contains("\n```")
        return isPage ? "openapi.md" : "openapi.yaml"
    }

    /// What the title of the API is as the name of a namespace. Ends the command if the document cannot be used.
    func suggestedName(_ reporting: ReportingOptions) throws -> String {
        var api = APIConfiguration(name: name.isEmpty ? "API" : name)
        let path = Self.path(in: folder, document)
        api.documents = [path]
        var generator = try Generator()
        if let fetched { generator.replacements[path] = fetched.bytes }
        let (model, log) = generator.model(api)
        if model == nil || log.hasErrors { try reporting.report(log) }
        let words = (model?.title ?? "").split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = words.filter { $0.lowercased() != "api" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return joined.first?.isLetter == true ? joined : "API"
    }

    /// Writes the configuration, its schema, and the document if it was fetched.
    func write() throws {
        func place(_ name: String) -> FilePlace { FilePlace(path: Self.path(in: folder, name)) }
        if let fetched, let source {
            try place(document).replace(with: fetched.bytes)
            var lock = LockFile()
            lock.documents[name] = LockFile.Origin(source: source, hash: ContentHash(fetched.bytes), entityTag: fetched.entityTag)
            try place(LockFile.fileName).replace(with: Array(lock.text.utf8))
        }
        try place(Configuration.schemaFileName).replace(with: Configuration.schema)
        try place(Configuration.fileName).replace(with: Array(text.utf8))
    }

    /// The text of the configuration.
    private var text: String {
        """
        # yaml-language-server: $schema=\(Configuration.schemaFileName)
        # Paths are relative to the folder of this file. Commented settings have their defaults.
        apis:
          \(Self.quoted(name)):
            documents: [\(Self.quoted(document))]
        \(output.map { "    output: \(Self.quoted($0))" } ?? "    # output: Generated/\(name)   # the build plugin needs none")
        \(source.map { "    source: \(Self.quoted($0))   # apus update" } ?? "    # source: https://…   # where apus update fetches the document")
            # shards: 8   # in how many files the Swift is
            # inputs: ['schemas/**/*.yaml']   # files that the documents refer to, for the build plugin
            # overlays: []   # OpenAPI Overlays that are applied first
            # filter: {tags: [], paths: [], operations: [], schemas: []}   # the part that is generated
            # names: {}   # Swift names, by the name in the document: {get_pets: allPets}
            # types: {}   # Swift types, by type and format: {'string:uuid': MyModule.ID}
            # initialisms: []   # words in capitals, beside ID, URL and the like
            # access: public   # package, internal
            # received: let   # var: properties of what is only received can be changed
            # nulls: where-sent   # everywhere, nowhere: types that tell a null from nothing
            # enums: open   # closed: a value that the document does not name is an error
            # lock-names: true     # Swift names once given stay, noted in apus.lock
            # topics: false        # true: the namespace's comment lists the operations by their tags, for DocC
            # placeholders: true   # an object whose only key is written <name> means any key
        # templates: Templates   # frames that replace built-in ones (apus templates export)
        # allow-roots: []   # folders that references may reach

        """
    }

    /// Plain where that is the same in YAML, otherwise in single quotes.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.first?.isLetter == true && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0)) }
        let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        if isPlain, !words.contains(text.lowercased()) { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
