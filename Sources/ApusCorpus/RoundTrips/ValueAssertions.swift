import ApusDocument
import ApusSourceTree
import Foundation

/// The keywords of JSON Schema that look at one value and at nothing below it.
enum ValueAssertions {
    /// Why `node` does not fit; none if it does.
    static func problem(_ node: Node, _ schema: Schema) -> String? {
        if let values = schema.enumeration, !values.contains(where: { $0.hasSameContent(as: node) }) {
            return "it is none of the enum's values"
        }
        if let constant = schema.constant, !constant.hasSameContent(as: node) { return "it is not the constant" }
        if let limits = schema.constraints, let problem = problem(node, limits) { return problem }
        switch node.content {
        case .list(let elements): return schema.isUnique && !areUnique(elements) ? "its items are not unique" : nil
        case .mapping: return nil
        case .scalar(let scalar): return scalar.kind == .string ? formatProblem(scalar.text, schema.format) : nil
        }
    }

    private static func problem(_ node: Node, _ limits: Constraints) -> String? {
        switch node.content {
        case .list(let elements): return countProblem(elements.count, limits.minItems, limits.maxItems, "items")
        case .mapping(let mapping): return countProblem(mapping.count, limits.minProperties, limits.maxProperties, "properties")
        case .scalar(let scalar):
            switch scalar.kind {
            case .null, .boolean: return nil
            case .integer, .number: return numberProblem(scalar.text, limits)
            case .string:
                if let pattern = limits.pattern, !Pattern.matches(pattern, scalar.text) { return "the pattern does not match" }
                return countProblem(scalar.text.unicodeScalars.count, limits.minLength, limits.maxLength, "characters")
            }
        }
    }

    private static func countProblem(_ count: Int, _ least: String?, _ most: String?, _ things: String) -> String? {
        if let least = least.flatMap(Double.init), Double(count) < least { return "it has too few \(things)" }
        if let most = most.flatMap(Double.init), Double(count) > most { return "it has too many \(things)" }
        return nil
    }

    private static func numberProblem(_ text: String, _ limits: Constraints) -> String? {
        guard let value = Double(text) else { return nil }
        if let least = limits.minimum.flatMap(Double.init), limits.excludesMinimum ? value <= least : value < least {
            return "it is too small"
        }
        if let most = limits.maximum.flatMap(Double.init), limits.excludesMaximum ? value >= most : value > most {
            return "it is too large"
        }
        if let step = limits.multipleOf.flatMap(Double.init), step > 0 {
            let quotient = value / step
            if abs(quotient - quotient.rounded()) > 1e-9 * max(1, abs(quotient)) { return "it is no multiple of \(step)" }
        }
        return nil
    }

    /// The formats that generated code has types for which nothing else can be read into.
    private static func formatProblem(_ text: String, _ format: String?) -> String? {
        switch format {
        case "date-time": Instant(text) == nil ? "it is no date-time" : nil
        case "date": CalendarDay(Array(text.utf8)[...]) == nil ? "it is no date" : nil
        case "uuid": UUID(uuidString: text) == nil ? "it is no UUID" : nil
        case _: nil
        }
    }

    private static func areUnique(_ elements: [Node]) -> Bool {
        !elements.indices.contains { index in
            elements[..<index].contains { $0.hasSameContent(as: elements[index]) }
        }
    }
}

/// Regular expressions of JSON Schema, as well as Foundation knows them.
enum Pattern {
    /// Whether `pattern` occurs in `text`. A pattern that Foundation cannot read matches everything.
    static func matches(_ pattern: String, _ text: String) -> Bool {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return true }
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
