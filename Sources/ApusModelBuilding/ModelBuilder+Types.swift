import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// Makes a named type of every component and of whatever else a reference points to: components in the order of the document, then the
    /// others in the order in which they were met.
    mutating func buildTypes() {
        var targets: [Target] = []
        var names: [String] = []
        var seen: Set<Target> = []
        for component in document.componentSchemas where seen.insert(component.object).inserted {
            targets.append(component.object)
            names.append(component.name)
        }
        let others = document.schemas.order.filter { !seen.contains($0) }
        targets += others
        names += TypeNames(of: others, in: document.targets, taken: Set(names)).names
        for (target, name) in zip(targets, names) {
            guard let schema = document.schemas[target] else { continue }
            let origin = Origin(position: schema.position, pointer: place(of: target).text)
            typeIDs[target] = types.add(NamedType(name: name, origin: origin, shape: .any))
        }
        for target in targets {
            guard let id = typeIDs[target], let schema = document.schemas[target] else { continue }
            types[id].shape = core(schema, at: place(of: target), owner: target)
            types[id].rules = rules(of: [schema], as: types[id].shape)
            types[id].documentation = documentation(of: schema)
            types[id].isDeprecated = schema.isDeprecated
        }
    }

    /// The type that `reference` names, with `null` where the target allows it. A reference to nothing was reported when it was read.
    mutating func shape(of reference: Reference) -> Shape {
        let core = core(of: reference)
        return allowsNull(reference.target) ? core.orNull : core
    }

    func core(of reference: Reference) -> Shape {
        typeIDs[reference.target].map(Shape.named) ?? .any
    }
}

extension Shape {
    /// The shape, or `null`.
    var orNull: Shape {
        switch self {
        case .any, .null, .nullable: self
        case .boolean, .integer, .number, .string, .bytes, .list, .tuple, .map, .record, .union, .enumeration, .named: .nullable(self)
        }
    }

    /// The shape without `null`.
    var withoutNull: Shape {
        if case .nullable(let shape) = self { shape } else { self }
    }
}
