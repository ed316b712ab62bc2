import ApusDocument
import ApusSourceTree

/// The constraints of a schema in words, for what no type can say.
struct Remarks {
    /// One sentence each, without a full stop.
    private(set) var sentences: [String] = []

    init(_ schema: Schema) {
        if let constraints = schema.constraints {
            // A keyword says nothing about values of other types.
            func speaks(of types: Schema.Types) -> Bool { schema.types.isEmpty || !schema.types.isDisjoint(with: types) }
            if speaks(of: [.integer, .number]) {
                range(constraints)
                if let multiple = constraints.multipleOf { sentences.append("A multiple of \(multiple)") }
            }
            if speaks(of: .string) {
                size(constraints.minLength, constraints.maxLength, of: "character", "characters")
                if let pattern = constraints.pattern { sentences.append("Matches `\(pattern)`") }
            }
            if speaks(of: .array) {
                size(constraints.minItems, constraints.maxItems, of: "item", "items")
                contains(constraints)
            }
            if speaks(of: .object) { size(constraints.minProperties, constraints.maxProperties, of: "property", "properties") }
            if constraints.not != nil { sentences.append("Not everything of this type: the document excludes some values (`not`)") }
            if !constraints.others.isEmpty {
                sentences.append("Further rules of the document: " + constraints.others.map { "`\($0)`" }.joined(separator: ", "))
            }
        }
        if schema.isUnique { sentences.append("Without duplicates") }
        format(schema)
        keys(schema)
    }

    private mutating func range(_ constraints: Constraints) {
        switch (constraints.minimum, constraints.maximum) {
        case (nil, nil): return
        case (let low?, nil): sentences.append(constraints.excludesMinimum ? "Greater than \(low)" : "At least \(low)")
        case (nil, let high?): sentences.append(constraints.excludesMaximum ? "Less than \(high)" : "At most \(high)")
        case (let low?, let high?):
            if constraints.excludesMinimum || constraints.excludesMaximum {
                sentences.append(constraints.excludesMinimum ? "Greater than \(low)" : "At least \(low)")
                sentences.append(constraints.excludesMaximum ? "Less than \(high)" : "At most \(high)")
            } else {
                sentences.append("Between \(low) and \(high)")
            }
        }
    }

    private mutating func size(_ low: String?, _ high: String?, of singular: String, _ plural: String) {
        func counted(_ count: String) -> String { "\(count) \(count == "1" ? singular : plural)" }
        switch (low == "0" ? nil : low, high) {
        case (nil, nil): return
        case (let low?, nil): sentences.append("At least \(counted(low))")
        case (nil, let high?): sentences.append("At most \(counted(high))")
        case (let low?, let high?): sentences.append(low == high ? "Exactly \(counted(low))" : "Between \(low) and \(counted(high))")
        }
    }

    private mutating func contains(_ constraints: Constraints) {
        guard constraints.contains != nil else { return }
        let low = constraints.minContains ?? "1"
        let high = constraints.maxContains.map { " and at most \($0)" } ?? ""
        sentences.append("At least \(low)\(high) of the items must be of the kind that the document describes (`contains`)")
    }

    private mutating func format(_ schema: Schema) {
        if let format = schema.format, !FormatTable.knows(format) { sentences.append("Format `\(format)`") }
        if let encoding = schema.contentEncoding, encoding != "base64", encoding != "base64url" {
            sentences.append("Encoded as `\(encoding)`")
        }
        if let type = schema.contentMediaType { sentences.append("Holds `\(type)`") }
    }

    private mutating func keys(_ schema: Schema) {
        if let names = schema.propertyNames?.value {
            if let pattern = names.constraints?.pattern { sentences.append("Keys match `\(pattern)`") }
            if let values = names.enumeration {
                sentences.append("Keys are among " + values.compactMap { $0.scalar.map { "`\($0.text)`" } }.joined(separator: ", "))
            }
            if names.constraints?.pattern == nil, names.enumeration == nil {
                sentences.append("Keys follow rules of the document (`propertyNames`)")
            }
        }
        for pattern in schema.patternProperties { sentences.append("Keys match `\(pattern.name)`") }
        guard schema.isRequirement else { return }
        for (word, variants) in [("Exactly one", schema.oneOf), ("At least one", schema.anyOf)] {
            let sets = variants.map { $0.required.map { "`\($0.name)`" }.joined(separator: " with ") }.filter { !$0.isEmpty }
            if !sets.isEmpty { sentences.append("\(word) of " + sets.joined(separator: ", ")) }
        }
    }
}
