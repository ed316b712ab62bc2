import ApusDiagnostics
import CApusLibYAML

/// What a reader reads: UTF-8, and where it stands in its file.
struct SourceText {
    /// The text, without a byte order mark.
    var bytes: ArraySlice<UInt8>
    /// The file.
    var file: SourceFileID
    /// How many lines of the file come before the text.
    var linesBefore = 0
    /// How many columns were taken away from the start of each line; empty if none were.
    var columnsBefore: [UInt32] = []

    /// The place of a line and a column of the text, both counted from 0.
    func position(line: Int, column: Int) -> SourcePosition {
        var column = column
        if !columnsBefore.isEmpty, line < columnsBefore.count { column += Int(columnsBefore[line]) }
        // Conversions that are generic, such as `UInt32(clamping:)`, take a tenth of a debug build's time here.
        return SourcePosition(file: file, line: UInt32(linesBefore + line + 1), column: UInt32(column + 1))
    }

    /// The place of the byte at `offset` from the start of the text. It takes time in proportion to `offset`.
    func position(offset: Int) -> SourcePosition {
        bytes.withUnsafeBufferPointer { bytes in
            var line = 0
            var lineStart = 0
            var index = 0
            let end = min(offset, bytes.count)
            while index < end {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { continue }
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                line += 1
                lineStart = index
            }
            guard let base = bytes.baseAddress, lineStart < end else { return position(line: line, column: 0) }
            return position(line: line, column: apus_code_points(base + lineStart, end - lineStart))
        }
    }

    /// The offset of the first `byte`, from the start of the text.
    func firstOffset(of byte: UInt8) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}
