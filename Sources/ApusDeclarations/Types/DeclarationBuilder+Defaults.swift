import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// `constant` as a default for values of `shape`; none, with a warning, where it is of another type, and none where no literal says it.
    mutating func defaultValue(
        of constant: Constant?,
        _ shape: Shape,
        _ use: TypeUse,
        at origin: Origin
    ) -> DefaultValue? {
        guard let constant else { return nil }
        if case .custom = use.type { return nil }
        switch literal(constant, shape) {
        case .value(let value): return value
        case .unwritable: return nil
        case .wrong:
            log.warning(
                .wrongDefaultType,
                "the default `\(constant.jsonText)` is not a value of the schema, and is left out",
                at: origin.position,
                hint: "correct the default or the type of the schema"
            )
            return nil
        }
    }

    /// The default that a required property of a single constant has.
    mutating func onlyCase(_ shape: Shape, isNullable: Bool) -> DefaultValue? {
        guard !isNullable else { return nil }
        switch shape {
        case .enumeration(let enumeration) where enumeration.values.count == 1:
            return literal(enumeration.values[0].constant, shape).value
        case .named(let id):
            guard let target = recursion.target(of: id), case .enumeration(let enumeration) = api.types[target].shape,
                enumeration.values.count == 1
            else { return nil }
            return literal(enumeration.values[0].constant, .named(target)).value
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration:
            return nil
        }
    }

    private enum Literal {
        case value(DefaultValue)
        /// It is a value of the schema, but no literal of Swift.
        case unwritable
        case wrong

        var value: DefaultValue? {
            switch self {
            case .value(let value): value
            case .unwritable, .wrong: nil
            }
        }
    }

    private mutating func literal(_ constant: Constant, _ shape: Shape) -> Literal {
        switch shape {
        case .any, .bytes, .record, .union, .tuple: return .unwritable
        case .null: return constant == .null ? .unwritable : .wrong
        case .nullable(let inner): return constant == .null ? .value(.none) : literal(constant, inner)
        case .boolean:
            guard case .boolean(let value) = constant else { return .wrong }
            return .value(.boolean(value))
        case .integer(let rules): return integer(constant, rules)
        case .number(let rules): return number(constant, rules)
        case .string(let rules):
            guard case .string(let text) = constant else { return .wrong }
            return rules.format == .text ? .value(.string(text)) : .unwritable
        case .list(let element, _):
            guard case .list(let constants) = constant else { return .wrong }
            return list(constants, element)
        case .map:
            guard case .object(let members) = constant else { return .wrong }
            return members.isEmpty ? .value(.emptyDictionary) : .unwritable
        case .enumeration(let enumeration):
            return enumerationCase(constant, enumeration, nil)
        case .named(let id):
            guard let target = recursion.target(of: id), customType(for: id) == nil, customType(for: target) == nil else {
                return .unwritable
            }
            if case .enumeration(let enumeration) = api.types[target].shape.nonNull, constant != .null {
                return enumerationCase(constant, enumeration, target)
            }
            if recursion.isRecursiveAlias(target) { return .unwritable }
            return literal(constant, api.types[target].shape)
        }
    }

    private mutating func list(_ constants: [Constant], _ element: Shape) -> Literal {
        var values: [DefaultValue] = []
        var isWritable = true
        for constant in constants {
            switch literal(constant, element) {
            case .value(let value): values.append(value)
            case .unwritable: isWritable = false
            case .wrong: return .wrong
            }
        }
        return isWritable ? .value(.list(values)) : .unwritable
    }

    private mutating func enumerationCase(_ constant: Constant, _ enumeration: Enumeration, _ id: TypeID?) -> Literal {
        guard let index = enumeration.values.firstIndex(where: { $0.constant == constant }) else {
            return enumeration.allowsOthers ? .unwritable : .wrong
        }
        if customType(at: enumeration.origin.pointer) != nil { return .unwritable }
        return .value(.enumerationCase(cases(of: enumeration, id)[index]))
    }

    private func integer(_ constant: Constant, _ rules: IntegerRules) -> Literal {
        let digits: String
        switch (rules.encoding, constant) {
        case (.number, .number(let text)): digits = text
        case (.string, .string(let text)): digits = text
        case (.secondsSince1970, .number): return .unwritable
        default: return .wrong
        }
        if rules.width == .uint64 {
            guard let value = UInt64(digits) else { return .wrong }
            return .value(.number(String(value)))
        }
        guard let value = Int64(digits) ?? Double(digits).flatMap(Int64.init(exactly:)) else { return .wrong }
        let isNarrow = rules.width == .int32 && rules.encoding == .number
        guard !isNarrow || Int32(exactly: value) != nil else { return .wrong }
        return .value(.number(String(value)))
    }

    private func number(_ constant: Constant, _ rules: NumberRules) -> Literal {
        let digits: String
        switch (rules.isString, constant) {
        case (false, .number(let text)), (true, .string(let text)): digits = text
        default: return .wrong
        }
        guard let value = Double(digits), value.isFinite else { return .wrong }
        let isPlain = digits.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
        switch rules.precision {
        case .double, .float: return .value(.number(isPlain ? digits : "\(value)"))
        case .decimal: return isPlain && digits.utf8.count < 16 ? .value(.number(digits)) : .unwritable
        }
    }
}
