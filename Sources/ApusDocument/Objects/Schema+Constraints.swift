import ApusDiagnostics
import ApusSourceTree

/// Keywords that constrain values and give them no shape. Numbers stay as they are written.
extension Schema {
    mutating func readConstraint(_ keyword: SchemaKeyword, _ node: Node, in reader: inout Reader) {
        guard let scalar = node.scalar, scalar.kind != .null else {
            if node.scalar == nil { reader.reportType(of: node, key: keyword.rawValue, expected: "a number or text") }
            return
        }
        var edited = constraints ?? Constraints()
        switch keyword {
        case .minimum: edited.setMinimum(scalar.text)
        case .maximum: edited.setMaximum(scalar.text)
        case .exclusiveMinimum:
            if scalar.kind == .boolean {
                if scalar.text.lowercased() == "true" { edited.excludesMinimum = true }
            } else {
                edited.setExclusiveMinimum(scalar.text)
            }
            reportExclusive(keyword, scalar, at: node.position, in: &reader)
        case .exclusiveMaximum:
            if scalar.kind == .boolean {
                if scalar.text.lowercased() == "true" { edited.excludesMaximum = true }
            } else {
                edited.setExclusiveMaximum(scalar.text)
            }
            reportExclusive(keyword, scalar, at: node.position, in: &reader)
        case .multipleOf: edited.multipleOf = scalar.text
        case .minLength: edited.minLength = scalar.text
        case .maxLength: edited.maxLength = scalar.text
        case .pattern: edited.pattern = scalar.text
        case .minItems: edited.minItems = scalar.text
        case .maxItems: edited.maxItems = scalar.text
        case .minProperties: edited.minProperties = scalar.text
        case .maxProperties: edited.maxProperties = scalar.text
        case .minContains: edited.minContains = scalar.text
        case .maxContains: edited.maxContains = scalar.text
        case _: break
        }
        constraints = edited
    }

    private func reportExclusive(_ keyword: SchemaKeyword, _ scalar: Scalar, at position: SourcePosition, in reader: inout Reader) {
        guard (scalar.kind == .boolean) == (reader.version >= .v3_1) else { return }
        reader.log.warning(
            .wrongType,
            "'\(keyword.rawValue)' is \(scalar.kind == .boolean ? "a number since" : "true or false until") OpenAPI 3.\(scalar.kind == .boolean ? 1 : 0)",
            at: position,
            hint: "\(scalar.kind == .boolean ? "write the bound itself" : "write it beside the bound as true"); it is taken as meant"
        )
    }
}

extension Constraints {
    /// Sets `minimum`, unless an exclusive one binds more.
    fileprivate mutating func setMinimum(_ text: String) {
        if excludesMinimum, let known = minimum, Self.isLess(text, known) || text == known { return }
        if excludesMinimum, minimum != nil { excludesMinimum = false }
        minimum = text
    }

    /// Sets `maximum`, unless an exclusive one binds more.
    fileprivate mutating func setMaximum(_ text: String) {
        if excludesMaximum, let known = maximum, Self.isLess(known, text) || text == known { return }
        if excludesMaximum, maximum != nil { excludesMaximum = false }
        maximum = text
    }

    /// Sets a minimum that is itself excluded, unless a greater one is there.
    fileprivate mutating func setExclusiveMinimum(_ text: String) {
        if let minimum, Self.isLess(text, minimum) { return }
        minimum = text
        excludesMinimum = true
    }

    /// Sets a maximum that is itself excluded, unless a smaller one is there.
    fileprivate mutating func setExclusiveMaximum(_ text: String) {
        if let maximum, Self.isLess(maximum, text) { return }
        maximum = text
        excludesMaximum = true
    }

    private static func isLess(_ left: String, _ right: String) -> Bool {
        guard let left = Double(left), let right = Double(right) else { return false }
        return left < right
    }
}
