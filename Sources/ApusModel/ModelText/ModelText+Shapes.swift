extension ModelText {
    /// The shape in a few words, without what has lines of its own.
    func summary(_ shape: Shape) -> String {
        switch shape {
        case .any: return "any"
        case .boolean: return "boolean"
        case .integer(let rules): return "integer" + parenthesized([rules.width.text, rules.encoding.text])
        case .number(let rules): return "number" + parenthesized([rules.precision.text, rules.isString ? "as string" : nil])
        case .string(let rules): return rules.format.text
        case .bytes(let encoding): return "bytes(\(encoding.text))"
        case .null: return "null"
        case .list(let element, let rules): return (rules.isUnique ? "unique list of " : "list of ") + inner(element)
        case .tuple(let tuple):
            let elements = tuple.elements.enumerated().map { inner($1) + ($0 < tuple.requiredCount ? "" : "?") }
            let rest = tuple.rest.map { ["..." + inner($0)] } ?? []
            return "tuple of (" + (elements + rest).joined(separator: ", ") + ")"
        case .map(let element): return "map of " + inner(element)
        case .nullable(let inner): return summary(inner) + " | null"
        case .record(let record): return "record" + title(record.title)
        case .union(let union): return "union" + title(union.title)
        case .enumeration(let enumeration):
            return (enumeration.allowsOthers ? "open " : "") + "enumeration of \(enumeration.kind.text)" + title(enumeration.title)
        case .named(let id): return types[id].name
        }
    }

    /// The shape within another one.
    private func inner(_ shape: Shape) -> String {
        if case .nullable = shape { "(" + summary(shape) + ")" } else { summary(shape) }
    }

    private func title(_ title: String?) -> String { title.map { " " + quoted($0) } ?? "" }

    private func parenthesized(_ words: [String?]) -> String {
        let words = words.compactMap { $0 }
        return words.isEmpty ? "" : "(" + words.joined(separator: ", ") + ")"
    }

    /// Writes the lines that ``summary(_:)`` leaves out.
    mutating func writeDetails(_ shape: Shape) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .named: return
        case .list(let inner, _), .map(let inner), .nullable(let inner): writeDetails(inner)
        case .tuple(let tuple):
            for element in tuple.elements { writeDetails(element) }
            if let rest = tuple.rest { writeDetails(rest) }
        case .record(let record): write(record)
        case .union(let union): write(union)
        case .enumeration(let enumeration): write(enumeration)
        }
    }

    private mutating func write(_ record: Record) {
        for property in record.properties {
            var text = Self.key(property.name) + (property.isRequired ? ": " : "?: ") + summary(property.shape)
            if let value = property.defaultValue { text += " = " + value.text }
            switch property.access {
            case .readWrite: break
            case .readOnly: text += " [read-only]"
            case .writeOnly: text += " [write-only]"
            }
            if property.isDeprecated { text += " [deprecated]" }
            line(text)
            indented { text in
                text.write(property.documentation)
                text.writeDetails(property.shape)
            }
        }
        for part in record.parts {
            line("part: " + summary(part.shape))
            indented { text in
                text.write(part.documentation)
                text.writeDetails(part.shape)
            }
        }
        switch record.additional {
        case .unspecified: break
        case .forbidden: line("...: none")
        case .kept(let shape):
            line("...: " + summary(shape))
            indented { text in text.writeDetails(shape) }
        }
    }

    private mutating func write(_ enumeration: Enumeration) {
        for value in enumeration.values {
            line("= " + value.constant.text + (value.name.map { " " + $0 } ?? "") + (value.isDeprecated ? " [deprecated]" : ""))
            indented { text in text.write(value.documentation) }
        }
    }

    private mutating func write(_ union: Union) {
        for (index, variant) in union.variants.enumerated() {
            var text = "\(index)" + (variant.name.map { " " + quoted($0) } ?? "") + ": " + summary(variant.shape)
            switch variant.tag {
            case .carried: break
            case .written(let constant): text += " [writes \(quoted(union.tagProperty ?? "")): \(constant.text)]"
            case .kept: text += " [keeps \(quoted(union.tagProperty ?? ""))]"
            }
            line(text)
            indented { text in
                text.write(variant.documentation)
                text.writeDetails(variant.shape)
            }
        }
        write(union.decision)
    }

    private mutating func write(_ decision: Union.Decision) {
        switch decision {
        case .variant, .none, .bestMatch: line("-> " + Self.simple(decision))
        case .kind(let branches):
            line("by kind")
            indented { text in
                for branch in branches { text.write(branch.kinds.map(\.text).joined(separator: ", "), branch.decision) }
            }
        case .tag(let property, let branches, let otherwise):
            line("by \(quoted(property))")
            indented { text in
                for branch in branches { text.write(branch.values.map(quoted).joined(separator: ", "), branch.decision) }
                text.write("otherwise", otherwise)
            }
        case .keys(let branches, let otherwise):
            line("by keys")
            indented { text in
                for branch in branches { text.write(branch.keys.map(quoted).joined(separator: ", "), branch.decision) }
                text.write("otherwise", otherwise)
            }
        case .element(let decision, let empty):
            line("by the first element, \(empty) if there is none")
            indented { text in text.write(decision) }
        }
    }

    private mutating func write(_ condition: String, _ decision: Union.Decision) {
        switch decision {
        case .variant, .none, .bestMatch: line("\(condition) -> \(Self.simple(decision))")
        case .kind, .tag, .keys, .element:
            line(condition)
            indented { text in text.write(decision) }
        }
    }

    private static func simple(_ decision: Union.Decision) -> String {
        switch decision {
        case .variant(let index): "\(index)"
        case .none: "none"
        case .bestMatch(let indices): "best of " + indices.map { "\($0)" }.joined(separator: ", ")
        case .kind, .tag, .keys, .element: ""
        }
    }

    /// A key, in quotes if it is no plain word.
    private static func key(_ name: String) -> String {
        let isPlain =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "@"): true
                case _: false
                }
            }
        return isPlain ? name : quoted(name)
    }
}

extension IntegerRules.Width {
    fileprivate var text: String? {
        switch self {
        case .unspecified: nil
        case .int32: "int32"
        case .int64: "int64"
        case .uint64: "uint64"
        }
    }
}

extension IntegerRules.Encoding {
    fileprivate var text: String? {
        switch self {
        case .number: nil
        case .string: "as string"
        case .secondsSince1970: "seconds since 1970"
        }
    }
}

extension NumberRules.Precision {
    fileprivate var text: String? {
        switch self {
        case .double: nil
        case .float: "float"
        case .decimal: "decimal"
        }
    }
}

extension StringRules.Format {
    fileprivate var text: String {
        switch self {
        case .text: "string"
        case .dateTime: "date-time"
        case .date: "date"
        case .uuid: "uuid"
        case .uri: "uri"
        case .duration: "duration"
        case .named(let format): format
        }
    }
}

extension BytesEncoding {
    fileprivate var text: String {
        switch self {
        case .base64: "base64"
        case .base64URL: "base64url"
        case .raw: "raw"
        }
    }
}

extension Enumeration.Kind {
    fileprivate var text: String {
        switch self {
        case .string: "strings"
        case .integer: "integers"
        case .mixed: "constants"
        }
    }
}

extension Union.Kind {
    fileprivate var text: String {
        switch self {
        case .object: "object"
        case .array: "array"
        case .string: "string"
        case .integer: "integer"
        case .fraction: "fraction"
        case .boolean: "boolean"
        case .null: "null"
        }
    }
}
