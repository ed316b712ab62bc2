/// Swift source text, built from literals whose interpolations keep the column at which they stand.
///
/// ```swift
/// """
/// \(access)init(json: JSONReader) throws(JSONError) {
///     \(decision)
/// }
/// """
/// ```
///
/// Text of a document enters through typed doors only: a `SwiftName`, another `Code`, `\(literal:)`, `\(comment:)`. There is no door for a
/// `String`, and the literals themselves are static, so escaping cannot be forgotten.
struct Code: Sendable, Equatable {
    /// The text in UTF-8, without a newline at the end.
    private(set) var bytes: [UInt8]

    /// Nothing.
    init() {
        bytes = []
    }

    /// Text that is known to be Swift: it was made by this module, or by rendering a frame.
    init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether there is nothing.
    var isEmpty: Bool { bytes.isEmpty }

    /// How many bytes there are: at least as many as columns, for a piece of one line.
    var width: Int { bytes.count }

    /// Whether it is more than one line.
    var isMultiline: Bool { Lines.isMultiline(bytes) }
}

extension Code: ExpressibleByStringInterpolation {
    init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.finished()
    }
}

extension Code: CustomStringConvertible {
    var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension Code {
    /// The same, each line that is not empty four spaces further to the right: frames put their slots at the first column.
    func indented() -> Code {
        isEmpty ? self : "    \(self)"
    }

    /// The pieces that are not empty, parted by an empty line.
    static func blocks(_ pieces: [Code]) -> Code {
        joined(pieces, "\n\n")
    }

    /// The pieces that are not empty, a line or more each.
    static func lines(_ pieces: [Code]) -> Code {
        joined(pieces, "\n")
    }

    private static func joined(_ pieces: [Code], _ separator: StaticString) -> Code {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.width + 2 })
        for piece in pieces where !piece.isEmpty {
            if !bytes.isEmpty { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
            bytes.append(contentsOf: piece.bytes)
        }
        return Code(trusted: bytes)
    }
}
