import Foundation

/// Where an API is: a URL, or a template with variables.
///
/// ```swift
/// ServerURL(template: "https://{region}.example.com/v1", variables: ["region": "eu"])
/// ```
///
/// A path is appended to the server's own, and a query put behind the server's own.
public struct ServerURL: Hashable, Sendable {
    private let template: String
    private let variables: [String: String]
    /// Taken apart once, for all calls.
    private let outcome: Result<Parts, RequestError>

    /// A server at this URL.
    public init(_ url: URL) {
        self.init(template: url.absoluteString)
    }

    /// A server whose URL has variables in braces.
    public init(template: String, variables: [String: String] = [:]) {
        self.template = template
        self.variables = variables
        outcome = Result { () throws(RequestError) in try Self.parts(of: template, variables) }
    }

    /// Whether both are the same template with the same variables.
    public static func == (left: ServerURL, right: ServerURL) -> Bool {
        left.template == right.template && left.variables == right.variables
    }

    /// Hashes template and variables.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(template)
        hasher.combine(variables)
    }

    /// A URL taken apart.
    struct Parts: Hashable, Sendable {
        let scheme: String
        let authority: String
        /// Without a slash at its end.
        let path: String
        let query: String?
    }

    func parts() throws(RequestError) -> Parts {
        try outcome.get()
    }

    private static func parts(of template: String, _ variables: [String: String]) throws(RequestError) -> Parts {
        let text = try filledIn(template, variables)
        guard let scheme = text.range(of: "://"), ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) else {
            throw RequestError(.serverURL("it is no http or https URL; give the client a server of its own with `.url(...)`"))
        }
        let rest = text[scheme.upperBound...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let halves = rest.dropFirst(authority.count).split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard !authority.isEmpty, !authority.contains("@") else {
            throw RequestError(.serverURL(authority.isEmpty ? "it has no host" : "it has a user; use credentials instead"))
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw RequestError(.serverURL("it has characters that must be percent-encoded"))
        }
        var path = halves.first ?? ""
        while path.hasSuffix("/") {
            path.removeLast()
        }
        return Parts(
            scheme: text[..<scheme.lowerBound].lowercased(),
            authority: String(authority),
            path: String(path),
            query: halves.count > 1 && !halves[1].isEmpty ? String(halves[1]) : nil
        )
    }

    private static func filledIn(_ template: String, _ variables: [String: String]) throws(RequestError) -> String {
        var text = ""
        for piece in PathTemplate(template).pieces {
            switch piece {
            case .text(let literal):
                text += literal
            case .parameter(let name):
                guard let value = variables[name] else {
                    throw RequestError(.serverURL("its variable \(name.debugDescription) has no value"))
                }
                text += value
            }
        }
        return text
    }
}

/// A text with names in braces.
struct PathTemplate {
    enum Piece {
        case text(String)
        case parameter(String)
    }

    let pieces: [Piece]

    init(_ template: String) {
        var pieces: [Piece] = []
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            pieces.append(.text(String(template[rest.startIndex..<open])))
            pieces.append(.parameter(String(template[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(template[rest.startIndex...])))
        self.pieces = pieces
    }
}
