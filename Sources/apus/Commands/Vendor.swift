import ApusFetching
import ApusGeneration
import ArgumentParser

/// Fetches what documents refer to on the network.
struct Vendor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch what a document refers to on the network, and pin it.",
        discussion: """
            Each file goes into the folder `vendored` beside the document, and its SHA-256 digest into `apus.lock` there; keep the folder under \
            version control. All other commands then take these files in the place of the URLs and never ask the network. What is pinned already is \
            not fetched again.
            """
    )

    @OptionGroup var api: OneAPI

    @Flag(help: "Fetch everything anew, and accept what has changed.")
    var update = false

    @Option(help: ArgumentHelp("How long one file may take.", valueName: "seconds"))
    var timeout: Double = 30

    @Option(help: ArgumentHelp("How large one file may be.", valueName: "MiB"))
    var sizeLimit: Int = 32

    @OptionGroup var reporting: ReportingOptions

    func run() async throws {
        let fetch = DocumentFetch(timeout: timeout, sizeLimit: sizeLimit << 20)
        let vendoring = Vendoring(try api.generator(), isUpdating: update)
        let progress = Progress(isQuiet: reporting.quiet)
        progress.say("reading \(api.documents[0])")
        defer { progress.pause() }
        let outcome = try await vendoring.run(api.configuration) { address in
            progress.say("fetching \(address)")
            return await fetch.result(address)
        }
        progress.pause()
        try reporting.report(outcome.log)
        for url in outcome.fetched { Terminal.write("fetched \(url)\n", to: .standardError) }
        let count = outcome.lock.entries.count
        Terminal.write(count == 0 ? "nothing is on the network\n" : "\(count) files are pinned\n", to: .standardError)
    }

    func validate() throws {
        guard timeout > 0 else { throw ValidationError("--timeout must be more than 0 seconds.") }
        guard (1...128).contains(sizeLimit) else { throw ValidationError("--size-limit must be between 1 and 128 MiB.") }
    }
}

extension DocumentFetch {
    /// The document at `address`, or why there is none.
    fileprivate func result(_ address: String) async -> Result<[UInt8], Vendoring.Refusal> {
        do throws(FetchFailure) {
            switch try await get(address) {
            case .document(let bytes, _): return .success(bytes)
            // No entity tag was sent, so no server may say so.
            case .unchanged: return .failure(Vendoring.Refusal("answers that it is unchanged, which was not asked"))
            }
        } catch {
            return .failure(Vendoring.Refusal(error.reason))
        }
    }
}
