extension VendorLock {
    /// A file for `url` that no other URL has: `example.com/schemas/pet.yaml`.
    func fileName(for url: String) -> String {
        if let known = self[url] { return known.file }
        var rest = url[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let path = rest.prefix { $0 != "?" }
        var segments = path.split(separator: "/", omittingEmptySubsequences: true).map(Self.sanitized)
        if segments.count < 2 { segments.append("document") }
        let name = segments.joined(separator: "/")
        return path.count == rest.count && isFree(name) ? name : Self.marked(name, by: url)
    }

    /// Whether no other entry has the file, be it on a disk that does not tell case, or a folder of the name.
    private func isFree(_ name: String) -> Bool {
        let name = name.lowercased()
        return entries.allSatisfy { entry in
            let other = entry.file.lowercased()
            return other != name && !other.hasPrefix(name + "/") && !name.hasPrefix(other + "/")
        }
    }

    /// The name with the beginning of the URL's digest before its extension.
    private static func marked(_ name: String, by url: String) -> String {
        let mark = "-" + ContentHash(Array(url.utf8)).description.prefix(8)
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return name + mark }
        return name[..<dot] + mark + name[dot...]
    }

    private static func sanitized(_ segment: Substring) -> String {
        let text = segment.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": Character(scalar)
            case _: "_"
            }
        }
        let name = String(text.prefix(100))
        return name.hasPrefix(".") ? "_" + name : name
    }
}
