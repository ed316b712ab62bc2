/// The expressions of a path or URL template.
struct PathTemplate {
    /// The names between braces, in order, without the operators of RFC 6570 (`{+path}` is `path`), each once. Braces within braces belong to the name.
    private(set) var names: [String] = []

    init(_ text: String) {
        var seen: Set<String> = []
        var start: String.UTF8View.Index?
        var depth = 0
        for index in text.utf8.indices {
            switch text.utf8[index] {
            case UInt8(ascii: "{"):
                depth += 1
                if depth == 1 { start = text.utf8.index(after: index) }
            case UInt8(ascii: "}"):
                guard depth > 0 else { continue }
                depth -= 1
                guard depth == 0, let first = start else { continue }
                start = nil
                let name = Self.name(text[first..<index])
                if !name.isEmpty, seen.insert(name).inserted { names.append(name) }
            case _: continue
            }
        }
    }

    private static func name(_ expression: Substring) -> String {
        var name = expression
        if let first = name.first, "+#./;?&".contains(first) { name = name.dropFirst() }
        if name.last == "*" { name = name.dropLast() }
        return String(name)
    }
}
