extension Node {
    /// The node as JSON (RFC 8259), a key or element a line, indented by two spaces, with a line feed at the end. Keys stay in their order;
    /// numbers that JSON cannot write (`.inf`, `.nan`) become strings.
    public var indentedJSONText: String {
        var writer = JSONWriter()
        writer.write(self, indent: 0)
        writer.text += "\n"
        return writer.text
    }
}

/// Writes JSON for people.
private struct JSONWriter {
    var text = ""

    mutating func write(_ node: Node, indent: Int) {
        switch node.content {
        case .scalar(let scalar): text += scalar.jsonText
        case .list(let elements) where elements.isEmpty: text += "[]"
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                startLine(isFirst: index == 0, indent: indent + 2)
                write(element, indent: indent + 2)
            }
            endLine(indent: indent)
            text += "]"
        case .mapping(let mapping) where mapping.isEmpty: text += "{}"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.enumerated() {
                startLine(isFirst: index == 0, indent: indent + 2)
                text += jsonString(entry.key) + ": "
                write(entry.value, indent: indent + 2)
            }
            endLine(indent: indent)
            text += "}"
        }
    }

    private mutating func startLine(isFirst: Bool, indent: Int) {
        if !isFirst { text += "," }
        endLine(indent: indent)
    }

    private mutating func endLine(indent: Int) {
        text += "\n"
        text += String(repeating: " ", count: indent)
    }
}
