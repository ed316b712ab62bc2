import ApusDeclarations

extension DefaultValue {
    /// The expression.
    var code: Code {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): Code(number: text)
        case .string(let text): "\(literal: text)"
        case .enumerationCase(let name): ".\(member: name)"
        case .list(let values): "[\(values, separator: ", ", \.code)]"
        case .emptyDictionary: "[:]"
        case .none: "nil"
        }
    }
}
