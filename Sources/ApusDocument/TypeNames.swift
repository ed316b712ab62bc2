import ApusSourceTree

/// Names for types that are no components, made from where they stand: `schemas/pet.yaml` is `pet`, `#/components/schemas/Tag/allOf/0` is
/// `Tag.allOf.0`. Names that would be the same get what stands before them (a folder, a file), all of them alike, so that no name depends on the order.
public struct TypeNames: Sendable {
    /// The names, in the order of the targets.
    public var names: [String]

    /// Names for `targets`, none of which is in `taken` if that can be helped.
    public init(of targets: [Target], in table: TargetNames, taken: Set<String>) {
        let words = targets.map { Self.words(table[$0]) }
        var lengths = words.map { min(1, $0.outer.count) == 0 ? 0 : ($0.inner.isEmpty ? 1 : 0) }
        names = zip(words, lengths).map { $0.name(outer: $1) }
        // Each round lengthens the names that are not unique; every path is finite and short.
        for _ in 0..<16 {
            var counts: [String: Int] = [:]
            for name in names { counts[name, default: 0] += 1 }
            var changed = false
            for index in names.indices where counts[names[index], default: 0] > 1 || taken.contains(names[index]) {
                guard lengths[index] < words[index].outer.count else { continue }
                lengths[index] += 1
                names[index] = words[index].name(outer: lengths[index])
                changed = true
            }
            if !changed { break }
        }
    }

    /// The words of a place: those of the pointer, and those of the file, the last of which are used where they are needed.
    private struct Words {
        var outer: [String]
        var inner: [String]

        func name(outer count: Int) -> String {
            let words = outer.suffix(count) + inner
            return words.isEmpty ? "document" : words.joined(separator: ".")
        }
    }

    /// Tokens that say nothing about the thing that stands there.
    private static let structural: Set<String> = [
        "components", "schemas", "definitions", "$defs", "properties", "paths", "responses", "parameters", "requestBodies", "requestBody",
        "content", "schema", "headers", "mediaTypes", "webhooks", "pathItems", "callbacks",
    ]

    private static func words(_ name: TargetNames.Name) -> Words {
        var inner: [String] = []
        var last = ""
        for token in name.pointer.tokens {
            let parent = last
            last = token
            switch parent {
            case "paths": inner += token.split(whereSeparator: { "/{}".contains($0) }).map(String.init)
            // A media type says nothing.
            case "content": break
            case "properties", "schemas", "definitions", "$defs": inner.append(token)
            case _:
                if !structural.contains(token) { inner.append(token) }
                continue
            }
            // The key is no keyword, whatever it is called.
            last = ""
        }
        var outer: [String] = []
        if let file = name.file {
            let segments = file.split(separator: "/").filter { $0 != "." && $0 != ".." }
            for (index, segment) in segments.enumerated() {
                let isLast = index == segments.count - 1
                outer.append(isLast ? String(segment[..<(segment.lastIndex(of: ".") ?? segment.endIndex)]) : String(segment))
            }
        }
        return Words(outer: outer, inner: inner)
    }
}
