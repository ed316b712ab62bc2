/// A media type, or a range of them (RFC 9110, sections 8.3.1 and 12.5.1).
struct MediaType: Hashable, Sendable {
    let type: String
    let subtype: String
    let parameters: [String: String]

    init(_ text: String) {
        let pieces = text.split(separator: ";").map(\.trimmed)
        let halves = (pieces.first ?? "").split(separator: "/", maxSplits: 1).map { $0.trimmed.lowercased() }
        type = halves.first ?? ""
        subtype = halves.count > 1 ? halves[1] : ""
        var parameters: [String: String] = [:]
        for piece in pieces.dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1).map(\.trimmed)
            if halves.count == 2 {
                parameters[halves[0].lowercased()] = halves[1].trimmingQuotes
            }
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

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension String {
    fileprivate var trimmed: String { self[...].trimmed }

    fileprivate var trimmingQuotes: String {
        count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
    }
}
