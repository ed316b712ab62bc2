extension SourceFile {
    /// The text of a file as UTF-8.
    public struct Text: Sendable {
        /// The bytes, without a byte order mark. For a file in UTF-8 they are those of the file, valid or not.
        public let bytes: ArraySlice<UInt8>
        /// Where in ``bytes`` the first code unit of UTF-16 that means nothing was replaced by U+FFFD.
        public let firstReplacement: Int?
    }

    /// The text, from UTF-8 or, by its byte order mark or by the zero beside the first ASCII character, from UTF-16.
    public var text: Text {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Text(bytes: bytes.dropFirst(3), firstReplacement: nil) }
        guard bytes.count >= 2 else { return Text(bytes: bytes[...], firstReplacement: nil) }
        return switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): Self.textFromUTF16(bytes.dropFirst(2), high: 1)
        case (0xFE, 0xFF): Self.textFromUTF16(bytes.dropFirst(2), high: 0)
        case (0x01...0x7F, 0): Self.textFromUTF16(bytes[...], high: 1)
        case (0, 0x01...0x7F): Self.textFromUTF16(bytes[...], high: 0)
        case (_, _): Text(bytes: bytes[...], firstReplacement: nil)
        }
    }

    private static func textFromUTF16(_ bytes: ArraySlice<UInt8>, high: Int) -> Text {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var firstReplacement: Int?
        var index = bytes.startIndex
        func unit(at index: Int) -> UInt32? {
            guard index + 1 < bytes.endIndex else { return nil }
            return UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
        }
        while index < bytes.endIndex {
            var value: UInt32?
            switch unit(at: index) {
            case .some(let lead) where 0xD800...0xDBFF ~= lead:
                if let trail = unit(at: index + 2), 0xDC00...0xDFFF ~= trail {
                    value = 0x10000 + (lead - 0xD800) << 10 + (trail - 0xDC00)
                    index += 2
                }
            case .some(let unit) where 0xDC00...0xDFFF ~= unit: break
            case .some(let unit): value = unit
            case nil: break
            }
            index += 2
            let scalar = value.flatMap(Unicode.Scalar.init)
            if scalar == nil, firstReplacement == nil { firstReplacement = result.count }
            result.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
        }
        return Text(bytes: result[...], firstReplacement: firstReplacement)
    }
}
