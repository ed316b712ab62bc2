import ApusDiagnostics
import ApusDocument

/// Fetches what the references of an API reach on the network, so that nobody has to ask the network again.
public struct Vendoring: Sendable {
    /// Why a URL could not be fetched, as the rest of a sentence: `answered 404`.
    public struct Refusal: Error, Hashable, Sendable {
        /// The reason.
        public var reason: String

        /// A refusal for that reason.
        public init(_ reason: String) { self.reason = reason }
    }

    /// What a run did.
    public struct Outcome: Sendable {
        /// What is pinned now.
        public var lock: VendorLock
        /// The URLs that were fetched.
        public var fetched: [String] = []
        /// What there is to say.
        public var log: DiagnosticLog
    }

    /// How often files lead to further files, at most.
    private static let depthLimit = 64
    /// How many files are fetched, at most.
    private static let countLimit = 10_000

    private let generator: Generator
    private let isUpdating: Bool

    /// - Parameter isUpdating: Whether everything is fetched anew, and what was pinned is forgotten.
    public init(_ generator: Generator, isUpdating: Bool) {
        self.generator = generator
        self.isUpdating = isUpdating
    }

    /// Fetches what the references of `api` need and what that needs in turn, writes it beside the first document, and pins it in the lock there.
    /// The documents stay as they are. If anything cannot be fetched, the lock stays as it was.
    public func run(
        _ api: APIConfiguration,
        fetch: @Sendable (String) async -> Result<[UInt8], Refusal>
    ) async throws(FileFailure) -> Outcome {
        let folder = SystemFile.join(SystemFile.folder(of: api.documents.first ?? ""), VendorLock.folderName)
        var unread = DiagnosticLog()
        let before = isUpdating ? nil : VendorLock(in: folder, log: &unread)
        var outcome = Outcome(lock: before ?? VendorLock(folder: folder), log: unread)
        if unread.hasErrors { return outcome }
        for _ in 0..<Self.depthLimit {
            var log = DiagnosticLog()
            guard let remotes = generator.remoteReferences(api, lock: outcome.lock, log: &log) else {
                outcome.log = log
                return outcome
            }
            outcome.log = log
            let missing = remotes.filter { !$0.isThere }
            guard !missing.isEmpty else {
                try finish(&outcome, used: Set(remotes.map(\.url)), before: before)
                return outcome
            }
            outcome.log = DiagnosticLog()
            outcome.log.files = log.files
            for remote in missing { try await vendor(remote, into: &outcome, fetch: fetch) }
            if outcome.log.hasErrors { return outcome }
        }
        outcome.log.error(
            .unfetchableReference,
            "references lead through more than \(Self.depthLimit) files",
            at: nil,
            hint: "write the document as fewer files, or bundle a part of it first"
        )
        return outcome
    }

    private func vendor(
        _ remote: RemoteReference,
        into outcome: inout Outcome,
        fetch: @Sendable (String) async -> Result<[UInt8], Refusal>
    ) async throws(FileFailure) {
        guard outcome.fetched.count < Self.countLimit else {
            outcome.log.error(
                .unfetchableReference,
                "more than \(Self.countLimit) files would be fetched",
                at: remote.position,
                hint: "vendor the parts on their own, or keep local copies of some"
            )
            return
        }
        switch await fetch(remote.url) {
        case .failure(let refusal):
            outcome.log.error(
                .unfetchableReference,
                "'\(remote.url)' \(refusal.reason)",
                at: remote.position,
                hint: "check the address, or keep a copy of the file beside the document and point the reference to it"
            )
        case .success(let bytes):
            let digest = ContentHash(bytes).description
            if let pinned = outcome.lock[remote.url], pinned.sha256 != digest {
                outcome.log.error(
                    .unfetchableReference,
                    "'\(remote.url)' no longer gives what \(VendorLock.fileName) pins",
                    at: remote.position,
                    hint: "look at what changed, and accept it by 'apus vendor --update'"
                )
                return
            }
            let entry = VendorLock.Entry(url: remote.url, file: outcome.lock.fileName(for: remote.url), sha256: digest)
            let path = outcome.lock.path(of: entry)
            try SystemFile.createFolder(SystemFile.folder(of: path))
            try SystemFile.replace(path, bytes)
            outcome.lock.pin(entry)
            outcome.fetched.append(remote.url)
        }
    }

    /// Writes the lock with what is used, and removes the files that no longer are.
    private func finish(_ outcome: inout Outcome, used: Set<String>, before: VendorLock?) throws(FileFailure) {
        outcome.lock.keep(used)
        let files = Set(outcome.lock.entries.map(\.file))
        try outcome.lock.write()
        for entry in before?.entries ?? [] where !files.contains(entry.file) {
            let path = outcome.lock.path(of: entry)
            if SystemFile.exists(path) { try SystemFile.remove(path) }
        }
    }
}
