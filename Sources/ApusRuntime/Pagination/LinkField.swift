/// The links of a `Link` header field (RFC 8288, section 3).
struct LinkField {
    struct Link: Hashable {
        var target: String
        /// Its relations, in small letters.
        var relations: [String]
    }

    let links: [Link]

    init(_ text: String) {
        var rest = text[...]
        var links: [Link] = []
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let target = String(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
            var relations: [String]?
            for (name, value) in Self.parameters(&rest) where name == "rel" && relations == nil {
                relations = value.lowercased().split(separator: " ").map(String.init)
            }
            links.append(Link(target: target, relations: relations ?? []))
        }
        self.links = links
    }

    /// The parameters up to the comma before the next link, which is taken too.
    private static func parameters(_ rest: inout Substring) -> [(name: String, value: String)] {
        var parameters: [(String, String)] = []
        var (name, value) = ("", "")
        var (isQuoted, isEscaped, isValue) = (false, false, false)
        func trimmed(_ text: String) -> String {
            String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
        func finish() {
            if !name.isEmpty { parameters.append((trimmed(name).lowercased(), trimmed(value))) }
            (name, value, isValue) = ("", "", false)
        }
        while let character = rest.popFirst() {
            switch character {
            case _ where isEscaped:
                value.append(character)
                isEscaped = false
            case "\\" where isQuoted: isEscaped = true
            case "\"" where isValue: isQuoted.toggle()
            case ";" where !isQuoted: finish()
            case "," where !isQuoted:
                finish()
                return parameters
            case "=" where !isValue: isValue = true
            case _ where isValue: value.append(character)
            default: name.append(character)
            }
        }
        finish()
        return parameters
    }
}
