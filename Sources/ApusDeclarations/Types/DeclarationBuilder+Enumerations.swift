import ApusModel

extension DeclarationBuilder {
    /// The enum for `enumeration` at `path`.
    mutating func enumeration(
        _ enumeration: Enumeration,
        at path: TypePath,
        _ annotation: Annotation,
        _ place: Place,
        id: TypeID? = nil
    ) -> EnumerationDeclaration {
        let names = cases(of: enumeration, id)
        let cases = zip(enumeration.values, names).map { value, name in
            EnumerationDeclaration.Case(
                annotation: self.annotation(value.documentation, isDeprecated: value.isDeprecated),
                name: name,
                constant: value.constant
            )
        }
        return EnumerationDeclaration(
            annotation: annotation,
            path: path,
            access: options.access,
            rawValue: rawValue(enumeration),
            cases: cases,
            unknown: enumeration.allowsOthers ? unknownCase(names) : unknownCase(names, place)
        )
    }

    /// The case for what the document does not name, if an enum or a union at `place` has one beside `names`.
    func unknownCase(_ names: [SwiftName], _ place: Place) -> SwiftName? {
        switch options.enums {
        case .open: place.isReceived ? unknownCase(names) : nil
        case .closed: nil
        }
    }

    private func unknownCase(_ names: [SwiftName]) -> SwiftName {
        free("unknown", or: ["unlisted", "undocumented"], taken: Set(names.map(\.text)))
    }

    private func rawValue(_ enumeration: Enumeration) -> EnumerationDeclaration.RawValue {
        switch enumeration.kind {
        case .string: .string
        case .integer: .integer
        case .mixed: .json
        }
    }

    /// The names of the cases, in order. `id` is the type of the table that the enumeration is.
    mutating func cases(of enumeration: Enumeration, _ id: TypeID?) -> [SwiftName] {
        if let id, let known = caseNames[id] { return known }
        let pointer = enumeration.origin.pointer
        var candidates: [NameCandidate] = []
        candidates.reserveCapacity(enumeration.values.count)
        for (index, value) in enumeration.values.enumerated() {
            let wire = value.name ?? value.constant.caseNameText
            let second: String? =
                switch enumeration.kind {
                case .string, .integer: nil
                case .mixed: naming.name(joining: [value.constant.kindText, wire], .value)
                }
            candidates.append(candidate(wire, .value, second: second, pointer: "\(pointer)/enum/\(index)"))
        }
        let names = names(candidates, .value, reserved: ReservedNames.cases, suffix: "Case")
        if let id { caseNames[id] = names }
        return names
    }
}

extension Constant {
    /// What kind of value it is, as a word.
    fileprivate var kindText: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .list: "array"
        case .object: "object"
        }
    }
}
