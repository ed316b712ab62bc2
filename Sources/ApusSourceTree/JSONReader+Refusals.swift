import ApusDiagnostics

extension JSONReader {
    /// What stands at ``offset`` instead of `expected`.
    func unexpected(_ expected: String) -> Refusal {
        Refusal(.jsonSyntax, "\(description(of: offset)) where \(expected) should be", at: position, hint: hint())
    }

    private func hint() -> String {
        switch bytes[offset] {
        case UInt8(ascii: "'"): "JSON takes double quotes only"
        case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments"
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            lastByteBefore(offset) == UInt8(ascii: ",") ? "remove the comma before it" : "check the brackets before it"
        case UInt8(ascii: "+"): "a JSON number has no plus sign"
        case UInt8(ascii: "."): "a JSON number has a digit before the decimal point"
        case UInt8(ascii: "N"), UInt8(ascii: "I"): "JSON has no NaN and no Infinity"
        case UInt8(ascii: "T"), UInt8(ascii: "F"): "JSON writes true, false and null in lower case"
        case UInt8(ascii: "\""): "a comma may be missing before it"
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): "text has to be in double quotes"
        case _: "check the quotes, commas and brackets before it"
        }
    }

    private func lastByteBefore(_ offset: Int) -> UInt8? {
        var index = offset - 1
        while index >= 0 {
            let byte = bytes[index]
            guard byte == 0x20 || 0x09...0x0D ~= byte else { return byte }
            index -= 1
        }
        return nil
    }

    /// The character at `offset`, in the words of a diagnostic.
    func description(of offset: Int) -> String {
        let byte = bytes[offset]
        if 0x21...0x7E ~= byte { return "there is '\(Character(Unicode.Scalar(byte)))'" }
        guard byte >= 0x80 else { return "there is a control character \(hexadecimal(byte))" }
        let character = UnsafeBufferPointer(start: bytes + offset, count: min(4, count - offset))
        let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        return scalar == "\u{FFFD}" ? "there is a byte \(hexadecimal(byte)) that is not UTF-8" : "there is '\(Character(scalar))'"
    }

    /// A byte as it is written in diagnostics, such as `0x1F`.
    func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
