extension Node {
    /// The node as YAML 1.2 in block style, indented by two spaces, with a line feed at the end. Keys stay in their order; text of several
    /// lines is written as a literal block where that can hold it. Readers of YAML 1.1 take every scalar as it is meant, too.
    public var yamlText: String {
        var writer = YAMLWriter()
        writer.write(self)
        return writer.text
    }
}

/// Writes YAML for people.
struct YAMLWriter {
    private(set) var text = ""

    /// Writes a whole document.
    mutating func write(_ node: Node) {
        if node.isBlock { writeLines(of: node, indent: 0) } else { writeValue(node, indent: -2) }
    }

    /// Writes what follows a key or a dash that stands at `indent`: on the same line, or on lines of its own.
    private mutating func writeValue(_ node: Node, indent: Int) {
        switch node.content {
        case .scalar(let scalar): text += scalar.yamlText(indent: indent + 2)
        case .list(let elements) where elements.isEmpty: text += "[]"
        case .mapping(let mapping) where mapping.isEmpty: text += "{}"
        case .list, .mapping:
            text += "\n"
            writeLines(of: node, indent: indent + 2)
            return
        }
        text += "\n"
    }

    /// Writes a collection that is not empty, line by line. The first line is indented already if it follows a dash.
    private mutating func writeLines(of node: Node, indent: Int, followsDash: Bool = false) {
        let margin = String(repeating: " ", count: indent)
        var isFirst = followsDash
        for entry in node.mapping?.entries ?? [] {
            if !isFirst { text += margin }
            isFirst = false
            writeKey(entry.key, margin: margin)
            if !entry.value.isBlock { text += " " }
            writeValue(entry.value, indent: indent)
        }
        for element in node.list ?? [] {
            if !isFirst { text += margin }
            isFirst = false
            text += "- "
            if element.isBlock {
                writeLines(of: element, indent: indent + 2, followsDash: true)
            } else {
                writeValue(element, indent: indent)
            }
        }
    }

    /// Writes a key with its colon. A key of more than 1024 characters has to be marked as one (YAML 1.2.2, section 7.4.2).
    private mutating func writeKey(_ key: String, margin: String) {
        let key = Scalar(.string, key).yamlTextInOneLine(isKey: true)
        text += key.utf8.count <= 1000 ? key + ":" : "? " + key + "\n" + margin + ":"
    }
}

extension Node {
    /// Whether the node is written on lines of its own.
    fileprivate var isBlock: Bool {
        switch content {
        case .scalar: false
        case .list(let elements): !elements.isEmpty
        case .mapping(let mapping): !mapping.isEmpty
        }
    }
}
