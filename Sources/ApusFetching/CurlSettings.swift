/// What curl is asked to do, in the form of its configuration files. It reads it from standard input, since everybody on the machine can see the
/// arguments of a program, and addresses may have credentials in them.
struct CurlSettings {
    /// The arguments: no settings of the user's own, and those here.
    static let arguments = ["--disable", "--config", "-"]

    /// The most redirects that are followed.
    static let redirectLimit = 10

    /// The settings, one on each line.
    let text: String

    /// A download of `address`, unless its entity tag still is `entityTag`.
    init(_ address: FetchAddress, unless entityTag: String?, timeout: Double, sizeLimit: Int) {
        var lines = [
            "silent", "show-error", "globoff", "include", "suppress-connect-headers", "location", "compressed",
            "max-redirs = \(Self.redirectLimit)",
            // Nothing but HTTP, and once encrypted always encrypted.
            "proto = \"=http,https\"",
            "proto-redir = \"\(address.isSecure ? "=https" : "=http,https")\"",
            "max-time = \(Self.decimal(timeout))",
            "max-filesize = \(sizeLimit)",
            "user-agent = \"apus\"",
            "header = \"Accept: application/yaml, application/json, text/markdown, text/plain;q=0.9, */*;q=0.5\"",
        ]
        if let entityTag, entityTag.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) {
            lines.append("header = \(Self.quoted("If-None-Match: \(entityTag)"))")
        }
        lines.append("url = \(Self.quoted(address.text))")
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }

    /// Seconds with three digits after the point; curl knows no exponents.
    private static func decimal(_ seconds: Double) -> String {
        let milliseconds = max(1, Int((seconds * 1000).rounded(.up)))
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
