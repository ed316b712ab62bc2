import ApusModel

/// The phrases of RFC 9110, section 15, and the registry of status codes.
enum StatusNames {
    /// The name of a status as words: `unprocessable content`, `status 499`, `other`.
    static func words(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): phrases[code] ?? "status\(code)"
        case .range(1): "informational"
        case .range(2): "successful"
        case .range(3): "redirection"
        case .range(4): "client error"
        case .range(5): "server error"
        case .range(let hundreds): "status\(hundreds)XX"
        case .default: "other"
        }
    }

    private static let phrases: [Int: String] = [
        100: "continue", 101: "switching protocols", 102: "processing", 103: "early hints",
        200: "ok", 201: "created", 202: "accepted", 203: "non authoritative information", 204: "no content", 205: "reset content",
        206: "partial content", 207: "multi status", 208: "already reported", 226: "im used",
        300: "multiple choices", 301: "moved permanently", 302: "found", 303: "see other", 304: "not modified", 305: "use proxy",
        307: "temporary redirect", 308: "permanent redirect",
        400: "bad request", 401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found", 405: "method not allowed",
        406: "not acceptable", 407: "proxy authentication required", 408: "request timeout", 409: "conflict", 410: "gone",
        411: "length required", 412: "precondition failed", 413: "content too large", 414: "uri too long", 415: "unsupported media type",
        416: "range not satisfiable", 417: "expectation failed", 418: "im a teapot", 421: "misdirected request",
        422: "unprocessable content", 423: "locked", 424: "failed dependency", 425: "too early", 426: "upgrade required",
        428: "precondition required", 429: "too many requests", 431: "request header fields too large",
        451: "unavailable for legal reasons",
        500: "internal server error", 501: "not implemented", 502: "bad gateway", 503: "service unavailable", 504: "gateway timeout",
        505: "http version not supported", 506: "variant also negotiates", 507: "insufficient storage", 508: "loop detected",
        511: "network authentication required",
    ]
}

extension MediaType {
    /// A name for it among others: `json`, `form`, `png`.
    var words: String {
        switch kind {
        case .json: essence == "application/json" || essence == "text/json" ? "json" : essence
        case .form: "form"
        case .multipart: "multipart"
        case .eventStream: "events"
        case .jsonLines: "json lines"
        case .jsonArray: "json array"
        case .xml: "xml"
        case .text: essence == "text/plain" || essence == "text/*" ? "text" : subtype
        case .binary: essence == "application/octet-stream" || essence == "*/*" ? "bytes" : subtype
        }
    }

    /// The type and subtype, without parameters, in small letters.
    var essence: String {
        String(text.prefix { $0 != ";" }).lowercased().split(separator: " ").joined()
    }

    /// Whether it stands for several.
    var isRange: Bool { essence.utf8.contains(UInt8(ascii: "*")) }

    private var subtype: String {
        guard let slash = essence.firstIndex(of: "/") else { return essence }
        let subtype = String(essence[essence.index(after: slash)...])
        return subtype == "*" ? String(essence[..<slash]) : subtype
    }
}
