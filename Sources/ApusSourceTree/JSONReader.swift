import ApusDiagnostics
import CApusLibYAML

/// Reads JSON (RFC 8259), in full and nothing else.
struct JSONReader {
    private enum Expectation {
        case value
        case firstElement
        case firstKey
        case key
        case separator
    }

    let text: SourceText
    let bytes: UnsafePointer<UInt8>
    let count: Int
    var offset = 0
    private var line = 0
    private var lineStart = 0
    /// How many bytes of the current line, up to ``offset``, do not start a code point.
    var continuationBytes = 0
    private var builder: TreeBuilder

    private init(_ text: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, limits: Node.Limits) {
        self.text = text
        self.bytes = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
        count = bytes.count
        builder = TreeBuilder(limits: limits)
    }

    /// Reads `text`, which must hold one JSON value.
    static func read(_ text: SourceText, limits: Node.Limits, log: inout DiagnosticLog) throws(Refusal) -> Node {
        let result: Result<Node, Refusal> = text.bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(text, buffer, limits: limits)
            do throws(Refusal) {
                return .success(try reader.read(log: &log))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The place of ``offset``.
    var position: SourcePosition {
        text.position(line: line, column: offset - lineStart - continuationBytes)
    }

    private mutating func read(log: inout DiagnosticLog) throws(Refusal) -> Node {
        skipBlank()
        guard offset < count else {
            throw Refusal(
                .emptyFile,
                "there is nothing in the file",
                at: text.position(line: 0, column: 0),
                hint: "write the document into it, or name another file"
            )
        }
        var expectation = Expectation.value
        while true {
            skipBlank()
            if builder.root != nil, builder.depth == 0 { break }
            guard offset < count else { throw unexpectedEnd() }
            let byte = bytes[offset]
            switch expectation {
            case .firstElement where byte == UInt8(ascii: "]"), .firstKey where byte == UInt8(ascii: "}"):
                expectation = try close(log: &log)
            case .value, .firstElement: expectation = try readValue(byte)
            case .firstKey, .key:
                try readKey(byte, isFirst: expectation == .firstKey)
                expectation = .value
            case .separator: expectation = try readSeparator(byte, log: &log)
            }
        }
        guard offset == count else {
            throw Refusal(
                .jsonSyntax,
                "\(description(of: offset)) after the end of the document",
                at: position,
                hint: "remove what follows the last bracket, or check that no bracket was closed too early"
            )
        }
        return builder.root!.node
    }

    private mutating func close(log: inout DiagnosticLog) throws(Refusal) -> Expectation {
        offset += 1
        _ = try builder.closeCollection(log: &log)
        return .separator
    }

    private mutating func readValue(_ byte: UInt8) throws(Refusal) -> Expectation {
        let start = position
        let scalar: Scalar
        switch byte {
        case UInt8(ascii: "{"):
            try builder.openCollection(isMapping: true, at: start)
            offset += 1
            return .firstKey
        case UInt8(ascii: "["):
            try builder.openCollection(isMapping: false, at: start)
            offset += 1
            return .firstElement
        case UInt8(ascii: "\""): scalar = Scalar(.string, try readString())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scalar = try readNumber()
        case UInt8(ascii: "t"): scalar = try readWord("true", .boolean)
        case UInt8(ascii: "f"): scalar = try readWord("false", .boolean)
        case UInt8(ascii: "n"): scalar = try readWord("null", .null)
        case _: throw unexpected("a value")
        }
        builder.add(TreeBuilder.Sized(node: Node(.scalar(scalar), at: start)))
        return .separator
    }

    private mutating func readKey(_ byte: UInt8, isFirst: Bool) throws(Refusal) {
        guard byte == UInt8(ascii: "\"") else { throw unexpected(isFirst ? "a key in double quotes or '}'" : "a key in double quotes") }
        let start = position
        builder.setKey(try readString(), at: start)
        skipBlank()
        guard offset < count else { throw unexpectedEnd() }
        guard bytes[offset] == UInt8(ascii: ":") else { throw unexpected("':'") }
        offset += 1
    }

    private mutating func readSeparator(_ byte: UInt8, log: inout DiagnosticLog) throws(Refusal) -> Expectation {
        let isMapping = builder.isInMapping
        switch byte {
        case UInt8(ascii: ","):
            offset += 1
            return isMapping ? .key : .value
        case UInt8(ascii: "}") where isMapping, UInt8(ascii: "]") where !isMapping: return try close(log: &log)
        case _: throw unexpected(isMapping ? "',' or '}'" : "',' or ']'")
        }
    }

    private mutating func readWord(_ word: StaticString, _ kind: Scalar.Kind) throws(Refusal) -> Scalar {
        let length = word.utf8CodeUnitCount
        guard count - offset >= length, memcmp(bytes + offset, word.utf8Start, length) == 0 else { throw unexpected("a value") }
        offset += length
        return Scalar(kind, word.description)
    }

    mutating func skipBlank() {
        guard offset < count, bytes[offset] <= 0x20 else { return }
        var breaks = 0
        var lineOffset = 0
        let length = apus_json_blank_span(bytes + offset, count - offset, &breaks, &lineOffset)
        if breaks > 0 {
            line += breaks
            lineStart = offset + lineOffset
            continuationBytes = 0
        }
        offset += length
    }

    private func unexpectedEnd() -> Refusal {
        let notes = builder.openPosition.map {
            [Diagnostic.Note(builder.isInMapping ? "this '{' is not closed" : "this '[' is not closed", at: $0)]
        }
        return Refusal(
            .jsonSyntax,
            "the document ends too early",
            at: position,
            notes: notes ?? [],
            hint: "close what is still open, or fetch the file again: it may have been cut"
        )
    }
}
