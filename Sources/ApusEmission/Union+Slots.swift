import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of union: UnionDeclaration) -> Slots {
        let place = top.inside(union.path)
        let view = UnionView(union: union, place: place)
        return Slots(
            .union,
            [
                "documentation": union.annotation.typeDocumentation(column: place.column - 4),
                "access": union.access.code,
                "name": "\(union.path.name)",
                "conformances": "\(place[.hashable]), \(place[.sendable]), \(place[.jsonCodable])",
                "cases": view.cases.indented(),
                "reading": view.reading.indented(),
                "writing": view.writing.indented(),
                "nested": nested(union.nested),
            ]
        )
    }
}

/// An enum for one of several shapes, as it is written in its body.
struct UnionView {
    let union: UnionDeclaration
    let place: Place

    private var access: Code { union.access.code }

    var cases: Code {
        let known = union.cases.map { element -> Code in
            """
            \(element.annotation.lead(column: place.column))
            \(Code.list(element.isIndirect ? "indirect case \(element.name)(" : "case \(element.name)(", payload(of: element), ")", room: place.room))
            """
        }
        guard let unknown = union.unknown else { return .lines(known) }
        let other: Code = """
            /// A value of a kind that the document does not name.
            case \(unknown)(\(place[.jsonValue]))
            """
        return .lines(known + [other])
    }

    private func payload(of element: UnionDeclaration.Case) -> [Code] {
        element.tag == .kept ? [place(element.type), "tag: \(place[.string])"] : [place(element.type)]
    }

    /// Making a deprecated case in code that is deprecated too does not warn; the runtime calls it through the protocol.
    private var attributes: Code { union.cases.contains(where: \.annotation.isDeprecated) ? "@available(*, deprecated)" : "" }

    var reading: Code {
        """
        \(attributes)
        \(access)init(json: \(place[.jsonReader])) throws(\(place[.jsonError])) {
            \(code(of: union.decision, reader: "json", column: place.column + 4))
        }
        """
    }

    var writing: Code {
        let other: Code = union.unknown.map { "case .\(member: $0)(let value): json.write(value)" } ?? ""
        return """
            \(access)func write(to json: inout \(place[.jsonWriter])) {
                switch self {
                \(union.cases, writing)
                \(other)
                }
            }
            """
    }

    private func writing(_ element: UnionDeclaration.Case) -> Code {
        let head: Code = "case .\(member: element.name)"
        let coding = place.argument(element.coding)
        guard let property = union.tagProperty else { return "\(head)(let value): json.write(value\(coding))" }
        switch element.tag {
        case .carried: return "\(head)(let value): json.write(value\(coding))"
        case .written(let constant): return "\(head)(let value): json.write(value, tag: \(literal: property), \(tag(constant)))"
        case .kept: return "\(head)(let value, let tag): json.write(value, tag: \(literal: property), tag)"
        }
    }

    /// A tag's value.
    private func tag(_ constant: Constant) -> Code {
        switch constant {
        case .string(let text): "\(literal: text)"
        case .null, .boolean, .number, .list, .object: constant.code
        }
    }

    // MARK: Finding the variant

    /// Statements that make `self` the variant that `decision` finds, asking `reader`: the value itself, or the first element of it.
    private func code(of decision: Union.Decision, reader: Code, column: Int) -> Code {
        switch decision {
        case .variant(let index): "self = \(variant(index))"
        case .none:
            if let unknown = union.unknown {
                "self = .\(member: unknown)(try json.value())"
            } else {
                "throw json.noMatch(\(literal: union.path.name.text))"
            }
        case .kind(let branches): kindSwitch(branches, reader: reader, column: column)
        case .tag(let property, let branches, let otherwise):
            """
            switch try \(reader).tag(\(literal: property)) {
            \(branches, { branch in
                let label = Code.filled("case ", branch.values.map { "\(literal: $0)" }, ":", room: Code.lineLength - column)
                return switchCase(label, branch.decision, reader: reader, column: column)
            })
            \(switchCase("default:", otherwise, reader: reader, column: column))
            }
            """
        case .keys(let branches, let otherwise):
            """
            \(branches, separator: " else ", { branch in
                """
                if \(Code.list("\(reader).has(", branch.keys.map { "\(literal: $0)" }, ")", room: Code.lineLength - column - 12)) {
                    \(code(of: branch.decision, reader: reader, column: column + 4))
                }
                """
            }) else {
                \(code(of: otherwise, reader: reader, column: column + 4))
            }
            """
        case .element(.variant(let index), let empty) where index == empty: "self = \(variant(index))"
        case .element(let inner, let empty):
            """
            if \(inner.asksItsReader ? "let element = \(reader).firstElement" : "\(reader).firstElement != nil") {
                \(code(of: inner, reader: "element", column: column + 4))
            } else {
                self = \(variant(empty))
            }
            """
        case .bestMatch(let indices): bestMatch(indices)
        }
    }

    private func variant(_ index: Int) -> Code {
        let element = union.cases[index]
        let value: Code = "try json.value(\(place.onlyArgument(element.coding)))"
        if element.tag == .kept, let property = union.tagProperty {
            return ".\(member: element.name)(\(value), tag: try json.tag(\(literal: property)) ?? \"\")"
        }
        return ".\(member: element.name)(\(value))"
    }

    private func kindSwitch(_ branches: [Union.KindBranch], reader: Code, column: Int) -> Code {
        let covered = Set(branches.flatMap(\.kinds))
        let isComplete = Union.Kind.allCases.allSatisfy(covered.contains)
        return """
            switch \(reader).kind {
            \(branches, { branch in
                switchCase("case \(branch.kinds, separator: ", ", \.code):", branch.decision, reader: reader, column: column)
            })
            \(isComplete ? "" : switchCase("default:", .none, reader: reader, column: column))
            }
            """
    }

    private func switchCase(_ label: Code, _ decision: Union.Decision, reader: Code, column: Int) -> Code {
        .switchCase(label, code(of: decision, reader: reader, column: column + 4), room: Code.lineLength - column)
    }

    private func bestMatch(_ indices: [Int]) -> Code {
        let candidates = indices.map { index -> Code in
            let keys = union.cases[index].keys.map { "\(literal: $0)" as Code }
            return """
                .init(\(Code.list("keys: [", keys, "]", room: place.room - 52, trailingComma: true))) { (json) throws(\(place[.jsonError])) in
                    \(variant(index))
                }
                """
        }
        let list: Code = """
            [
                \(candidates, separator: ",\n", { $0 })\(if: candidates.count > 1, ",")
            ]
            """
        guard let unknown = union.unknown else { return "self = try json.bestMatch(\(list))" }
        return """
            self = try json.bestMatch(
                \(list),
                unknown: Self.\(member: unknown)
            )
            """
    }
}

extension Union.Decision {
    /// Whether the code for it looks at the value that it is about, rather than only at the whole.
    fileprivate var asksItsReader: Bool {
        switch self {
        case .variant, .none, .bestMatch: false
        case .kind, .tag, .keys, .element: true
        }
    }
}

extension Union.Kind {
    /// The case of the runtime's enum of kinds.
    fileprivate var code: Code {
        switch self {
        case .object: ".object"
        case .array: ".array"
        case .string: ".string"
        case .integer: ".integer"
        case .fraction: ".number"
        case .boolean: ".boolean"
        case .null: ".null"
        }
    }
}
