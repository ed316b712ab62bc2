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

    /// A server at this URL.
    public init(_ url: URL) {
        template = url.absoluteString
        variables = [:]
    }

    /// A server whose URL has variables in braces.
    public init(template: String, variables: [String: String] = [:]) {
        self.template = template
        self.variables = variables
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
        let text = try filledIn()
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

    private func filledIn() throws(RequestError) -> String {
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
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
    }
}
