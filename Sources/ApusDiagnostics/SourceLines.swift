/// The lines of a file, for excerpts. Lines end with LF, CR LF or CR.
struct SourceLines {
    private let bytes: ArraySlice<UInt8>
    private let isASCII: Bool
    /// Where each line starts, from the start of ``bytes``.
    private let starts: [Int]

    init(_ file: SourceFile) {
        bytes = file.text.bytes
        var starts = [0]
        var bits: UInt8 = 0
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes { bits |= byte }
            var index = 0
            let count = bytes.count
            while index < count {
                let byte = bytes[index]
                index += 1
                guard byte <= 0x0D else { continue }
                if byte == 0x0A || (byte == 0x0D && !(index < count && bytes[index] == 0x0A)) { starts.append(index) }
            }
        }
        self.starts = starts
        isASCII = bits < 0x80
    }

    /// Up to `length` characters of a line, counted from 1, around a column, also counted from 1; and how many characters come before them.
    /// There is nothing for a line that the file does not have.
    func window(line: Int, column: Int, length: Int) -> (characters: [Unicode.Scalar], skipped: Int, isCutOff: Bool)? {
        guard line >= 1, line <= starts.count else { return nil }
        let start = bytes.startIndex + starts[line - 1]
        var end = line < starts.count ? bytes.startIndex + starts[line] : bytes.endIndex
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        var skipped = 0
        var offset = start
        if end - start > length, column > length * 2 / 3 {
            skipped = column - length * 2 / 3
            offset = isASCII ? min(start + skipped, end) : self.offset(after: skipped, from: start, to: end)
        }
        // A character has four bytes at most.
        let window = bytes[offset..<min(end, offset + length * 4)]
        let characters = String(decoding: window, as: UTF8.self).unicodeScalars
        return (Array(characters.prefix(length)), skipped, characters.count > length || window.endIndex < end)
    }

    private func offset(after characters: Int, from start: Int, to end: Int) -> Int {
        var offset = start
        var rest = characters
        while offset < end {
            if bytes[offset] & 0xC0 != 0x80 {
                guard rest > 0 else { break }
                rest -= 1
            }
            offset += 1
        }
        return offset
    }
}
