/// The status line and the fields of a response (RFC 9112, section 2.1).
struct ResponseHead: Hashable {
    /// How many bytes all heads of an exchange may have together.
    static let sizeLimit = 1 << 20

    /// The status code.
    let status: Int
    private var fields: [String: String] = [:]

    /// The value of the first field of that name, which is in lower case.
    subscript(_ name: String) -> String? { fields[name] }

    /// Takes the last response off what curl includes: each head, with those of redirects and of what comes before the answer, then the one body.
    static func last(in bytes: [UInt8]) -> (head: ResponseHead, body: ArraySlice<UInt8>)? {
        var rest = bytes[...]
        while let head = ResponseHead(takingFrom: &rest) {
            if !head.isFollowedByAnother { return (head, rest) }
        }
        return nil
    }

    /// Whether curl goes on to another response: after what is only in between, and after a redirect.
    private var isFollowedByAnother: Bool {
        switch status {
        case 100..<200: true
        case 301, 302, 303, 307, 308: fields["location"] != nil
        default: false
        }
    }

    private init?(takingFrom bytes: inout ArraySlice<UInt8>) {
        guard let first = Self.line(takenFrom: &bytes), first.hasPrefix("HTTP/") else { return nil }
        let words = first.split(separator: " ", maxSplits: 2)
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        self.status = status
        while let line = Self.line(takenFrom: &bytes), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            let value = line[colon...].dropFirst().drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
            if fields[name] == nil { fields[name] = String(value) }
        }
    }

    private static func line(takenFrom bytes: inout ArraySlice<UInt8>) -> String? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var line = bytes[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        bytes = bytes[(end + 1)...]
        return String(decoding: line, as: UTF8.self)
    }
}
