import ApusDeclarations

extension Emission {
    func slots(of structure: Structure) -> Slots {
        let place = top.inside(structure.path)
        let view = StructureView(structure: structure, place: place)
        return Slots(
            .structure,
            [
                "documentation": structure.annotation.typeDocumentation(column: place.column - 4),
                "access": structure.access.code,
                "name": "\(structure.path.name)",
                "conformances": view.conformances,
                "properties": view.properties.indented(),
                "nullableProperty": view.nullableProperty.indented(),
                "initializer": view.initializer.indented(),
                "reading": view.reading.indented(),
                "writing": view.writing.indented(),
                "multipart": view.multipart.indented(),
                "propertyKeys": view.propertyKeys.indented(),
                "nested": nested(structure.nested),
            ]
        )
    }
}

/// A struct for a record, as it is written in its body.
struct StructureView {
    let structure: Structure
    let place: Place

    var access: Code { structure.access.code }
    private var binding: Code { structure.isMutable ? "var" : "let" }

    /// A struct with files is sent in parts and in no other way.
    var isJSON: Bool { !structure.members.contains { $0.type.hasFiles } }

    var conformances: Code {
        isJSON
            ? """
            \(place[.hashable]), \(place[.sendable]), \(place[.jsonObjectCodable])\
            \(if: structure.isMultipart, ", \(place[.multipartEncodable])")
            """ : "\(place[.sendable]), \(place[.multipartEncodable])"
    }

    // MARK: Properties

    var properties: Code {
        .lines(structure.members.map(property) + structure.parts.map(part) + [additional, nulls])
    }

    private func property(_ member: Member) -> Code {
        let lead = member.annotation.lead(column: place.column)
        guard member.hasPrivateStorage else {
            return """
                \(lead)
                \(access)\(binding) \(member.name): \(type(of: member))
                """
        }
        let value: Code = !member.isBoxed ? "" : "\(member.mark).value"
        let newValue: Code = !member.isBoxed ? "newValue" : member.boxed("newValue", in: place)
        let storage: Code = member.isBoxed ? "\(place[.box])<\(place(member.type))>\(member.mark)" : type(of: member)
        return structure.isMutable
            ? """
            \(lead)
            \(access)var \(member.name): \(type(of: member)) {
                get { _\(member: member.name)\(value) }
                set { _\(member: member.name) = \(newValue) }
            }
            private var _\(member: member.name): \(storage)
            """
            : """
            \(lead)
            \(access)var \(member.name): \(type(of: member)) { _\(member: member.name)\(value) }
            private let _\(member: member.name): \(storage)
            """
    }

    private func part(_ part: PartMember) -> Code {
        """
        \(part.annotation.lead(column: place.column))
        \(access)\(binding) \(part.name): \(place(part.type))
        """
    }

    private var additional: Code {
        guard let additional = structure.additional else { return "" }
        return """
            /// Members that the document does not name.
            \(access)\(binding) \(additional.name): \(place(.dictionary(additional.valueType)))
            """
    }

    private var nulls: Code {
        guard let nulls = structure.nulls else { return "" }
        return """
            /// The properties that are sent as `null` rather than left out.
            \(access)\(binding) \(nulls.name): \(nullsType(nulls))
            """
    }

    private func nullsType(_ nulls: NullsMember) -> Code { "\(place[.explicitNulls])<\(place(nulls.elementPath))>" }

    private func type(of member: Member) -> Code { "\(place(member.type))\(member.mark)" }

    var nullableProperty: Code {
        guard let nulls = structure.nulls else { return "" }
        let cases = structure.members.compactMap { member in
            if case .optionalExplicitNull(let name) = member.presence { (name: name, key: member.key) } else { nil }
        }
        return """
            /// A property that can be sent as `null`.
            \(access)enum \(nulls.elementPath.name): \(place[.string]), \(place[.caseIterable]), \(place[.hashable]), \(place[.sendable]) {
                \(cases, { "case \($0.name)\(if: $0.name.text != $0.key, " = \(literal: $0.key)")" })
            }
            """
    }

    // MARK: Making one

    var initializer: Code {
        var required: [Code] = []
        var defaulted: [Code] = []
        var assignments: [Code] = []
        for member in structure.members {
            if let value = member.initialValue {
                defaulted.append("\(member.name): \(type(of: member)) = \(value)")
            } else {
                required.append("\(member.name): \(type(of: member))")
            }
            assignments.append(
                member.hasPrivateStorage
                    ? "_\(member: member.name) = \(member.isBoxed ? member.boxed(Code(member.name), in: place) : Code(member.name))"
                    : "self.\(member: member.name) = \(member.name)"
            )
        }
        for part in structure.parts {
            required.append("\(part.name): \(place(part.type))")
            assignments.append("self.\(member: part.name) = \(part.name)")
        }
        if let additional = structure.additional {
            defaulted.append("\(additional.name): \(place(.dictionary(additional.valueType))) = [:]")
            assignments.append("self.\(member: additional.name) = \(additional.name)")
        }
        if let nulls = structure.nulls {
            defaulted.append("\(nulls.name): \(nullsType(nulls)) = []")
            assignments.append("self.\(member: nulls.name) = \(nulls.name)")
        }
        return .initializer(access, parameters: required + defaulted, assignments: assignments, room: place.room)
    }
}

extension Code {
    /// An initializer, its parameters an item a line if there are more than two or they do not fit on one.
    static func initializer(_ access: Code, parameters: [Code], assignments: [Code], room: Int) -> Code {
        if parameters.isEmpty { return "\(access)init() {}" }
        let head = Code.list("\(access)init(", parameters, ") {", room: parameters.count > 2 ? 0 : room)
        return """
            \(head)
                \(assignments, { $0 })
            }
            """
    }
}

extension Member {
    /// Whether the property is computed from one that nobody else sees: to box its value, or so that our own code can use a deprecated one
    /// without a warning.
    var hasPrivateStorage: Bool { isBoxed || annotation.isDeprecated }

    /// The question mark of an optional property.
    var mark: Code { presence.isOptional ? "?" : "" }

    /// The default of the initializer's parameter.
    var initialValue: Code? {
        if let defaultValue { return defaultValue.code }
        switch presence {
        case .required, .requiredNullable: return nil
        case .optional, .optionalNullable, .optionalExplicitNull: return "nil"
        }
    }

    /// The box around `value`.
    func boxed(_ value: Code, in place: Place) -> Code {
        presence.isOptional ? "\(value).map { \(place[.box])($0) }" : "\(place[.box])(\(value))"
    }
}

extension SwiftType {
    /// Whether there is a file in it, which has no JSON form.
    var hasFiles: Bool {
        switch self {
        case .standard(let type): type == .filePart
        case .declared, .custom: false
        case .optional(let inner), .array(let inner), .dictionary(let inner), .stream(_, let inner): inner.hasFiles
        }
    }
}

extension Member.Presence {
    /// Whether the property is optional.
    var isOptional: Bool { self != .required }
}
