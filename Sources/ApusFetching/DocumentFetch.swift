import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// How documents are fetched from where they are published.
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

    /// Fetches with those limits.
    public init(timeout: Double = 60, sizeLimit: Int = 128 << 20) {
        self.timeout = timeout
        self.sizeLimit = sizeLimit
    }

    /// Fetches the document at `address`, unless its entity tag still is `entityTag`.
    public func get(_ address: String, unless entityTag: String? = nil) async throws(FetchFailure) -> Answer {
        guard let url = URL(string: address), url.scheme == "https" || url.scheme == "http", url.host != nil else {
            throw FetchFailure(address, "is no address of a document; it has to start with https:// or http://")
        }
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: timeout)
        request.setValue("application/yaml, application/json, text/markdown, text/plain;q=0.9, */*;q=0.5", forHTTPHeaderField: "Accept")
        request.setValue("apus", forHTTPHeaderField: "User-Agent")
        if let entityTag { request.setValue(entityTag, forHTTPHeaderField: "If-None-Match") }
        let exchange = FetchExchange(sizeLimit: sizeLimit)
        let outcome = await exchange.run(request, timeout: timeout)
        switch outcome {
        case .failure(let trouble): throw FetchFailure(address, trouble.reason(sizeLimit: sizeLimit, timeout: timeout))
        case .success((let response, let body)): return try answer(address, response, body)
        }
    }

    private func answer(_ address: String, _ response: HTTPURLResponse, _ body: Data) throws(FetchFailure) -> Answer {
        switch response.statusCode {
        case 304: return .unchanged
        case 200: break
        default: throw FetchFailure(address, "answers with status \(response.statusCode), not with a document")
        }
        // A content coding changes the length, and Foundation undoes it without telling.
        let isPlain = response.value(forHTTPHeaderField: "Content-Encoding") == nil
        if isPlain, let length = response.value(forHTTPHeaderField: "Content-Length").flatMap(Int.init), length != body.count {
            throw FetchFailure(address, "ended after \(body.count) of \(length) bytes")
        }
        guard !body.isEmpty else { throw FetchFailure(address, "answers with nothing") }
        let type = response.value(forHTTPHeaderField: "Content-Type")?.lowercased() ?? ""
        let start = String(decoding: body.prefix(64).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }, as: UTF8.self).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            throw FetchFailure(address, "is a page of HTML, not a document; look for its raw form")
        }
        let kind = type.prefix { $0 != "/" && $0 != ";" }
        if ["image", "audio", "video", "font"].contains(kind) || type.hasPrefix("application/pdf") || type.hasPrefix("application/zip") {
            throw FetchFailure(address, "has the type \(type), which is not that of a document")
        }
        return .document([UInt8](body), entityTag: response.value(forHTTPHeaderField: "ETag"))
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
