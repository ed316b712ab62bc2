import ApusDeclarations
import ApusDiagnostics
import ApusDocument
import ApusEmission
import ApusModel
import ApusModelBuilding
import ApusSourceTree
import ApusWorkers

/// From documents to Swift: the whole program.
public struct Generator: Sendable {
    private let frames: [TemplateSet.Override]
    private let allowedRoots: [String]
    private let limits: Node.Limits
    /// What is read in the place of files, by their paths: documents that are not there yet, or not yet as they will be.
    public var replacements: [String: [UInt8]] = [:]
    /// Is told of each stage as it begins.
    public var onStage: (@Sendable (StageTiming.Stage) -> Void)?

    /// Who share the work. What is generated is the same for every number of them.
    public var workers = Workers.all

    /// - Parameters:
    ///   - templates: A folder with frames that replace built-in ones.
    ///   - allowedRoots: The folders that references may reach beside those of the documents.
    public init(templates: String? = nil, allowedRoots: [String] = [], limits: Node.Limits = Node.Limits()) throws(FileFailure) {
        frames = try templates.map { path throws(FileFailure) in try TemplateFolder(path: path).frames() } ?? []
        self.allowedRoots = allowedRoots
        self.limits = limits
    }

    /// Everything that `api` gives. There are no files if there are errors.
    public func generate(_ api: APIConfiguration) -> Generation {
        var log = DiagnosticLog()
        let api = api.placed(in: &log)
        var timings: [StageTiming] = []
        func timed<Result>(_ stage: StageTiming.Stage, _ work: () -> Result) -> Result {
            onStage?(stage)
            let start = ContinuousClock.now
            defer { timings.append(StageTiming(stage: stage, duration: ContinuousClock.now - start)) }
            return work()
        }
        let templates = TemplateSet(overrides: frames, log: &log)
        guard let document = timed(.reading, { document(api, log: &log) }) else { return Generation(log: log) }
        let model = timed(.modelling) { API(document, options: api.modelOptions, workers: workers, log: &log) }
        let module = timed(.deciding) { SwiftModule(model, options: api.options, workers: workers, log: &log) }
        let packed = api.shards.map { module.packed(into: $0, stem: api.options.namespace) } ?? module
        let files = timed(.writing) { packed.files(using: templates, workers: workers, log: &log) }
        let stages = Generation.Stages(document: document, api: model, module: module)
        var generation = Generation(files: log.hasErrors ? [] : files, renames: module.renames, log: log, stages: stages)
        generation.timings = timings
        return generation
    }

    /// The intermediate model of `api`; none if its documents cannot be read.
    ///
    /// - Parameter revision: Where the documents and what they refer to are read from, if not from the file system; paths are then those from
    ///   the root of the repository.
    public func model(_ api: APIConfiguration, at revision: GitRevision? = nil) -> (API?, DiagnosticLog) {
        var log = DiagnosticLog()
        let api = api.placed(in: &log)
        let document = document(api, at: revision, log: &log)
        let model = document.map { API($0, options: api.modelOptions, log: &log) }
        return (model, log)
    }

    private func document(_ api: APIConfiguration, at revision: GitRevision? = nil, log: inout DiagnosticLog) -> Document? {
        guard let (entries, files) = entries(api, at: revision, log: &log) else { return nil }
        return Document(reading: entries, files: files, log: &log)
    }

    /// The documents of `api` after its overlays, and the files that they may refer to; none if one of them cannot be read.
    ///
    /// - Parameters:
    ///   - revision: Where they are read from, if not from the file system.
    ///   - lock: What stands for what is on the network, if not what the locks beside the documents say.
    func entries(
        _ api: APIConfiguration,
        at revision: GitRevision? = nil,
        lock: VendorLock? = nil,
        log: inout DiagnosticLog
    ) -> (entries: [EntryDocument], files: any FileProvider)? {
        let entries = api.documents.compactMap { path in entry(path, at: revision, log: &log) }
        guard entries.count == api.documents.count, let entries = overlaid(entries, of: api, log: &log) else { return nil }
        if let revision { return (entries, revision.reading(besides: api.documents, log: &log)) }
        let folders = Set(api.documents.map { SystemFile.join(SystemFile.folder(of: $0), VendorLock.folderName) }).sorted()
        let locks = lock.map { [$0] } ?? folders.compactMap { VendorLock(in: $0, log: &log) }
        let files = FileSystem(
            documents: api.documents,
            allowedRoots: allowedRoots,
            limit: limits.bytes,
            replacements: replacements,
            locks: locks
        )
        return (entries, files)
    }

    /// The files on the network that the documents of `api` lead to; none if the documents cannot be read.
    func remoteReferences(_ api: APIConfiguration, lock: VendorLock, log: inout DiagnosticLog) -> [RemoteReference]? {
        guard let (entries, files) = entries(api, lock: lock, log: &log) else { return nil }
        return RemoteReference.all(of: entries, files: files, log: &log)
    }

    private func entry(_ path: String, at revision: GitRevision?, log: inout DiagnosticLog) -> EntryDocument? {
        node(at: path, in: revision, log: &log).map { EntryDocument(node: $0, path: path) }
    }

    /// The tree of a file that the user named.
    func node(at path: String, in revision: GitRevision? = nil, log: inout DiagnosticLog) -> Node? {
        do throws(FileFailure) {
            let bytes =
                if let revision {
                    try revision.read(path)
                } else if let replacement = replacements[path] {
                    replacement
                } else {
                    try SystemFile.read(path, limit: limits.bytes)
                }
            let file = SourceFile(path: revision?.shown(path) ?? path, bytes: bytes)
            return Node(parsing: file, limits: limits, log: &log)
        } catch {
            log.error(.unreadableDocument, error.description, at: nil)
            return nil
        }
    }
}

extension APIConfiguration {
    /// How the documents are read where they can be read in several ways.
    fileprivate var modelOptions: ModelOptions {
        ModelOptions(placeholders: placeholders, filter: filter, streams: streams, formats: formats)
    }

    /// The formats of strings for which there is a type.
    private var formats: Set<String> {
        let prefix = "string:"
        let formats = options.types.keys.lazy.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        return Set(formats.filter { !$0.isEmpty })
    }
}
