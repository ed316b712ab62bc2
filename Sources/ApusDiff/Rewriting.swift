import ApusDiagnostics
import ApusSourceTree

/// The places where two documents are written otherwise, and about which there is nothing else to say: so that nothing is silent.
public struct Rewriting: Hashable, Sendable {
    /// Words for people: descriptions, titles, examples.
    public private(set) var words = 0
    /// Extensions that Apus does not read, so that nobody knows what they do.
    public private(set) var extensions = 0
    /// What has no effect: keywords that say nothing there, other spellings, another order.
    public private(set) var others = 0
    /// The places that ``extensions`` and ``others`` count, as pointers.
    public private(set) var places: [String] = []

    /// The keys and indices that lead to the place that is compared.
    private var path: [String] = []
    /// The places of which a finding tells, by pointer; those within them are told of too.
    private var explained: Set<String> = []
    private var sorted: [String] = []
    /// The places of which it is known that their words changed.
    private var wordings: Set<String> = []

    /// Nothing.
    public init() {}

    /// Compares file by file; a file that only one side has counts as a place. What locks pin is compared in the files themselves.
    init(from base: SourceFiles, to revision: SourceFiles, findings: [Finding], wordings: Set<String>) {
        let (old, new) = (base.documents, revision.documents)
        guard old.map(\.bytes) != new.map(\.bytes) else { return }
        self.wordings = Set(wordings.map(\.withoutFile))
        for (first, second) in zip(old, new) where first.bytes != second.bytes {
            var log = DiagnosticLog()
            guard let before = Node(parsing: first, log: &log), let after = Node(parsing: second, log: &log) else { continue }
            let places = findings.flatMap { finding in
                [finding.base.flatMap { $0.file == first.path ? $0 : nil }, finding.revision.flatMap { $0.file == second.path ? $0 : nil }]
            }
            explained = Set(places.compactMap { $0?.pointer.withoutFile })
            // What all operations need is told of each.
            if findings.contains(where: { $0.id.isAboutNeededCredentials }) { explained.insert("#/security") }
            sorted = explained.sorted()
            compare(before, after, key: "")
        }
        others += abs(old.count - new.count)
        (explained, sorted, self.wordings) = ([], [], [])
    }

    private mutating func compare(_ old: Node, _ new: Node, key: String) {
        switch (old.content, new.content) {
        case (.mapping(let first), .mapping(let second)):
            for (index, entry) in first.entries.enumerated() {
                // Most keys stand where they stood.
                let isSame = index < second.count && second[index].key == entry.key
                path.append(entry.key)
                if let other = isSame ? second[index].value : second[entry.key] {
                    compare(entry.value, other, key: entry.key)
                } else {
                    count(key: entry.key, Self.names(entry.value))
                }
                path.removeLast()
            }
            for entry in second.entries where first[entry.key] == nil {
                path.append(entry.key)
                count(key: entry.key, Self.names(entry.value))
                path.removeLast()
            }
        case (.list(let first), .list(let second)):
            let names = key == "required" ? Self.names(old).symmetricDifference(Self.names(new)) : []
            if !names.isEmpty {
                count(key: key, names)
            } else if first.count == second.count {
                for (index, pair) in zip(first, second).enumerated() {
                    path.append(String(index))
                    compare(pair.0, pair.1, key: key)
                    path.removeLast()
                }
            } else {
                count(key: key, [])
            }
        case (.scalar(let first), .scalar(let second)):
            if first.kind != second.kind || first.text != second.text { count(key: key, []) }
        case (.mapping, .list), (.mapping, .scalar), (.list, .mapping), (.list, .scalar), (.scalar, .mapping), (.scalar, .list):
            count(key: key, [])
        }
    }

    /// The texts of a list.
    private static func names(_ node: Node) -> Set<String> { Set(node.list?.compactMap { $0.scalar?.text } ?? []) }

    private static let words: Set<String> = [
        "description", "summary", "title", "example", "examples", "externalDocs", "contact", "license", "termsOfService", "version",
        "$comment",
    ]

    private mutating func count(key: String, _ names: Set<String>) {
        let pointer = path.reduce(into: "#") { $0 += "/" + $1.escapedForPointer }
        let parent = pointer.parentPointer
        let isProperty = parent.hasSuffix("/properties") || parent.hasSuffix("/patternProperties")
        if !isProperty, key.hasPrefix("x-") {
            if !explained.contains(parent) {
                extensions += 1
                places.append(pointer)
            }
        } else if !isProperty, Self.words.contains(key) || isWithinWords(pointer) {
            if !wordings.contains(pointer), !wordings.contains(parent) { words += 1 }
        } else if key == "required", !names.isEmpty {
            if !names.allSatisfy({ isExplained("\(parent)/properties/\($0.escapedForPointer)") }) { countOther(pointer) }
        } else if !isExplained(pointer) {
            countOther(pointer)
        }
    }

    private mutating func countOther(_ pointer: String) {
        others += 1
        places.append(pointer)
    }

    /// Whether an example or a piece of contact data is around.
    private func isWithinWords(_ pointer: String) -> Bool {
        ["/example/", "/examples/", "/info/contact/", "/info/license/", "/externalDocs/"].contains { pointer.contains($0) }
    }

    /// Whether there is a finding for the place, for one around it, or for one within it.
    private func isExplained(_ pointer: String) -> Bool {
        var place = pointer
        while place != "#" {
            if explained.contains(place) { return true }
            place = place.parentPointer
        }
        let prefix = pointer + "/"
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].hasPrefix(prefix)
    }
}

extension SourceFiles {
    /// The files, without the locks of what is vendored.
    fileprivate var documents: [SourceFile] { all.filter { !$0.path.hasSuffix("apus.lock") } }
}

extension String {
    /// The pointer within its file.
    fileprivate var withoutFile: String { firstIndex(of: "#").map { String(self[$0...]) } ?? self }

    /// The text as a token of a JSON pointer (RFC 6901, section 3).
    fileprivate var escapedForPointer: String {
        utf8.contains(UInt8(ascii: "~")) || utf8.contains(UInt8(ascii: "/"))
            ? split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
            : self
    }

    /// The pointer of what is around.
    fileprivate var parentPointer: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "#" }
}
