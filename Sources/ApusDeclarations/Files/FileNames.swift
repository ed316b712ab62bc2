import ApusModel

/// What a file is for, which its name tells.
enum FileRole: Hashable {
    case namespace
    /// The client and what belongs to it.
    case client(String)
    /// A type of the table.
    case type(String, pointer: String)
    /// The operations of a tag.
    case tag(String)
    /// The payloads of webhooks and callbacks.
    case webhooks

    /// Which of two files of one name keeps it: the lowest.
    fileprivate var rank: Int {
        switch self {
        case .namespace: 0
        case .type: 1
        case .client: 2
        case .tag: 3
        case .webhooks: 4
        }
    }
}

extension DeclarationBuilder {
    /// The names of files for `roles`, which differ in more than capitals, because two files of one base name in a target do not build.
    mutating func fileNames(_ roles: [FileRole]) -> [String] {
        var entries: [FileName] = []
        for role in roles {
            let (plain, second, mark): (String, String, String) =
                switch role {
                case .namespace: ("", "", "")
                case .client(let name): (name, name + "Calls", name)
                case .type(let name, let pointer): (name, name + Naming.mark(name + pointer), name + pointer)
                case .tag(let tag): (naming.name(tag, .type), naming.name(tag, .type) + "Operations", tag)
                case .webhooks: ("Webhooks", "WebhookPayloads", "")
                }
            entries.append(FileName(forms: [plain, second, second + Naming.mark(mark)], rank: role.rank, wire: mark))
        }
        return FileName.distinct(entries).map { namespace.name.text + ($0.isEmpty ? "" : "+\($0)") + ".swift" }
    }
}

private struct FileName {
    var forms: [String]
    var rank: Int
    var wire: String

    /// A name for each of `entries`. Who keeps a name that several have depends on their ranks and names alone.
    static func distinct(_ entries: [FileName]) -> [String] {
        var names = Array(repeating: "", count: entries.count)
        var taken: Set<String> = []
        var pending = Array(entries.indices)
        var attempt = 0
        while !pending.isEmpty {
            pending.sort { left, right in
                (entries[left].rank, entries[left].wire, left) < (entries[right].rank, entries[right].wire, right)
            }
            var losers: [Int] = []
            for index in pending {
                let forms = entries[index].forms
                let name = shortened(attempt < forms.count ? forms[attempt] : forms[0] + Naming.mark(entries[index].wire + String(attempt)))
                if taken.insert(name.lowercased()).inserted {
                    names[index] = name
                } else {
                    losers.append(index)
                }
            }
            pending = losers
            attempt += 1
        }
        return names
    }

    /// File systems take 255 bytes at most, and the namespace stands before the name.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > 120 else { return name }
        var short = ""
        for character in name where short.utf8.count < 110 { short.append(character) }
        return short + Naming.mark(name)
    }
}
