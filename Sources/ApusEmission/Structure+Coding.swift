import ApusDeclarations

extension StructureView {
    /// How the struct is read: a line a property.
    var reading: Code {
        guard isJSON else { return "" }
        let lines =
            [nullsVariable] + structure.members.map(reading) + structure.parts.map { "\(value($0.name)) = try object.whole()" }
            + [additionalReading, nullsAssignment]
        let body = Code.lines(lines)
        let head: Code = "\(access)init(json object: inout \(place[.jsonObjectReader])) throws(\(place[.jsonError])) {"
        if body.isEmpty { return "\(head)}" }
        return """
            \(head)
                \(body)
            }
            """
    }

    /// How the struct is written: a line a property.
    var writing: Code {
        guard isJSON else { return "" }
        let body = Code.lines(
            structure.members.map(writing) + structure.parts.map { "object.write(members: \(value($0.name)))" } + [additionalWriting]
        )
        let head: Code = "\(access)func write(to object: inout \(place[.jsonObjectWriter])) {"
        if body.isEmpty { return "\(head)}" }
        return """
            \(head)
                \(body)
            }
            """
    }

    /// How the struct is written as the parts of a multipart body.
    var multipart: Code {
        guard structure.isMultipart else { return "" }
        let body = Code.lines(structure.members.map(part))
        let head: Code = "\(access)func write(to parts: inout \(place[.multipartWriter])) {"
        if body.isEmpty { return "\(head)}" }
        return """
            \(head)
                \(body)
            }
            """
    }

    /// The keys that are not additional ones.
    var propertyKeys: Code {
        guard isJSON, structure.additional != nil, !structure.members.isEmpty else { return "" }
        let keys = structure.members.map { "\(literal: $0.key)" as Code }
        return .list("private static let propertyKeys: [\(place[.staticString])] = [", keys, "]", room: place.room, trailingComma: true)
    }

    // MARK: Members

    private func reading(_ member: Member) -> Code {
        var arguments: [Code] = ["\(literal: member.key)"]
        if member.coding != .own { arguments.append(place.onlyArgument(member.coding)) }
        let function: Code
        switch member.presence {
        case .required: function = Self.namedReader(member) ?? "required"
        case .requiredNullable: function = Self.namedReader(member, prefix: "nullable") ?? "nullable"
        case .optional, .optionalNullable: function = Self.namedReader(member, prefix: "optional") ?? "optional"
        case .optionalExplicitNull(let name):
            function = "optional"
            arguments += [".\(member: name)", "&\(nullsName)"]
        }
        return .list("\(storage(member)) = try object.\(function)(", arguments, ")", room: place.room - 4)
    }

    private func writing(_ member: Member) -> Code {
        var arguments: [Code] = ["\(literal: member.key)"]
        let value = storage(member)
        arguments.append(member.presence == .requiredNullable ? "nullable: \(value)" : value)
        if member.coding != .own { arguments.append(place.onlyArgument(member.coding)) }
        if case .optionalExplicitNull(let name) = member.presence { arguments += [".\(member: name)", nullsValue] }
        return .list("object.write(", arguments, ")", room: place.room - 4)
    }

    private func part(_ member: Member) -> Code {
        let value: Code =
            member.isBoxed
            ? "_\(member: member.name)\(member.mark).value"
            : member.hasPrivateStorage ? "_\(member: member.name)" : member.name.text == "parts" ? "self.parts" : "\(member.name)"
        let (function, type): (Code, String?) =
            switch member.multipart ?? .json(contentType: nil) {
            case .field(let type), .fields(let type): ("field", type)
            case .styled: ("field", nil)
            case .file(let type), .files(let type): ("file", type)
            case .json(let type): ("json", type)
            }
        // An array is a part for each element, unless the document gives the whole a media type.
        var label: Code = ""
        if case .json(nil) = member.multipart, case .array = member.type { label = "each: " }
        var arguments: [Code] = ["\(literal: member.key)", "\(label)\(value)"]
        if case .styled(let style, let explode) = member.multipart {
            arguments.append("style: .\(style.code)")
            if explode != style.explodesUsually { arguments.append(explode ? "explode: true" : "explode: false") }
        }
        if let type { arguments.append("contentType: \(literal: type)") }
        if !member.partFields.isEmpty {
            let fields = member.partFields.map { "\(literal: $0.name): \(literal: $0.value)" as Code }
            arguments.append("fields: [\(fields, separator: ", ", { $0 })]")
        }
        return .list("parts.\(function)(", arguments, ")", room: place.room - 4)
    }

    /// The reader of a primitive, which costs the compiler and the program less than the generic one.
    private static func namedReader(_ member: Member, prefix: String? = nil) -> Code? {
        guard member.coding == .own, !member.isBoxed else { return nil }
        let suffix: (plain: Code, prefixed: Code)
        switch member.type {
        case .standard(.string): suffix = ("string", "String")
        case .standard(.int): suffix = ("integer", "Integer")
        case .standard(.int32): suffix = ("int32", "Int32")
        case .standard(.int64): suffix = ("int64", "Int64")
        case .standard(.double): suffix = ("double", "Double")
        case .standard(.bool): suffix = ("boolean", "Boolean")
        case .array(.standard(.string)): suffix = ("strings", "Strings")
        default: return nil
        }
        switch prefix {
        case "nullable": return "nullable\(suffix.prefixed)"
        case "optional": return "optional\(suffix.prefixed)"
        default: return suffix.plain
        }
    }

    // MARK: Additional properties and explicit nulls

    private var knownKeys: Code { structure.members.isEmpty ? "[]" : "Self.propertyKeys" }

    private var additionalReading: Code {
        guard let additional = structure.additional else { return "" }
        let coding = place.argument(additional.coding)
        return "\(value(additional.name)) = try object.additional(besides: \(knownKeys)\(coding))"
    }

    private var additionalWriting: Code {
        guard let additional = structure.additional else { return "" }
        let coding = place.argument(additional.coding)
        return "object.write(additional: \(value(additional.name)), besides: \(knownKeys)\(coding))"
    }

    private var nullsVariable: Code {
        guard let nulls = structure.nulls else { return "" }
        return "var \(nulls.name): \(place[.explicitNulls])<\(place(nulls.elementPath))> = []"
    }

    private var nullsAssignment: Code {
        guard let nulls = structure.nulls else { return "" }
        return "self.\(member: nulls.name) = \(nulls.name)"
    }

    private var nullsName: Code { structure.nulls.map { "\($0.name)" } ?? "" }

    private var nullsValue: Code { structure.nulls.map { value($0.name) } ?? "" }

    /// Where the value of a property is stored.
    private func storage(_ member: Member) -> Code {
        member.hasPrivateStorage ? "_\(member: member.name)" : value(member.name)
    }

    /// A property where it is assigned or used: `self.` where a parameter has its name.
    private func value(_ name: SwiftName) -> Code {
        name.text == "object" ? "self.object" : "\(name)"
    }
}
