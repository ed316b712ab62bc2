extension Node {
    /// The node as compact JSON, for messages and for comparing. Numbers that JSON cannot write (`.inf`, `.nan`) become strings.
    public var jsonText: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch content {
        case .scalar(let scalar): text += scalar.jsonText
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.enumerated() {
                if index > 0 { text += "," }
                text += jsonString(entry.key) + ":"
                entry.value.write(to: &text)
            }
            text += "}"
        }
    }
}

extension Scalar {
    /// The scalar as JSON.
    var jsonText: String {
        switch kind {
        case .null: "null"
        case .boolean: text.lowercased()
        case .string: jsonString(text)
        case .integer, .number: jsonNumber ?? jsonString(text)
        }
    }

    private var jsonNumber: String? {
        if text.hasPrefix("0x") || text.hasPrefix("0o") {
            let digits = DecimalNumber.decimalDigits(String(text.dropFirst(2)), radix: text.hasPrefix("0x") ? 16 : 8)
            return digits.map { $0.map(String.init).joined() }
        }
        var number = text.hasPrefix("+") ? text.dropFirst() : text[...]
        let sign = number.hasPrefix("-") ? "-" : ""
        number = number.dropFirst(sign.count)
        let exponentStart = number.firstIndex { $0 == "e" || $0 == "E" } ?? number.endIndex
        let parts = number[..<exponentStart].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else { return nil }
        let whole = parts[0].drop { $0 == "0" }
        let fraction = parts.count == 2 && !parts[1].isEmpty ? "." + parts[1] : ""
        return sign + (whole.isEmpty ? "0" : whole) + fraction + number[exponentStart...]
    }
}

/// `text` as a JSON string (RFC 8259, section 7).
func jsonString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{0}"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        case _: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
