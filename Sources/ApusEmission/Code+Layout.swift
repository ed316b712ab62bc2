extension Code {
    /// `open`, the items with commas, `close`: on one line if that has no more than `room` columns, else an item a line.
    ///
    /// That is how the formatter lays out parameters, arguments and collections, so that it finds nothing to change.
    static func list(_ open: Code, _ items: [Code], _ close: Code, room: Int, trailingComma: Bool = false) -> Code {
        let width = items.reduce(open.width + close.width) { $0 + $1.width + 2 } - 2
        if items.isEmpty { return "\(open)\(close)" }
        if width <= room, !items.contains(where: \.isMultiline) {
            return "\(open)\(items, separator: ", ", { $0 })\(close)"
        }
        return """
            \(open)
                \(items, separator: ",\n", { $0 })\(if: trailingComma && items.count > 1, ",")
            \(close)
            """
    }

    /// A case of a switch: on one line if what is done is a line and fits in `room` columns.
    static func switchCase(_ label: Code, _ body: Code, room: Int) -> Code {
        if !label.isMultiline, !body.isMultiline, label.width + 1 + body.width <= room { return "\(label) \(body)" }
        return """
            \(label)
                \(body)
            """
    }

    /// `open`, the items with commas, `close`: as many items a line as fit in `room` columns, those after the first four spaces further in.
    static func filled(_ open: Code, _ items: [Code], _ close: Code, room: Int) -> Code {
        var lines: [Code] = []
        var line = open
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            let piece: Code = isLast ? "\(item)\(close)" : "\(item),"
            let used = line.width + 1 + piece.width + (lines.isEmpty ? 0 : 4)
            if index > 0, used > room {
                lines.append(line)
                line = piece
            } else {
                line = line.isEmpty ? piece : index == 0 ? "\(line)\(piece)" : "\(line) \(piece)"
            }
        }
        lines.append(line)
        return """
            \(lines[0])
                \(lines.dropFirst(), { $0 })
            """
    }
}
