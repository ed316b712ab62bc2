/// Breaks the long lines of ordinary paragraphs and list items at spaces. Code blocks, tables, headings, HTML and link definitions stay as
/// they are, because a line break would change what they mean.
struct CommentWrapping {
    private let width: Int
    private var lines: [ArraySlice<UInt8>] = []
    /// The hanging indentation of each line.
    private var indents: [Int] = []
    /// The fence that ends the code block we are in.
    private var fence: UInt8?

    /// Lines of `width` characters at most, where that can be had.
    init(width: Int) {
        self.width = width
    }

    /// Takes the next line.
    mutating func take(_ line: [UInt8]) {
        let indent = line.prefix { $0 == Lines.space }.count
        let content = line[indent...]
        if let mark = Self.fenceMark(of: content) {
            if fence == nil { fence = mark } else if fence == mark { fence = nil }
            return add(line[...], indent: 0)
        }
        if fence != nil || indent >= 4 && Self.listMarker(of: content) == nil || Self.mustStayWhole(content) {
            return add(line[...], indent: 0)
        }
        if line.count <= width { return add(line[...], indent: 0) }
        wrap(line, hanging: indent + (Self.listMarker(of: content) ?? 0))
    }

    /// Appends the lines behind `/// `.
    func write(to bytes: inout [UInt8]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(Lines.newline) }
            bytes.append(contentsOf: "///".utf8)
            if line.isEmpty { continue }
            bytes.append(contentsOf: repeatElement(Lines.space, count: 1 + indents[index]))
            bytes.append(contentsOf: line)
        }
    }

    private mutating func add(_ line: ArraySlice<UInt8>, indent: Int) {
        lines.append(line)
        indents.append(indent)
    }

    private mutating func wrap(_ line: [UInt8], hanging: Int) {
        var start = 0
        var indent = 0
        while line.count - start > width - indent, let space = breakingSpace(in: line, from: start, width: width - indent) {
            add(line[start..<space], indent: indent)
            start = space + 1
            while start < line.count, line[start] == Lines.space { start += 1 }
            indent = hanging
        }
        add(line[start...], indent: indent)
    }

    /// The last space within `width` characters at which the line can be broken, else the first one after them.
    private func breakingSpace(in line: [UInt8], from start: Int, width: Int) -> Int? {
        var last: Int?
        var column = 0
        var index = start
        while index < line.count, line[index] == Lines.space { index += 1 }
        if let marker = Self.listMarker(of: line[index...]) { index += marker }
        column = index - start
        while index < line.count {
            if column > width, last != nil { return last }
            let byte = line[index]
            if byte == Lines.space, line[index - 1] != Lines.space, Self.mayBeginLine(line[(index + 1)...].drop { $0 == Lines.space }) {
                if column > width { return index }
                last = index
            }
            if byte & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        return column > width ? last : nil
    }

    /// Whether these bytes are the same text at the beginning of a line as in the middle of one.
    private static func mayBeginLine(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "_"):
            // A run of code or of emphasis is harmless; what needs a blank or a run of marks is not worth telling apart.
            return first == UInt8(ascii: "`") && text.dropFirst().first != first
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return listMarker(of: text) == nil
        default: return true
        }
    }

    /// How long the marker of a list item or of a quotation is, with the blanks after it.
    private static func listMarker(of text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        var length: Int
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            length = 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            length = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
            let end = text.dropFirst(length).first
            guard length < 10, end == UInt8(ascii: ".") || end == UInt8(ascii: ")") else { return nil }
            length += 1
        default: return nil
        }
        let blanks = text.dropFirst(length).prefix { $0 == Lines.space }.count
        return blanks > 0 ? length + blanks : nil
    }

    private static func fenceMark(of text: ArraySlice<UInt8>) -> UInt8? {
        guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        return text.prefix { $0 == first }.count >= 3 ? first : nil
    }

    private static func mustStayWhole(_ text: ArraySlice<UInt8>) -> Bool {
        switch text.first {
        case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
        // `[name]: https://…` defines a link.
        case UInt8(ascii: "["): text.contains(UInt8(ascii: ":")) && !text.contains(UInt8(ascii: "("))
        default: false
        }
    }
}
