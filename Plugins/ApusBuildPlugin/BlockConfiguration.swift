/// What the build has to know of `apus.yaml` before the tool runs: names, files and numbers of shards.
///
/// A plugin cannot use a library for YAML, so this reads block form only: a key a line, indented by spaces; lists with a dash a line or
/// in brackets on one line. Settings that the build need not know can have any form, as long as they are indented below their key.
struct BlockConfiguration {
    /// One API.
    struct API {
        /// The name of the namespace.
        var name: String
        /// The documents, as seen from the configuration's folder.
        var documents: [String] = []
        /// The overlays, as seen from the configuration's folder.
        var overlays: [String] = []
        /// Globs for the files that the documents refer to, if the configuration has any.
        var inputs: [String]?
        /// How many files there are to be.
        var shards: Int?
    }

    /// A form that is not understood.
    struct Problem: Error, Equatable {
        /// The line, from 1.
        var line: Int
        /// What is wrong with it.
        var message: String
    }

    /// The APIs, in the order of the file.
    private(set) var apis: [API] = []
    /// The folder with frames of the user's.
    private(set) var templates: String?

    /// Reads the text of a configuration.
    init(reading text: String) throws {
        let lines = try Line.lines(of: text)
        for entry in try Entry.entries(of: lines[...]) {
            switch entry.key {
            case "apis":
                try entry.mustBeMapping()
                apis = try Entry.entries(of: entry.children).map(Self.api)
            case "templates": templates = try entry.scalar()
            default: break
            }
        }
    }

    private static func api(_ entry: Entry) throws -> API {
        try entry.mustBeMapping()
        var api = API(name: entry.key)
        for setting in try Entry.entries(of: entry.children) {
            switch setting.key {
            case "documents": api.documents = try setting.list() ?? []
            case "overlays": api.overlays = try setting.list() ?? []
            case "inputs": api.inputs = try setting.list()
            case "shards":
                guard let text = try setting.scalar() else { break }
                guard let count = Int(text), (1...1_000).contains(count) else {
                    throw setting.problem("`shards` must be a number from 1 to 1000")
                }
                api.shards = count
            default: break
            }
        }
        return api
    }
}

extension BlockConfiguration.API {
    /// The name of the folder and of the first file, by the same rule as the tool's.
    var fileStem: String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" ? $0 : "_" })
    }

    /// The names of the `count` files of the client, by the same rule as the tool's.
    func fileNames(_ count: Int) -> [String] {
        (1...count).map { $0 == 1 ? "\(fileStem).swift" : "\(fileStem)+Shard\($0).swift" }
    }
}
