import ApusDeclarations

/// The way from a type to the types in it, where there is just one.
extension DeclarationIndex {
    /// What the property `key` of `place` is, null included.
    func member(_ key: String, of place: CodedType) -> CodedType? {
        guard let structure = structure(of: place.type), let member = structure.members.first(where: { $0.key == key }) else { return nil }
        switch member.presence {
        case .required, .optional: return CodedType(type: member.type, coding: member.coding)
        case .requiredNullable, .optionalNullable, .optionalExplicitNull:
            return CodedType(type: .optional(member.type), coding: member.coding == .own ? .own : .nullable(member.coding))
        }
    }

    /// What the properties of `place` that the document does not name are, or the values of the dictionary that it is.
    func additional(of place: CodedType) -> CodedType? {
        if let member = structure(of: place.type)?.additional { return CodedType(type: member.valueType, coding: member.coding) }
        return element(of: place)
    }

    /// What the elements of the array or the values of the dictionary are that `place` is.
    func element(of place: CodedType) -> CodedType? {
        switch (place.type, place.coding) {
        case (.optional(let wrapped), .nullable(let coding)): element(of: CodedType(type: wrapped, coding: coding))
        case (.optional(let wrapped), let coding): element(of: CodedType(type: wrapped, coding: coding))
        case (.array(let type), .list(let coding)), (.dictionary(let type), .map(let coding)): CodedType(type: type, coding: coding)
        case (.array(let type), .own), (.dictionary(let type), .own): CodedType(type: type, coding: .own)
        case (.declared(let path), let coding): elementOfDeclared(path, coding)
        case (.array, _), (.dictionary, _), (.standard, _), (.custom, _), (.stream, _): nil
        }
    }

    private func elementOfDeclared(_ path: TypePath, _ coding: Coding) -> CodedType? {
        switch self[path] {
        case .alias(let alias): element(of: CodedType(type: alias.type, coding: coding))
        case .wrapper(let wrapper): element(of: CodedType(type: wrapper.type, coding: wrapper.coding))
        case .structure, .tuple, .union, .enumeration, .namespace, .headers, .operation, .client, .methods, .servers, .credentials,
            .incoming, .incomingCalls, nil:
            nil
        }
    }

    /// The struct that `type` is, seen through aliases and optionals. A union is none.
    private func structure(of type: SwiftType) -> Structure? {
        switch type {
        case .standard, .custom, .array, .dictionary, .stream: return nil
        case .optional(let wrapped): return structure(of: wrapped)
        case .declared(let path):
            switch self[path] {
            case .structure(let structure): return structure
            case .alias(let alias): return self.structure(of: alias.type)
            case .tuple, .union, .wrapper, .enumeration, .namespace, .headers, .operation, .client, .methods, .servers, .credentials,
                .incoming, .incomingCalls, nil:
                return nil
            }
        }
    }
}
