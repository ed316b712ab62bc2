import ApusDocument

extension ModelBuilder {
    /// The name that the response is shared by, if `referenced` refers to one that may be: a component, or one of another file.
    func componentName(of referenced: Referenced<ResponseObject>) -> String? {
        switch referenced {
        case .here: nil
        case .elsewhere(let reference, _, _): responseNames[reference.target]
        }
    }

    /// The names of the responses that are shared: those of components, and for others the ones that a bundle gives them.
    static func responseNames(_ document: Document) -> [Target: String] {
        var names: [Target: String] = [:]
        var foreign: [Target] = []
        for target in document.responses.order {
            let place = document.targets[target]
            if let lent = document.lentResponseNames[target] {
                names[target] = lent
            } else if place.file != nil {
                foreign.append(target)
            } else if [["components", "responses"], ["responses"]].contains(Array(place.pointer.tokens.dropLast())) {
                names[target] = place.pointer.tokens.last
            }
        }
        let made = TypeNames(of: foreign, in: document.targets, taken: Set(names.values)).names
        for (target, name) in zip(foreign, made) { names[target] = name }
        return names
    }
}
