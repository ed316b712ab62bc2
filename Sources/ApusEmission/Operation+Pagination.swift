import ApusDeclarations

extension OperationView {
    /// How the pages of the operation's list follow each other, and what the items of a page are.
    var pagination: Code {
        guard let pagination = operation.pagination else { return "" }
        let items: Code = "\(way(pagination.items, from: "page"))\(if: pagination.items.isOptional, " ?? []")"
        return """
            \(access)static var pagination: \(place[.pagination])<Self> {
                \(kind(pagination))
            }

            \(access)static func items(in page: Success) -> \(place(.array(pagination.itemType))) {
                \(items)
            }
            """
    }

    private func kind(_ pagination: PaginationDeclaration) -> Code {
        let more = pagination.more.map { more -> Code in
            more.isOptional ? "\(way(more, from: "page")) == true" : way(more, from: "page")
        }
        let isLast = pagination.more.map { more -> Code in
            more.isOptional ? " || \(way(more, from: "page")) != true" : " || !\(way(more, from: "page"))"
        }
        switch pagination.kind {
        case .cursor(let parameter, let next):
            return ".cursor(\\.\(member: parameter)) { page in \(either(way(next, from: "page"), if: more, else: "nil")) }"
        case .page(let parameter, let first):
            let start: Code = first == 1 ? "" : ", first: \(first)"
            return ".page(\\.\(member: parameter)\(start)) { page in items(in: page).isEmpty\(isLast ?? "") }"
        case .offset(let parameter):
            return ".offset(\\.\(member: parameter)) { page in \(either("items(in: page).count", if: more, else: "0")) }"
        case .link(nil):
            return ".link"
        case .link(let next?):
            let text: Code = next.type == .standard(.url) ? "\(if: next.isOptional, "?").absoluteString" : ""
            return ".link { page in \(either("\(way(next, from: "page"))\(text)", if: more, else: "nil")) }"
        }
    }

    private func either(_ value: Code, if condition: Code?, else other: Code) -> Code {
        condition.map { "\($0) ? \(value) : \(other)" } ?? value
    }

    /// The expression that follows `way`: `page.links?.next`.
    private func way(_ way: PaginationDeclaration.Way, from page: Code) -> Code {
        var code = page
        var mayBeMissing = false
        for step in way.steps {
            let mark: Code = mayBeMissing ? "?" : ""
            switch step {
            case .property(let name, let isOptional):
                code = "\(code)\(mark).\(member: name)"
                mayBeMissing = isOptional
            case .last:
                code = "\(code)\(mark).last"
                mayBeMissing = true
            }
        }
        return code
    }
}
