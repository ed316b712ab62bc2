import ApusDeclarations

extension Code {
    /// Collects the pieces of a literal. A nested piece takes the indentation of the line it stands on; a line whose only content came
    /// out empty goes away; a list has a separator. There is nothing else.
    struct StringInterpolation: StringInterpolationProtocol {
        private var bytes: [UInt8] = []
        private var lineStart = 0
        /// Whether the current line holds nothing but spaces and pieces that came out empty.
        private var lineCameOutEmpty = false

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text in
                guard let start = text.baseAddress, text.count > 0 else { return }
                let skipsNewline = lineCameOutEmpty && start.pointee == Lines.newline
                if skipsNewline { bytes.removeLast(bytes.count - lineStart) }
                lineCameOutEmpty = false
                append(skipsNewline ? UnsafeBufferPointer(start: start + 1, count: text.count - 1) : text)
            }
        }

        /// An identifier where it is declared or stands by itself, in backticks if it is a keyword.
        mutating func appendInterpolation(_ name: SwiftName) {
            appendInterpolation(Code(name))
        }

        /// An identifier after a dot.
        mutating func appendInterpolation(member name: SwiftName) {
            appendInterpolation(Code(member: name))
        }

        /// An identifier before the colon of an argument.
        mutating func appendInterpolation(label name: SwiftName) {
            appendInterpolation(Code(label: name))
        }

        /// A number.
        mutating func appendInterpolation(_ number: Int) {
            appendInterpolation(Code(trusted: Array(String(number).utf8)))
        }

        /// A string literal.
        mutating func appendInterpolation(literal text: String) {
            appendInterpolation(Code(literal: text))
        }

        /// Paragraphs of documentation, whose lines begin at `column`.
        mutating func appendInterpolation(comment paragraphs: [String], column: Int) {
            appendInterpolation(Code(comment: paragraphs, column: column))
        }

        /// A nested piece of code. Its lines take the indentation of the line it stands on; without code there is no line.
        mutating func appendInterpolation(_ code: Code) {
            if code.isEmpty { return noteEmptyPiece() }
            let indent = indentation()
            code.bytes.withUnsafeBufferPointer { append($0, indent: indent) }
        }

        /// A piece for each element, parted by `separator`.
        mutating func appendInterpolation<Elements: Sequence>(
            _ elements: Elements,
            separator: Code = "\n",
            _ piece: (Elements.Element) -> Code
        ) {
            let indent = indentation()
            var isFirst = true
            for element in elements {
                if !isFirst { separator.bytes.withUnsafeBufferPointer { append($0, indent: indent) } }
                isFirst = false
                piece(element).bytes.withUnsafeBufferPointer { append($0, indent: indent) }
            }
            if isFirst { noteEmptyPiece() }
        }

        /// A nested piece of code, if `condition` holds.
        mutating func appendInterpolation(if condition: Bool, _ code: @autoclosure () -> Code) {
            if condition { appendInterpolation(code()) } else { noteEmptyPiece() }
        }

        /// The bytes, without a last line that came out empty.
        func finished() -> [UInt8] {
            lineCameOutEmpty ? Array(bytes[..<Swift.max(0, lineStart - 1)]) : bytes
        }

        private mutating func noteEmptyPiece() {
            if !lineCameOutEmpty { lineCameOutEmpty = indentation() == bytes.count - lineStart }
        }

        /// How many spaces the current line begins with.
        private func indentation() -> Int {
            bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return 0 }
                var end = lineStart
                while end < buffer.count, base[end] == Lines.space { end &+= 1 }
                return end &- lineStart
            }
        }

        /// Appends `text`, each line of it but the first behind `indent` spaces.
        private mutating func append(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
            guard var start = text.baseAddress, text.count > 0 else { return }
            lineCameOutEmpty = false
            let end = start + text.count
            while let newline = Lines.firstNewline(from: start, to: end) {
                bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: newline - start + 1))
                lineStart = bytes.count
                start = newline + 1
                if start == end || start.pointee != Lines.newline { Lines.append(spaces: indent, to: &bytes) }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
        }

        /// Appends `text` as it is.
        private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
            append(text, indent: 0)
        }
    }
}
