import ApusPrograms

/// How documents are fetched from where they are published: by the `curl` of the machine.
public struct DocumentFetch: Sendable {
    /// What a server says.
    public enum Answer: Hashable, Sendable {
        /// The document is the one whose entity tag was sent (RFC 9110, section 15.4.5).
        case unchanged
        /// The document, with its entity tag, if it has one.
        case document([UInt8], entityTag: String?)
    }

    /// After how many seconds to give up.
    public var timeout: Double
    /// How many bytes a document may have, after any content coding is undone.
    public var sizeLimit: Int
    /// The name or path of curl.
    var program = "curl"

    /// Fetches with those limits.
    public init(timeout: Double = 60, sizeLimit: Int = 128 << 20) {
        self.timeout = timeout
        self.sizeLimit = sizeLimit
    }

    /// Fetches the document at `address`, unless its entity tag still is `entityTag`.
    public func get(_ address: String, unless entityTag: String? = nil) async throws(FetchFailure) -> Answer {
        guard let url = FetchAddress(address) else {
            throw FetchFailure(address, "is no address of a document; it has to start with https:// or http://")
        }
        let settings = CurlSettings(url, unless: entityTag, timeout: timeout, sizeLimit: sizeLimit)
        let run = ProgramRun(
            program,
            CurlSettings.arguments,
            input: Array(settings.text.utf8),
            outputLimit: sizeLimit + ResponseHead.sizeLimit,
            // Curl keeps to the time itself; this is for one that does not.
            timeout: timeout + 5
        )
        let outcome: ProgramRun.Outcome
        do throws(ProgramRun.Failure) {
            outcome = try await run.runDetached()
        } catch {
            throw FetchFailure(address, FetchTrouble(error).reason(sizeLimit: sizeLimit, timeout: timeout))
        }
        if let trouble = FetchTrouble(outcome, from: url) {
            throw FetchFailure(address, trouble.reason(sizeLimit: sizeLimit, timeout: timeout))
        }
        guard let (head, body) = ResponseHead.last(in: outcome.output) else {
            throw FetchFailure(address, FetchTrouble.noHTTP.reason(sizeLimit: sizeLimit, timeout: timeout))
        }
        return try answer(address, head, body)
    }

    private func answer(_ address: String, _ head: ResponseHead, _ body: ArraySlice<UInt8>) throws(FetchFailure) -> Answer {
        switch head.status {
        case 304: return .unchanged
        case 200: break
        default: throw FetchFailure(address, "answers with status \(head.status), not with a document")
        }
        guard body.count <= sizeLimit else {
            throw FetchFailure(address, FetchTrouble.tooLarge.reason(sizeLimit: sizeLimit, timeout: timeout))
        }
        guard !body.isEmpty else { throw FetchFailure(address, "answers with nothing") }
        let type = head["content-type"]?.lowercased() ?? ""
        let start = String(decoding: body.prefix(64).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }, as: UTF8.self).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            throw FetchFailure(address, "is a page of HTML, not a document; look for its raw form")
        }
        let kind = type.prefix { $0 != "/" && $0 != ";" }
        if ["image", "audio", "video", "font"].contains(kind) || type.hasPrefix("application/pdf") || type.hasPrefix("application/zip") {
            throw FetchFailure(address, "has the type \(type), which is not that of a document")
        }
        return .document([UInt8](body), entityTag: head["etag"])
    }
}

/// Why a document could not be fetched.
public struct FetchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it should have come from.
    public var address: String
    /// What is wrong, as the rest of a sentence.
    public var reason: String

    /// A problem with `address`.
    init(_ address: String, _ reason: String) {
        self.address = address
        self.reason = reason
    }

    /// One line: the address and what is wrong.
    public var description: String { "\(address): \(reason)" }
}
