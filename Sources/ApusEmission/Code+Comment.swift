import ApusDeclarations

extension Code {
    /// The longest line that the formatter leaves alone.
    static let lineLength = 140

    /// Documentation: each line behind `/// `, ordinary paragraphs wrapped, an empty line between two of `paragraphs`.
    ///
    /// What cannot be seen or would reorder the text is dropped, every kind of line break is one, so that nothing of a document leaves the
    /// comment.
    /// - Parameter column: Where the comment stands, for wrapping.
    init(comment paragraphs: [String], column: Int) {
        var bytes: [UInt8] = []
        for paragraph in paragraphs {
            let lines = CommentText.lines(of: paragraph)
            if lines.isEmpty { continue }
            if !bytes.isEmpty { bytes.append(contentsOf: "\n///\n".utf8) }
            var wrapping = CommentWrapping(width: Swift.max(20, Self.lineLength - column - 4))
            for line in lines { wrapping.take(line) }
            wrapping.write(to: &bytes)
        }
        self.init(trusted: bytes)
    }
}

/// The text of a document, made fit for a comment.
enum CommentText {
    /// The lines of `text` without trailing blanks, and without empty lines at both ends.
    static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var text = text
        let isPlain = text.withUTF8 { Lines.isPlain($0, and: Lines.newline) }
        if isPlain {
            lines = text.withUTF8(plainLines)
        } else {
            var previous: Unicode.Scalar = " "
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\n" where previous == "\r": break
                case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                    lines.append(trimmed(line))
                    line.removeAll(keepingCapacity: true)
                case "\t": line.append(contentsOf: "    ".utf8)
                case "\u{200C}", "\u{200D}": line.append(contentsOf: Array(String(scalar).utf8))
                case _ where scalar.isUnseen: break
                default: line.append(contentsOf: Array(String(scalar).utf8))
                }
                previous = scalar
            }
            lines.append(trimmed(line))
        }
        let first = lines.firstIndex { !$0.isEmpty } ?? lines.count
        let last = lines.lastIndex { !$0.isEmpty } ?? first - 1
        return first > last ? [] : Array(lines[first...last])
    }

    private static func plainLines(_ text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        guard var start = text.baseAddress else { return [] }
        var lines: [[UInt8]] = []
        let end = start + text.count
        while true {
            let newline = Lines.firstNewline(from: start, to: end)
            lines.append(trimmed(Array(UnsafeBufferPointer(start: start, count: (newline ?? end) - start))))
            guard let newline else { return lines }
            start = newline + 1
        }
    }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        var line = line
        while line.last == Lines.space { line.removeLast() }
        return line
    }
}
