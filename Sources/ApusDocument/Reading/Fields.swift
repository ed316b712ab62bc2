import ApusDiagnostics
import ApusSourceTree

/// The keys of an object, taken one by one by the reader of the object. What nobody takes is unknown.
struct Fields {
    /// The entries.
    let mapping: Mapping
    /// Where the object stands.
    let position: SourcePosition
    /// What the object is called in the specification, such as `Parameter Object`.
    let object: String

    private var taken: UInt64 = 0
    private var takenBeyond: Set<Int> = []
    private var asked: [String] = []

    /// The fields of `node`. If it is no mapping, that is reported and there are none; null counts as a mapping without keys.
    init?(_ node: Node, _ object: String, in reader: inout Reader) {
        if node.scalar?.kind == .null {
            let hint = "write {} if nothing is to be said"
            reader.log.warning(.wrongType, "\(object.withArticle) should be here, but there is nothing", at: node.position, hint: hint)
            self.init(Mapping(), at: node.position, object)
            return
        }
        guard let mapping = node.mapping else {
            let message = "\(object.withArticle) should be here, but it is \(node.kindDescription)"
            let isError = Self.vitalObjects.contains(object)
            reader.log.report(
                Diagnostic(
                    .wrongType,
                    isError ? .error : .warning,
                    message,
                    at: node.position,
                    hint: isError ? "write a mapping with its keys" : "write a mapping with its keys; it is ignored"
                )
            )
            return nil
        }
        self.init(mapping, at: node.position, object)
    }

    /// The objects without which the output is wrong.
    private static let vitalObjects: Set<String> = [
        "Components Object", "Path Item Object", "Operation Object", "Parameter Object", "Header Object", "Request Body Object",
        "Response Object", "Media Type Object", "Callback Object", "Security Scheme Object", "Security Requirement Object",
    ]

    /// The fields in `mapping`.
    init(_ mapping: Mapping, at position: SourcePosition, _ object: String) {
        self.mapping = mapping
        self.position = position
        self.object = object
        asked.reserveCapacity(16)
    }

    /// The entry of `key`, which is known from now on.
    mutating func entry(_ key: String) -> Mapping.Entry? {
        asked.append(key)
        for (index, entry) in mapping.entries.enumerated() where entry.key == key {
            if index < 64 { taken |= 1 << UInt64(index) } else { takenBeyond.insert(index) }
            return entry
        }
        return nil
    }

    /// The value of `key`, which is known from now on; null counts as nothing.
    mutating func take(_ key: String) -> Node? {
        guard let entry = entry(key), entry.value.scalar?.kind != .null else { return nil }
        return entry.value
    }

    /// The value of `key`, which the specification has since `version`.
    mutating func take(_ key: String, since version: SpecificationVersion, in reader: inout Reader) -> Node? {
        guard let entry = entry(key) else { return nil }
        if reader.version < version {
            reader.log.warning(
                .keyOfLaterVersion,
                "'\(key)' of \(object.withDefiniteArticle) came with OpenAPI \(version.rawValue), but the document is of \(reader.version.rawValue)",
                at: entry.keyPosition,
                hint: "raise the version of the document; the key is taken as the later version means it"
            )
        }
        return entry.value.scalar?.kind == .null ? nil : entry.value
    }

    /// Notes that `keys` are known, but have nothing that a client needs.
    mutating func skip(_ keys: String...) {
        for key in keys { _ = entry(key) }
    }

    /// The entries that nobody took, extensions excluded.
    var rest: [Mapping.Entry] {
        mapping.entries.enumerated().compactMap { index, entry in
            let isTaken = index < 64 ? taken & (1 << UInt64(index)) != 0 : takenBeyond.contains(index)
            return isTaken || entry.key.hasPrefix("x-") ? nil : entry
        }
    }

    /// The `x-` entries, if there are some.
    var extensions: Mapping? {
        let entries = mapping.entries.filter { $0.key.hasPrefix("x-") }
        return entries.isEmpty ? nil : Mapping(entries)
    }

    /// Reports what nobody took.
    func reportUnknown(in reader: inout Reader) {
        var isComplete = mapping.entries.count <= 64
        if isComplete {
            for (index, entry) in mapping.entries.enumerated() where taken & (1 << UInt64(index)) == 0 {
                if !entry.key.hasPrefix("x-") { isComplete = false }
            }
        }
        if isComplete { return }
        for entry in rest { reader.reportUnknown(entry, of: object, known: asked) }
    }

    /// Reports that `key` is missing.
    func reportMissing(_ key: String, in reader: inout Reader, isError: Bool = false, hint: String? = nil) {
        let message = "\(object.withDefiniteArticle) lacks '\(key)'"
        reader.log.report(Diagnostic(.missingKey, isError ? .error : .warning, message, at: position, hint: hint ?? "add '\(key)'"))
    }
}

extension Reader {
    /// Reports a key that the specification does not define.
    mutating func reportUnknown(_ entry: Mapping.Entry, of object: String, known: [String]) {
        let nearest = nearestName(to: entry.key, in: known)
        log.warning(
            .unknownKey,
            "\(object.withDefiniteArticle) has no key '\(entry.key)'",
            at: entry.keyPosition,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "it is ignored; a key of your own begins with 'x-'"
        )
    }
}

extension String {
    /// A name of an object, such as `an Operation Object`.
    var withArticle: String {
        switch first {
        case "A", "E", "I", "O": "an " + self
        case _: "a " + self
        }
    }

    /// A name of an object, such as `the Operation Object`.
    var withDefiniteArticle: String { "the " + self }
}
