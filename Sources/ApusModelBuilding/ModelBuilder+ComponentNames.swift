import ApusDocument

extension ModelBuilder {
    /// The name that the object is shared by, if `referenced` refers to one that may be: a component, or one of another file.
    func componentName<Object>(of referenced: Referenced<Object>) -> String? {
        switch referenced {
        case .here: nil
        case .elsewhere(let reference, _, _): componentNames[reference.target]
        }
    }

    /// The names of the responses and request bodies that are shared: those of components, and for others the ones that a bundle gives them.
    static func componentNames(_ document: Document) -> [Target: String] {
        names(of: document.responses.order, in: document, sections: [["components", "responses"], ["responses"]])
            .merging(names(of: document.requestBodies.order, in: document, sections: [["components", "requestBodies"]])) { first, _ in first
            }
    }

    private static func names(of targets: [Target], in document: Document, sections: [[String]]) -> [Target: String] {
        var names: [Target: String] = [:]
        var foreign: [Target] = []
        for target in targets {
            let place = document.targets[target]
            if let lent = document.lentNames[target] {
                names[target] = lent
            } else if place.file != nil {
                foreign.append(target)
            } else if sections.contains(Array(place.pointer.tokens.dropLast())) {
                names[target] = place.pointer.tokens.last
            }
        }
        let made = TypeNames(of: foreign, in: document.targets, taken: Set(names.values)).names
        for (target, name) in zip(foreign, made) { names[target] = name }
        return names
    }
}
