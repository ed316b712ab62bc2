import ApusDiagnostics
import ApusSourceTree

/// The files of a document, each of them parsed once. The first source is the entry, which may have been put together from several files.
struct Sources {
    /// A file, or the entry.
    struct Source {
        /// The whole file.
        var root: Node
        /// What targets call it: the path relative to the entry document's folder; nil for the entry.
        var name: String?
        /// Its own base URI: `$self` (OAS 3.2, section 4.1.1).
        var uri: URIReference?
        /// The `$id`s and anchors in it, once somebody asked.
        var anchors: AnchorIndex?
    }

    private let provider: any FileProvider
    /// The files, in the order in which they were read.
    var sources: [Source]
    private var sourceOfFile: [SourceFileID: Int] = [:]
    private var pathOfFile: [SourceFileID: String] = [:]
    private var sourceOfIdentity: [String: Result<Int, Problem>] = [:]
    private var sourceOfSpelling: [Spelling: Result<Int, Problem>] = [:]
    private var folder: String?
    /// The files on the network that references have named, in the order in which they were met.
    private(set) var remotes: [RemoteReference] = []
    private var knownRemotes: Set<String> = []

    private struct Spelling: Hashable {
        var path: String
        var base: SourceFileID
    }

    /// Why a file is not there.
    enum Problem: Error {
        /// The provider does not give it.
        case file(FileProblem)
        /// It cannot be parsed; that was reported.
        case reported
    }

    /// The files of `entries`, whose merged content is `root`.
    init(entry root: Node, from entries: [EntryDocument], provider: any FileProvider) {
        self.provider = provider
        let selfURI = root.mapping?["$self"]?.scalar.map { URIReference($0.text) }
        sources = [Source(root: root, uri: selfURI)]
        for entry in entries {
            let location = try? provider.location(of: entry.path, from: nil).get()
            for file in [entry.node.position.file] + entry.overlays {
                sourceOfFile[file] = 0
                pathOfFile[file] = location?.path ?? entry.path
            }
            guard let location else { continue }
            sourceOfIdentity[location.identity] = .success(0)
            if folder == nil { folder = location.identity.folder }
        }
    }

    /// The source that holds the file of a position.
    func source(of file: SourceFileID) -> Int { sourceOfFile[file] ?? 0 }

    /// The path of a file, as diagnostics show it.
    func path(of file: SourceFileID) -> String? { pathOfFile[file] }

    /// The source that `path` names in a reference that stands at `position`: a path, or a URL. It is read if it was not yet.
    mutating func source(at path: String, isURL: Bool, from position: SourcePosition, log: inout DiagnosticLog) -> Result<Int, Problem> {
        let spelling = Spelling(path: path, base: position.file)
        if let known = sourceOfSpelling[spelling] { return known }
        let location = isURL ? provider.location(ofURL: path) : provider.location(of: path, from: pathOfFile[position.file])
        let result: Result<Int, Problem>
        switch location {
        case .success(let location):
            if let url = location.url { note(url, at: position, isThere: true) }
            result = source(at: location, log: &log)
        case .failure(let problem):
            if case .remote(let url) = problem { note(url, at: position, isThere: false) }
            result = .failure(.file(problem))
        }
        sourceOfSpelling[spelling] = result
        return result
    }

    private mutating func note(_ url: String, at position: SourcePosition, isThere: Bool) {
        guard knownRemotes.insert(url).inserted else { return }
        remotes.append(RemoteReference(url: url, position: position, isThere: isThere))
    }

    private mutating func source(at location: FileLocation, log: inout DiagnosticLog) -> Result<Int, Problem> {
        if let known = sourceOfIdentity[location.identity] { return known }
        let result = read(location, log: &log)
        sourceOfIdentity[location.identity] = result
        return result
    }

    private mutating func read(_ location: FileLocation, log: inout DiagnosticLog) -> Result<Int, Problem> {
        switch provider.bytes(of: location) {
        case .failure(let problem): return .failure(.file(problem))
        case .success(let bytes):
            guard let root = Node(parsing: SourceFile(path: location.path, bytes: bytes), log: &log) else { return .failure(.reported) }
            let name = folder.map { location.identity.relative(to: $0) } ?? location.path
            let selfURI = root.mapping?["openapi"] == nil ? nil : root.mapping?["$self"]?.scalar.map { URIReference($0.text) }
            sources.append(Source(root: root, name: name, uri: selfURI))
            sourceOfFile[root.position.file] = sources.count - 1
            pathOfFile[root.position.file] = location.path
            return .success(sources.count - 1)
        }
    }
}

extension String {
    /// The part before the last slash.
    fileprivate var folder: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
    }

    /// The way from `folder` to this path; both are canonical.
    fileprivate func relative(to folder: String) -> String {
        let from = folder.split(separator: "/", omittingEmptySubsequences: false)
        let to = split(separator: "/", omittingEmptySubsequences: false)
        var shared = 0
        while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
        if shared == 0 { return self }
        return String(repeating: "../", count: from.count - shared) + to[shared...].joined(separator: "/")
    }
}
