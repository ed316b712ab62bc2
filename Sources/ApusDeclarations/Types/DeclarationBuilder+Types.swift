import ApusModel

extension DeclarationBuilder {
    /// The type for `shape` where it is used. What gets a declaration of its own where it stands is declared at `inline`.
    mutating func use(_ shape: Shape, inline: TypePath?, isMultipart: Bool = false) -> TypeUse {
        if let custom = customType(of: shape) { return TypeUse(type: custom) }
        switch shape {
        case .any, .null: return TypeUse(type: .standard(.jsonValue))
        case .boolean: return TypeUse(type: .standard(.bool))
        case .integer(let rules): return use(rules)
        case .number(let rules): return use(rules)
        case .string(let rules): return TypeUse(type: .standard(rules.format.type))
        case .bytes(.base64): return TypeUse(type: .standard(.data))
        case .bytes(.base64URL): return TypeUse(type: .standard(.data), coding: .base64URL)
        case .bytes(.raw): return TypeUse(type: .standard(isMultipart ? .filePart : .data))
        case .list(let element, _):
            let element = use(element, inline: inline, isMultipart: isMultipart).whole
            return TypeUse(type: .array(element.type), coding: element.coding == .own ? .own : .list(element.coding))
        case .map(let value):
            let value = use(value, inline: inline, isMultipart: isMultipart).whole
            return TypeUse(type: .dictionary(value.type), coding: value.coding == .own ? .own : .map(value.coding))
        case .nullable(let inner):
            var use = use(inner, inline: inline, isMultipart: isMultipart)
            use.isNullable = true
            return use
        case .tuple, .record, .union, .enumeration:
            guard let inline else { return TypeUse(type: .standard(.jsonValue)) }
            return TypeUse(type: .declared(inline))
        case .named(let id): return isMultipart && isFile(id) ? use(resolved(shape), inline: nil, isMultipart: true) : use(id)
        }
    }

    /// Whether a name stands for raw bytes or a list of them, which are files where they are parts of a body.
    private func isFile(_ id: TypeID) -> Bool {
        guard let target = recursion.target(of: id), !recursion.isRecursiveAlias(target) else { return false }
        switch api.types[target].shape.core {
        case .bytes(.raw): return true
        case .named(let inner): return isFile(inner)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration:
            return false
        }
    }

    private func use(_ rules: IntegerRules) -> TypeUse {
        switch (rules.encoding, rules.width) {
        case (.secondsSince1970, _): TypeUse(type: .standard(.date), coding: .epochSeconds)
        case (.number, .unspecified): TypeUse(type: .standard(.int))
        case (.number, .int32): TypeUse(type: .standard(.int32))
        case (.number, .int64): TypeUse(type: .standard(.int64))
        case (.number, .uint64): TypeUse(type: .standard(.uint64))
        case (.string, .unspecified), (.string, .int32): TypeUse(type: .standard(.int), coding: .integerString)
        case (.string, .int64): TypeUse(type: .standard(.int64), coding: .int64String)
        case (.string, .uint64): TypeUse(type: .standard(.uint64), coding: .uint64String)
        }
    }

    private func use(_ rules: NumberRules) -> TypeUse {
        switch (rules.isString, rules.precision) {
        // Single precision would not give back the digits that were sent.
        case (false, .double), (false, .float): TypeUse(type: .standard(.double))
        case (false, .decimal): TypeUse(type: .standard(.decimal))
        case (true, .double), (true, .float): TypeUse(type: .standard(.double), coding: .doubleString)
        case (true, .decimal): TypeUse(type: .standard(.decimal), coding: .decimalString)
        }
    }

    /// The type of a name, with what its alias says about null and coding.
    private mutating func use(_ id: TypeID) -> TypeUse {
        if let known = aliasUses[id] { return known }
        guard recursion.target(of: id) != nil else { return TypeUse(type: .standard(.jsonValue)) }
        let declared = SwiftType.declared(typePaths[id.index])
        // What is found on the way back here belongs to a recursive alias, which has its own JSON form.
        aliasUses[id] = TypeUse(type: declared)
        let shape = api.types[id].shape
        var found = TypeUse(type: declared)
        if isNullable(shape) { found.isNullable = true }
        if !shape.nonNull.isDeclared, !recursion.isRecursiveAlias(id), customType(for: id) == nil {
            let target = use(shape, inline: nil)
            found.coding = target.coding
            found.isNullable = target.isNullable
        }
        aliasUses[id] = found
        return found
    }

    private func isNullable(_ shape: Shape) -> Bool {
        switch shape {
        case .nullable: true
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .union, .enumeration, .named: false
        }
    }

    /// The type that the user chose for the schema of a type of the table.
    mutating func customType(for id: TypeID) -> SwiftType? {
        customType(at: api.types[id].origin.pointer)
    }

    /// The type that the user chose for a place, by its JSON pointer, or for a type and a format.
    mutating func customType(at key: String) -> SwiftType? {
        guard let type = options.types[key] else { return nil }
        usedTypes.insert(key)
        return Self.custom(type)
    }

    private mutating func customType(of shape: Shape) -> SwiftType? {
        guard !options.types.isEmpty else { return nil }
        if shape.isDeclared { return customType(at: shape.declaredPointer) }
        for key in shape.formatKeys {
            if let type = customType(at: key) { return type }
        }
        return nil
    }

    /// Warns of types in the configuration for what is not in the document.
    mutating func reportUnusedTypes() {
        for key in options.types.keys.sorted() where !usedTypes.contains(key) {
            log.warning(
                .unusedOverride,
                "the configuration gives a type for `\(key)`, which is not in the document",
                at: nil,
                hint: key.hasPrefix("#")
                    ? "name a schema or a property by its JSON pointer, such as `#/components/schemas/Pet`"
                    : "name a type and its format, such as `string:uuid`, or a schema by its JSON pointer; formats of numbers that Apus does not know "
                        + "are chosen by JSON pointer"
            )
        }
    }

    private static func custom(_ text: String) -> SwiftType? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy(isIdentifier) else { return nil }
        return .custom(parts.map(SwiftName.init(trusted:)))
    }
}

extension StringRules.Format {
    fileprivate var type: StandardType {
        switch self {
        case .text: .string
        case .dateTime: .date
        case .date: .calendarDate
        case .uuid: .uuid
        case .uri: .url
        case .duration: .isoDuration
        case .named: .string
        }
    }
}

extension Shape {
    /// What the configuration calls it: `type:format`.
    fileprivate var formatKeys: [String] {
        switch self {
        case .any, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: []
        case .boolean: ["boolean:"]
        case .integer(let rules):
            switch (rules.encoding, rules.width) {
            case (.secondsSince1970, _): ["integer:unix-time"]
            case (.number, .unspecified): ["integer:"]
            case (.number, .int32): ["integer:int32"]
            case (.number, .int64): ["integer:int64"]
            case (.number, .uint64): ["integer:uint64"]
            case (.string, .unspecified): ["string:integer"]
            case (.string, .int32): ["string:int32"]
            case (.string, .int64): ["string:int64"]
            case (.string, .uint64): ["string:uint64"]
            }
        case .number(let rules):
            switch (rules.isString, rules.precision) {
            case (false, .double): ["number:double", "number:"]
            case (false, .float): ["number:float"]
            case (false, .decimal): ["number:decimal"]
            case (true, .double), (true, .float): ["string:double", "string:number"]
            case (true, .decimal): ["string:decimal", "string:number"]
            }
        case .string(let rules):
            switch rules.format {
            case .text: ["string:"]
            case .dateTime: ["string:date-time"]
            case .date: ["string:date"]
            case .uuid: ["string:uuid"]
            case .uri: ["string:uri", "string:url"]
            case .duration: ["string:duration"]
            case .named(let format): ["string:\(format)"]
            }
        case .bytes(.base64): ["string:byte"]
        case .bytes(.base64URL): ["string:base64url"]
        case .bytes(.raw): ["string:binary"]
        }
    }
}
