import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusSourceTree

extension ModelBuilder {
    /// The constants that `traits` list; nothing, if they list none that fits.
    mutating func enumeration(_ traits: Traits, schema: Schema, place: Place) -> Shape? {
        var lists = traits.values.map { listed($0, types: traits.types) }
        var values = lists.removeFirst()
        for list in lists {
            let allowed = Set(list.map(\.constant))
            let common = values.filter { allowed.contains($0.constant) }
            if common.isEmpty, !values.isEmpty {
                log.warning(
                    .conflictingAllOf,
                    "no value stands in both lists that 'allOf' asks for; the first list is used",
                    at: schema.position,
                    hint: "keep 'enum' in one of the schemas, or give the lists values in common"
                )
            } else {
                values = common
            }
        }
        guard !values.isEmpty else { return nil }
        if traits.types == .boolean || traits.types.isEmpty, Set(values.map(\.constant)) == [.boolean(true), .boolean(false)] {
            return .boolean
        }
        return .enumeration(
            Enumeration(
                kind: Enumeration.Kind(of: values, isNumber: traits.types.contains(.number)),
                values: values,
                origin: Origin(position: schema.position, pointer: place.text),
                title: schema.title
            )
        )
    }

    /// The values of one list, `null` left out, read as the types expect, each once.
    private mutating func listed(_ list: Traits.ValueList, types: Schema.Types) -> [Enumeration.Value] {
        let notes = ValueNotes(list.schema)
        var seen: Set<Constant> = []
        var values: [Enumeration.Value] = []
        for (index, node) in list.nodes.enumerated() where !node.isNull {
            guard let constant = Constant(node, as: types) else {
                log.warning(
                    .unusableEnumValue,
                    "the value is \(node.kindDescription), which 'type: \(types.text)' does not allow; it is left out",
                    at: node.position,
                    hint: "write it as a value of that type (text in quotes), or correct 'type'"
                )
                continue
            }
            guard seen.insert(constant).inserted else {
                log.warning(.duplicateEnumValue, "the value stands in the list already", at: node.position, hint: "remove one of the two")
                continue
            }
            var value = Enumeration.Value(constant)
            notes.describe(&value, at: index)
            values.append(value)
        }
        return values
    }
}

extension Enumeration.Kind {
    init(of values: [Enumeration.Value], isNumber: Bool = false) {
        var strings = 0
        var integers = 0
        for value in values {
            switch value.constant {
            case .string: strings += 1
            case .number: if value.constant.isInteger { integers += 1 }
            case .null, .boolean, .list, .object: break
            }
        }
        self = strings == values.count ? .string : integers == values.count && !isNumber ? .integer : .mixed
    }
}

extension Constant {
    /// The value of `node` as one of `types`: a string where only strings are expected, a number where only numbers are.
    init?(_ node: Node, as types: Schema.Types) {
        let constant = Constant(node)
        switch constant {
        case .null: return nil
        case .boolean(let value):
            if types.isEmpty || types.contains(.boolean) { break }
            guard types == .string else { return nil }
            self = .string(node.scalar?.text ?? (value ? "true" : "false"))
            return
        case .number(let text):
            if types.isEmpty || !types.isDisjoint(with: [.integer, .number]) { break }
            guard types == .string else { return nil }
            self = .string(node.scalar?.text ?? text)
            return
        case .string(let text):
            if types.isEmpty || types.contains(.string) { break }
            if types == .integer, let value = Int64(text) {
                self = .number(String(value))
                return
            }
            if types.isSubset(of: [.integer, .number]), Double(text) != nil {
                self = .number(text)
                return
            }
            guard types == .boolean, text == "true" || text == "false" else { return nil }
            self = .boolean(text == "true")
            return
        case .list: guard types.isEmpty || types.contains(.array) else { return nil }
        case .object: guard types.isEmpty || types.contains(.object) else { return nil }
        }
        self = constant
    }
}

/// What vendors' extensions say about enumerated values, by place in the list.
private struct ValueNotes {
    private var names: [Node] = []
    private var descriptions: [Node] = []
    private var described: Mapping?
    private let constant: Schema?

    init(_ schema: Schema) {
        constant = schema.constant == nil ? nil : schema
        guard let extensions = schema.extensions else { return }
        for key in ["x-enum-varnames", "x-enumNames", "x-enum-names"] where names.isEmpty { names = extensions[key]?.list ?? [] }
        for key in ["x-enum-descriptions", "x-enumDescriptions"] where descriptions.isEmpty && described == nil {
            descriptions = extensions[key]?.list ?? []
            described = extensions[key]?.mapping
        }
    }

    func describe(_ value: inout Enumeration.Value, at index: Int) {
        if let constant {
            value.name = constant.title
            value.documentation.description = constant.description
            value.isDeprecated = constant.isDeprecated
            return
        }
        if index < names.count, let text = names[index].scalar?.text, !text.isEmpty { value.name = text }
        if index < descriptions.count, let text = descriptions[index].scalar?.text, !text.isEmpty { value.documentation.description = text }
        if let key = value.constant.text, let text = described?[key]?.scalar?.text { value.documentation.description = text }
    }
}
