import ApusDiagnostics
import ApusSourceTree

extension Fields {
    /// The text of `key`. Numbers and booleans without quotes count as the text that was written.
    mutating func string(_ key: String, in reader: inout Reader) -> String? {
        take(key).flatMap { reader.string($0, key: key) }
    }

    /// The text of `key`, which must be there.
    mutating func requiredString(_ key: String, in reader: inout Reader, isError: Bool = false, hint: String? = nil) -> String? {
        guard let node = take(key) else {
            reportMissing(key, in: &reader, isError: isError, hint: hint)
            return nil
        }
        return reader.string(node, key: key)
    }

    /// The truth of `key`.
    mutating func boolean(_ key: String, in reader: inout Reader) -> Bool? {
        take(key).flatMap { reader.boolean($0, key: key) }
    }

    /// The entries of `key`.
    mutating func mapping(_ key: String, in reader: inout Reader) -> Mapping? {
        take(key).flatMap { reader.mapping($0, key: key) }
    }

    /// The elements of `key`.
    mutating func list(_ key: String, in reader: inout Reader) -> [Node]? {
        take(key).flatMap { reader.list($0, key: key) }
    }

    /// The texts in the list `key`.
    mutating func strings(_ key: String, in reader: inout Reader) -> [String]? {
        list(key, in: &reader).map { list in list.compactMap { reader.string($0, key: key) } }
    }
}

extension Reader {
    /// The text of the value of `key`.
    mutating func string(_ node: Node, key: String) -> String? {
        if let scalar = node.scalar, scalar.kind != .null { return scalar.text }
        if let text = followed(node, as: .text, key: key), let scalar = text.scalar, scalar.kind != .null { return scalar.text }
        reportType(of: node, key: key, expected: "a string")
        return nil
    }

    /// The truth of the value of `key`; `yes`, `"true"` and their like count with a warning.
    mutating func boolean(_ node: Node, key: String) -> Bool? {
        if let scalar = node.scalar {
            switch (scalar.kind, scalar.text.lowercased()) {
            case (.boolean, let text): return text == "true"
            case (_, "true"), (_, "yes"), (_, "on"):
                reportType(of: node, key: key, expected: "true or false", taken: "true")
                return true
            case (_, "false"), (_, "no"), (_, "off"):
                reportType(of: node, key: key, expected: "true or false", taken: "false")
                return false
            case (_, _): break
            }
        }
        reportType(of: node, key: key, expected: "true or false")
        return nil
    }

    /// The entries of the value of `key`; an empty list counts as a mapping without keys, as some serializers write it.
    mutating func mapping(_ node: Node, key: String) -> Mapping? {
        if let mapping = node.mapping { return mapping }
        if let list = node.list, list.isEmpty {
            reportType(of: node, key: key, expected: "a mapping", taken: "{}")
            return Mapping()
        }
        reportType(of: node, key: key, expected: "a mapping", isError: Self.isVital(key))
        return nil
    }

    /// The elements of the value of `key`; what is no list counts as the only element, with a warning.
    mutating func list(_ node: Node, key: String) -> [Node]? {
        switch node.content {
        case .list(let nodes): return nodes
        case .mapping(let mapping) where mapping.isEmpty:
            reportType(of: node, key: key, expected: "a list", taken: "[]")
            return []
        case .scalar(let scalar) where scalar.kind == .null:
            reportType(of: node, key: key, expected: "a list")
            return nil
        case .scalar, .mapping:
            reportType(of: node, key: key, expected: "a list", taken: "its only element")
            return [node]
        }
    }

    /// Whether the output is wrong when the value of `key` is left out.
    private static func isVital(_ key: String) -> Bool {
        switch key {
        case "paths", "webhooks", "components", "schemas", "definitions", "parameters", "responses", "requestBodies", "headers",
            "pathItems",
            "callbacks", "mediaTypes", "securitySchemes", "securityDefinitions", "properties", "patternProperties", "content",
            "additionalOperations":
            true
        case _: false
        }
    }

    /// Reports that the value of `key` is not what the specification asks for.
    mutating func reportType(of node: Node, key: String, expected: String, taken: String? = nil, isError: Bool = false) {
        let message = "'\(key)' should be \(expected), but it is \(node.kindDescription)"
        let effect = isError ? "" : taken.map { "; it is taken as \($0)" } ?? "; it is ignored"
        log.report(Diagnostic(.wrongType, isError ? .error : .warning, message, at: node.position, hint: "write \(expected)\(effect)"))
    }

    /// What the `$ref` in `node` points to, if it has one, where the specification has no references.
    mutating func followed(_ node: Node, as kind: ReferenceKind, key: String) -> Node? {
        guard let entry = node.mapping?.entry("$ref"), let text = entry.value.scalar, text.kind == .string else { return nil }
        unexpectedReferences.count(key, at: entry.keyPosition)
        let reference = reference(text.text, at: entry.value.position, as: kind)
        return place(of: reference)?.node
    }

    /// Where a reference leads.
    func place(of reference: Reference) -> Place? {
        let index = Int(reference.target.index)
        return index < places.count ? places[index] : nil
    }
}
