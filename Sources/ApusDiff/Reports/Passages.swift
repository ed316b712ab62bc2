import ApusDiagnostics

/// What stands at the places of findings, a few lines each.
struct Passages {
    private static let lineLimit = 8
    private static let columnLimit = 160
    private var lines: [String: [ArraySlice<UInt8>]] = [:]

    /// The passages of `files`.
    init(_ files: SourceFiles) {
        for file in files.all {
            lines[file.path] = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
    }

    /// The text at `place`, from the line with its key on, without the indentation that all lines have; nothing, if it cannot be found.
    func text(at place: Finding.Place) -> String? {
        guard let lines = lines[place.file], place.line >= 1, place.line <= lines.count else { return nil }
        var first = place.line - 1
        // A block begins below its key.
        if lines[first].indentation + 1 == place.column, let above = lines[..<first].lastIndex(where: { !$0.isBlank }),
            first - above <= 2, lines[above].indentation < lines[first].indentation
        {
            first = above
        }
        let indentation = lines[first].indentation
        var passage = [lines[first]]
        for line in lines[(first + 1)...] {
            guard line.isBlank || line.indentation > indentation else { break }
            if passage.count == Self.lineLimit { return Self.text(passage, indentation) + "\n…" }
            if !line.isBlank { passage.append(line) }
        }
        return Self.text(passage, indentation)
    }

    private static func text(_ lines: [ArraySlice<UInt8>], _ indentation: Int) -> String {
        lines.map { line in
            let text = String(decoding: line.dropFirst(indentation), as: UTF8.self).filter { $0 != "\r" }
            return text.count > columnLimit ? text.prefix(columnLimit) + "…" : text
        }
        .joined(separator: "\n")
    }
}

extension ArraySlice<UInt8> {
    /// How many blanks the line begins with.
    fileprivate var indentation: Int { prefix { $0 == UInt8(ascii: " ") }.count }

    fileprivate var isBlank: Bool { allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") } }
}
