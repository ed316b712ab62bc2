import ApusModel
import ApusSourceTree

extension Constant {
    /// The value of `node`.
    init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar): self.init(scalar)
        case .list(let nodes): self = .list(nodes.map(Constant.init))
        case .mapping(let mapping): self = .object(mapping.map { Member(name: $0.key, value: Constant($0.value)) })
        }
    }

    private init(_ scalar: Scalar) {
        switch scalar.kind {
        case .null: self = .null
        case .boolean: self = .boolean(scalar.text.utf8.first == UInt8(ascii: "t") || scalar.text.utf8.first == UInt8(ascii: "T"))
        case .integer: self = .number(Constant.decimal(scalar.text))
        case .number:
            self =
                scalar.text.utf8.contains(where: {
                    $0 == UInt8(ascii: "n") || $0 == UInt8(ascii: "N") || $0 == UInt8(ascii: "f") || $0 == UInt8(ascii: "F")
                }) ? .string(scalar.text) : .number(scalar.text)
        case .string: self = .string(scalar.text)
        }
    }

    /// The integer `text` of YAML's core schema in decimal: without a plus sign, hexadecimal and octal converted.
    private static func decimal(_ text: String) -> String {
        if text.hasPrefix("0x"), let value = UInt64(text.dropFirst(2), radix: 16) { return String(value) }
        if text.hasPrefix("0o"), let value = UInt64(text.dropFirst(2), radix: 8) { return String(value) }
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        return Int64(digits).map(String.init) ?? String(digits)
    }

    /// Whether it is a number without a fraction that fits 64 bits.
    var isInteger: Bool {
        if case .number(let text) = self { Int64(text) != nil } else { false }
    }

    /// The value as text, for comparison with a tag; none for arrays and objects.
    var text: String? {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): text
        case .list, .object: nil
        }
    }
}
