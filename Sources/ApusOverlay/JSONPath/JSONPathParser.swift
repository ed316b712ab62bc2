extension JSONPath {
    /// The query that `text` spells (RFC 9535, section 2). As a courtesy to `x-` keys, a name after a dot may have hyphens.
    public init(_ text: String) throws(JSONPathProblem) {
        var parser = JSONPathParser(text)
        let query = try parser.wholeQuery()
        self.init(query, text: text)
    }
}

/// Reads a JSONPath from left to right.
struct JSONPathParser {
    private static let depthLimit = 64

    private let scalars: [Unicode.Scalar]
    private(set) var offset = 0
    private var depth = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func wholeQuery() throws(JSONPathProblem) -> JSONPath.Query {
        guard peek == "$" else { throw problem("a JSONPath begins with '$', the root of the document") }
        let query = try self.query()
        guard offset == scalars.count else {
            throw problem(
                "there is something that is no part of a JSONPath",
                hint: "after a dot stand letters, digits, '_' and '-'; put other names in brackets and quotes: ['/pets']"
            )
        }
        return query
    }

    /// A query, at its `$` or `@`.
    mutating func query() throws(JSONPathProblem) -> JSONPath.Query {
        depth += 1
        guard depth < Self.depthLimit else { throw problem("the JSONPath is nested too deeply") }
        var query = JSONPath.Query(isAbsolute: next() == "$")
        while true {
            let start = offset
            skipSpace()
            switch peek {
            case "[": query.segments.append(JSONPath.Segment(selectors: try bracket()))
            case ".": query.segments.append(try dotSegment())
            case _:
                offset = start
                depth -= 1
                return query
            }
        }
    }

    private mutating func dotSegment() throws(JSONPathProblem) -> JSONPath.Segment {
        offset += 1
        let isDescendant = skip(".")
        if isDescendant, peek == "[" { return JSONPath.Segment(isDescendant: true, selectors: try bracket()) }
        if skip("*") { return JSONPath.Segment(isDescendant: isDescendant, selectors: [.wildcard]) }
        let start = offset
        while let scalar = peek, scalar.isNameCharacter || (offset > start && (scalar.isDigit || scalar == "-")) { offset += 1 }
        guard offset > start else {
            throw problem(
                "a name or '*' must stand after the dot",
                hint: "put a name with other characters in brackets and quotes: ['/pets']"
            )
        }
        return JSONPath.Segment(isDescendant: isDescendant, selectors: [.name(text(from: start))])
    }

    private mutating func bracket() throws(JSONPathProblem) -> [JSONPath.Selector] {
        offset += 1
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw problem("']' is missing") }
        return selectors
    }

    private mutating func selector() throws(JSONPathProblem) -> JSONPath.Selector {
        switch peek {
        case "'", "\"": return .name(try string())
        case "*":
            offset += 1
            return .wildcard
        case "?":
            offset += 1
            skipSpace()
            return .filter(try condition())
        case let scalar? where scalar.isDigit || scalar == "-" || scalar == ":": return try indexOrSlice()
        case _:
            throw problem("a name in quotes, an index, a slice, '*' or a filter '?' must stand here")
        }
    }

    private mutating func indexOrSlice() throws(JSONPathProblem) -> JSONPath.Selector {
        let start = peek == ":" ? nil : try integer()
        skipSpace()
        guard skip(":") else { return .index(start ?? 0) }
        skipSpace()
        let end = startsInteger ? try integer() : nil
        skipSpace()
        guard skip(":") else { return .slice(start: start, end: end, step: 1) }
        skipSpace()
        return .slice(start: start, end: end, step: startsInteger ? try integer() : 1)
    }

    private var startsInteger: Bool { peek.map { $0.isDigit || $0 == "-" } ?? false }

    /// An integer that JSON can exchange (section 2.1), without superfluous zeros.
    private mutating func integer() throws(JSONPathProblem) -> Int {
        let start = offset
        _ = skip("-")
        while let scalar = peek, scalar.isDigit { offset += 1 }
        let text = text(from: start)
        guard let value = Int(text), String(value) == text, abs(value) < 1 << 53 else {
            offset = start
            throw problem("'\(text)' is no index")
        }
        return value
    }

    // MARK: Characters

    var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    mutating func next() -> Unicode.Scalar? {
        guard offset < scalars.count else { return nil }
        offset += 1
        return scalars[offset - 1]
    }

    mutating func skip(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[offset...].starts(with: wanted) else { return false }
        offset += wanted.count
        return true
    }

    mutating func skipSpace() {
        while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { offset += 1 }
    }

    mutating func goBack(to offset: Int) { self.offset = offset }

    func text(from start: Int) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<offset])
        return text
    }

    func problem(_ message: String, hint: String? = nil) -> JSONPathProblem {
        JSONPathProblem(message, at: offset, hint: hint)
    }

    /// Runs `body` one level deeper.
    mutating func nested<Result>(_ body: (inout Self) throws(JSONPathProblem) -> Result) throws(JSONPathProblem) -> Result {
        depth += 1
        guard depth < Self.depthLimit else { throw problem("the JSONPath is nested too deeply") }
        let result = try body(&self)
        depth -= 1
        return result
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { 0x30...0x39 ~= value }
    /// Whether a name after a dot may begin with it.
    fileprivate var isNameCharacter: Bool { isLetter || self == "_" || value >= 0x80 }
    var isLetter: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
}
