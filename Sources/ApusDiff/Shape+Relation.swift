import ApusModel

extension Shape {
    /// How what `new` allows compares with what this shape allows, by kind: what is inside records, unions and arrays is not looked at.
    /// With `isText`, all is written as text without quotes.
    func relation(to new: Shape, isText: Bool) -> Relation {
        if case .any = self { return new == .any ? .same : .narrower }
        if case .any = new { return .wider }
        if case .enumeration(let values) = new {
            if case .enumeration = self { return .same }
            return values.relation(to: self, isText: isText).reversed
        }
        switch self {
        case .any: return .same
        case .enumeration(let values): return values.relation(to: new, isText: isText)
        case .string(let rules): return rules.relation(to: new, isText: isText)
        case .integer(let rules): return rules.relation(to: new, isText: isText)
        case .number(let rules): return rules.relation(to: new, isText: isText)
        case .bytes(let encoding): return encoding.relation(to: new)
        case .boolean:
            if case .string(let rules) = new, isText, rules.format == .text { return .wider }
            return kindWord == new.kindWord ? .same : .different
        case .list:
            if case .list = new { return .same }
            return .different
        case .tuple:
            if case .tuple = new { return .same }
            return .different
        case .null, .map, .record, .nullable, .union, .named: return kindWord == new.kindWord ? .same : .different
        }
    }

    fileprivate static func relation(_ old: Int, _ new: Int) -> Relation {
        old == new ? .same : old < new ? .wider : .narrower
    }

    /// Whether no format makes the shape narrower than its kind.
    var isWithoutFormat: Bool {
        switch self {
        case .integer(let rules): rules.width == .unspecified
        case .number(let rules): rules.precision == .double
        case .string(let rules): rules.format == .text
        case .any, .boolean, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: true
        }
    }

    /// The kind in a word, formats left out.
    var kindWord: String {
        switch self {
        case .any: "anything"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string, .bytes: "string"
        case .null: "null"
        case .list, .tuple: "array"
        case .map, .record: "object"
        case .nullable(let inner): inner.kindWord
        case .union: "one of several"
        case .enumeration: "enum"
        case .named: "reference"
        }
    }
}

extension Relation {
    /// What it is for the way back.
    var reversed: Relation {
        switch self {
        case .wider: .narrower
        case .narrower: .wider
        case .same, .different: self
        }
    }
}

extension Enumeration {
    /// How a shape that lists nothing compares with the listed values.
    fileprivate func relation(to new: Shape, isText: Bool) -> Relation {
        let fits: Bool
        switch new {
        case .string(let rules): fits = kind == .string && rules.format == .text || isText
        case .integer: fits = kind == .integer
        case .number: fits = values.allSatisfy { if case .number = $0.constant { true } else { false } }
        case .boolean: fits = values.allSatisfy { if case .boolean = $0.constant { true } else { false } }
        case .any: fits = true
        case .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: fits = false
        }
        guard fits else { return .different }
        return allowsOthers ? .same : .wider
    }
}

extension StringRules {
    fileprivate func relation(to new: Shape, isText: Bool) -> Relation {
        switch new {
        case .string(let other): format == other.format ? .same : format == .text ? .narrower : other.format == .text ? .wider : .different
        case .bytes(let encoding): format == .text && encoding != .raw ? .narrower : .different
        case .integer(let other): format == .text && (isText || other.encoding == .string) ? .narrower : .different
        case .number(let other): format == .text && (isText || other.isString) ? .narrower : .different
        case .boolean: isText && format == .text ? .narrower : .different
        case .any, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: .different
        }
    }
}

extension BytesEncoding {
    fileprivate func relation(to new: Shape) -> Relation {
        switch new {
        case .bytes(let other): self == other ? .same : .different
        case .string(let rules): rules.format == .text && self != .raw ? .wider : .different
        case .any, .boolean, .integer, .number, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: .different
        }
    }
}

extension IntegerRules {
    fileprivate func relation(to new: Shape, isText: Bool) -> Relation {
        switch new {
        case .integer(let other):
            encoding == other.encoding || isText ? Shape.relation(width.rank, other.width.rank) : .different
        case .number(let other): (encoding == .number && !other.isString) || isText ? .wider : .different
        case .string(let rules): rules.format == .text && (isText || encoding == .string) ? .wider : .different
        case .any, .boolean, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: .different
        }
    }
}

extension NumberRules {
    fileprivate func relation(to new: Shape, isText: Bool) -> Relation {
        switch new {
        case .number(let other): isString == other.isString || isText ? Shape.relation(precision.rank, other.precision.rank) : .different
        case .integer(let other): (other.encoding == .number && !isString) || isText ? .narrower : .different
        case .string(let rules): rules.format == .text && (isText || isString) ? .wider : .different
        case .any, .boolean, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: .different
        }
    }
}

extension IntegerRules.Width {
    fileprivate var rank: Int {
        switch self {
        case .int32: 0
        case .int64: 1
        case .uint64: 2
        case .unspecified: 3
        }
    }
}

extension NumberRules.Precision {
    fileprivate var rank: Int {
        switch self {
        case .float: 0
        case .double: 1
        case .decimal: 2
        }
    }
}

extension Shape {
    /// The shape in a few words, for reports.
    func words(_ side: Revision) -> String {
        switch self {
        case .any: "anything"
        case .boolean: "boolean"
        case .integer(let rules): rules.words
        case .number(let rules): rules.words
        case .string(let rules): rules.format == .text ? "string" : "string(\(rules.format.words))"
        case .bytes(let encoding): encoding == .raw ? "string(binary)" : "string(byte)"
        case .null: "null"
        case .list(let element, _): "array of \(element.words(side))"
        case .tuple(let tuple): "array of (\(tuple.elements.map { $0.words(side) }.joined(separator: ", ")))"
        case .map(let value): value == .any ? "object" : "object of \(value.words(side))"
        case .nullable(let inner): inner.words(side) + " or null"
        case .record(let record): record.title.map { "object '\($0)'" } ?? "object"
        case .union(let union):
            "one of " + union.variants.prefix(4).map { $0.shape.words(side) }.joined(separator: ", ")
                + (union.variants.count > 4 ? ", …" : "")
        case .enumeration(let enumeration):
            "enum of " + enumeration.values.prefix(4).map(\.constant.text).joined(separator: ", ")
                + (enumeration.values.count > 4 ? ", …" : "")
        case .named(let id): side.api.types[id].name
        }
    }
}

extension IntegerRules {
    fileprivate var words: String {
        let width: String
        switch self.width {
        case .unspecified: width = ""
        case .int32: width = "int32"
        case .int64: width = "int64"
        case .uint64: width = "uint64"
        }
        switch encoding {
        case .number: return width.isEmpty ? "integer" : "integer(\(width))"
        case .string: return width.isEmpty ? "string(integer)" : "string(\(width))"
        case .secondsSince1970: return "integer(unix-time)"
        }
    }
}

extension NumberRules {
    fileprivate var words: String {
        let kind = isString ? "string" : "number"
        switch precision {
        case .double: return isString ? "string(double)" : kind
        case .float: return kind + "(float)"
        case .decimal: return kind + "(decimal)"
        }
    }
}

extension StringRules.Format {
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .dateTime: "date-time"
        case .date: "date"
        case .uuid: "uuid"
        case .uri: "uri"
        case .duration: "duration"
        case .named(let format): format
        }
    }
}
