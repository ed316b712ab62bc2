import ApusDeclarations
import ApusDiagnostics
import ApusModel

/// What `apus.yaml` says: the APIs of a project and how their Swift is to be.
public struct Configuration: Sendable {
    /// The name of the file that commands look for.
    public static let fileName = "apus.yaml"

    /// The APIs, in the order of the file.
    public var apis: [APIConfiguration] = []
    /// The folder with frames that replace built-in ones, as seen from the working directory.
    public var templates: String?
    /// The folders that references may reach, beside those of the documents, as seen from the working directory.
    public var allowedRoots: [String] = []

    /// A configuration that says nothing.
    public init() {}

    /// The API that generates the namespace `name`.
    public func api(named name: String) -> APIConfiguration? {
        apis.first { $0.options.namespace == name }
    }
}

/// One API of a configuration.
public struct APIConfiguration: Sendable {
    /// How many shards there can be.
    public static let shardRange = 1...1_000

    /// The documents, as seen from the working directory. Several are read as one.
    public var documents: [String] = []
    /// The folder for the generated files, as seen from the working directory; empty, if the configuration leaves it to the build plugin.
    public var output: String = ""
    /// The URL that the document comes from.
    public var source: String?
    /// The overlays that are applied to the documents, in this order, as seen from the working directory.
    public var overlays: [String] = []
    /// Which part of the API is wanted.
    public var filter = Filter()
    /// The operations whose answers come as streams though the documents do not say so.
    public var streams: [StreamSetting] = []
    /// The file in which the API is configured, for diagnostics.
    public var file: SourceFile?
    /// Whether placeholder names such as `<location>` stand for any key.
    public var placeholders = true
    /// Whether names once given stay: they are noted in ``LockFile``.
    public var locksNames = true
    /// How many files there are, with names that are known before the documents are read; without it, a file for each schema and tag.
    public var shards: Int?
    /// Globs of the files that the documents refer to, for the build plugin, which cannot follow references.
    public var inputs: [String] = []
    /// How the Swift is to be.
    public var options: DeclarationOptions
    /// Where the API is configured, for diagnostics.
    public var position: SourcePosition?

    /// The names of the files of an API `name` that is packed into `shards`.
    public static func fileNames(_ name: String, shards: Int) -> [String] {
        SwiftModule.shardNames(name, shards)
    }

    /// An API for the namespace `name`, with the defaults.
    public init(name: String) {
        options = DeclarationOptions(namespace: name)
    }
}
