/// A media type, or a range of them (RFC 9110, sections 8.3.1 and 12.5.1).
struct MediaType: Hashable, Sendable {
    let type: String
    let subtype: String
    let parameters: [String: String]

    init(_ text: String) {
        var pieces = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
        let name = pieces.popFirst() ?? text[...].utf8
        let slash = name.firstIndex(of: UInt8(ascii: "/"))
        type = name[..<(slash ?? name.endIndex)].trimmedText.lowercased()
        subtype = slash.map { name[name.index(after: $0)...].trimmedText.lowercased() } ?? ""
        var parameters: [String: String] = [:]
        for piece in pieces {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            parameters[piece[..<equals].trimmedText.lowercased()] = piece[piece.index(after: equals)...].trimmedText.trimmingQuotes
        }
        self.parameters = parameters
    }

    /// Whether it is of this range: wildcards match anything, and the range's parameters must be there.
    func matches(_ range: MediaType) -> Bool {
        (range.type == "*" || range.type == type) && (range.subtype == "*" || range.subtype == subtype)
            && range.parameters.allSatisfy { parameters[$0.key]?.lowercased() == $0.value.lowercased() }
    }

    /// Whether its content is JSON: `application/json`, or any type with the suffix `+json`.
    var isJSON: Bool {
        subtype == "json" || subtype.hasSuffix("+json")
    }
}

extension Substring.UTF8View {
    /// The text without blanks and tabs around it (RFC 9110, section 5.6.3).
    fileprivate var trimmedText: String {
        var rest = self
        while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
        return String(Substring(rest))
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        utf8.count >= 2 && utf8.first == UInt8(ascii: "\"") && utf8.last == UInt8(ascii: "\"") ? String(dropFirst().dropLast()) : self
    }
}
