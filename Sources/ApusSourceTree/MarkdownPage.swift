import ApusDiagnostics
import CApusLibYAML

/// A documentation page in Markdown, and what its fenced code blocks (CommonMark, section 4.5) hold.
struct MarkdownPage {
    /// A fenced code block with an OpenAPI document.
    struct Block {
        /// The content, whose positions are those of the page.
        var text: SourceText
        /// The first word of the info string, in lower case.
        var language: String
        /// Where the fence starts.
        var position: SourcePosition

        /// Whether the info string says that it is YAML or JSON.
        var isMarked: Bool { ["yaml", "yml", "json"].contains(language) }
    }

    private struct Fence {
        var byte: UInt8
        var length: Int
        var indentation: Int
        var language: String
        var line: Int
        var contentStart: Int
    }

    /// The blocks with an OpenAPI document, in the order of the page.
    private(set) var blocks: [Block] = []
    /// Whether the text outside of the blocks has a key `openapi` or `swagger` before the first of them, so that it is no page.
    private(set) var isDocument = false
    private let text: SourceText

    /// Finds the blocks of a page.
    init(_ text: SourceText) {
        self.text = text
        text.bytes.withUnsafeBufferPointer { find(in: $0) }
    }

    private mutating func find(in bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        var fence: Fence?
        var line = 0
        var start = 0
        while start < bytes.count {
            let found = memchr(base + start, 0x0A, bytes.count - start)
            let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
            let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if let open = fence {
                if Self.isClosing(content, open) {
                    add(open, contentEnd: start)
                    fence = nil
                }
            } else {
                fence = Self.opening(content, line: line, contentStart: min(end + 1, bytes.count))
                if fence == nil, blocks.isEmpty, Self.isVersionKey(content) { isDocument = true }
            }
            start = end + 1
            line += 1
        }
        if let fence { add(fence, contentEnd: bytes.count) }
    }

    private mutating func add(_ fence: Fence, contentEnd: Int) {
        let start = text.bytes.startIndex
        var content = SourceText(
            bytes: text.bytes[(start + fence.contentStart)..<(start + max(contentEnd, fence.contentStart))],
            file: text.file,
            linesBefore: fence.line + 1
        )
        if fence.indentation > 0 { content.removeIndentation(fence.indentation) }
        guard Self.isOpenAPI(content) else { return }
        let position = text.position(line: fence.line, column: fence.indentation)
        blocks.append(Block(text: content, language: fence.language, position: position))
    }

    private static func opening(_ line: UnsafeBufferPointer<UInt8>, line number: Int, contentStart: Int) -> Fence? {
        let indentation = self.indentation(of: line)
        guard indentation < line.count, line[indentation] == UInt8(ascii: "`") || line[indentation] == UInt8(ascii: "~") else { return nil }
        let byte = line[indentation]
        let length = line[indentation...].prefix { $0 == byte }.count
        let info = line[(indentation + length)...]
        guard length >= 3, byte == UInt8(ascii: "~") || !info.contains(byte) else { return nil }
        let words = info.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ",") }
        return Fence(
            byte: byte,
            length: length,
            indentation: indentation,
            language: words.first.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "",
            line: number,
            contentStart: contentStart
        )
    }

    private static func isClosing(_ line: UnsafeBufferPointer<UInt8>, _ fence: Fence) -> Bool {
        let indentation = self.indentation(of: line)
        guard indentation < line.count, line[indentation] == fence.byte, indentation <= fence.indentation + 3 else { return false }
        let rest = line[indentation...].drop { $0 == fence.byte }
        return rest.startIndex - indentation >= fence.length && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private static func indentation(of line: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
        return index
    }

    private static func isOpenAPI(_ text: SourceText) -> Bool {
        if text.beginsLikeJSON {
            var log = DiagnosticLog()
            guard let node = try? Node(parsingJSONOrYAML: text, limits: Node.Limits(), log: &log) else {
                return text.bytes.withUnsafeBufferPointer { bytes in
                    guard let base = bytes.baseAddress else { return false }
                    return apus_contains(base, bytes.count, "\"openapi\"") || apus_contains(base, bytes.count, "\"swagger\"")
                }
            }
            return node.mapping?["openapi"] != nil || node.mapping?["swagger"] != nil
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start)
                let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes.baseAddress!) } ?? bytes.count
                if isVersionKey(UnsafeBufferPointer(rebasing: bytes[start..<end])) { return true }
                start = end + 1
            }
            return false
        }
    }

    /// Whether a line begins with `openapi:` or `swagger:`, in quotes or not.
    private static func isVersionKey(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first, first == UInt8(ascii: "o") || first == UInt8(ascii: "s") || first == 0x22 || first == 0x27 else {
            return false
        }
        let quote = first == 0x22 || first == 0x27 ? [first] : []
        for key in ["openapi", "swagger"] where line.starts(with: quote + Array(key.utf8) + quote) {
            return line.dropFirst(key.utf8.count + 2 * quote.count).first { $0 != 0x20 } == UInt8(ascii: ":")
        }
        return false
    }
}

extension SourceText {
    /// Takes up to `width` blanks from the start of each line.
    fileprivate mutating func removeIndentation(_ width: Int) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let indentation = line.prefix(width).prefix { $0 == 0x20 || $0 == 0x09 }.count
            if !columnsBefore.isEmpty { result.append(0x0A) }
            result.append(contentsOf: line.dropFirst(indentation))
            columnsBefore.append(UInt32(indentation))
        }
        bytes = result[...]
    }
}
