import ApusDeclarations

extension Emission {
    func slots(of tuple: TupleStructure) -> Slots {
        let place = top.inside(tuple.path)
        let view = TupleView(tuple: tuple, place: place)
        return Slots(
            .tuple,
            [
                "documentation": tuple.annotation.typeDocumentation(column: place.column - 4),
                "access": tuple.access.code,
                "name": "\(tuple.path.name)",
                "conformances": "\(place[.hashable]), \(place[.sendable]), \(place[.jsonArrayCodable])",
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "reading": view.reading.indented(),
                "writing": view.writing.indented(),
                "nested": nested(tuple.nested),
            ]
        )
    }
}

/// A struct for a tuple, as it is written in its body.
struct TupleView {
    let tuple: TupleStructure
    let place: Place

    private var access: Code { tuple.access.code }
    private var binding: Code { tuple.isMutable ? "var" : "let" }

    var properties: Code {
        let rest: Code =
            tuple.rest.map { rest in
                """
                /// What follows the elements that are known by their place.
                \(access)\(binding) \(rest.name): [\(place(rest.valueType))]
                """
            } ?? ""
        return .lines(tuple.elements.map { "\(access)\(binding) \($0.name): \(type(of: $0))" } + [rest])
    }

    var initializer: Code {
        var parameters = tuple.elements.map { "\($0.name): \(type(of: $0))\(if: !$0.isRequired, " = nil")" as Code }
        var names = tuple.elements.map(\.name)
        if let rest = tuple.rest {
            parameters.append("\(rest.name): [\(place(rest.valueType))] = []")
            names.append(rest.name)
        }
        return .initializer(access, parameters: parameters, assignments: names.map { "self.\(member: $0) = \($0)" }, room: place.room)
    }

    var reading: Code {
        let elements = tuple.elements.map { element -> Code in
            let function: Code = element.isRequired ? "next" : "nextOptional"
            return "\(value(element.name)) = try array.\(function)(\(place.onlyArgument(element.coding)))"
        }
        let rest: Code = tuple.rest.map { "\(value($0.name)) = try array.rest(\(place.onlyArgument($0.coding)))" } ?? ""
        return """
            \(access)init(json array: inout \(place[.jsonArrayReader])) throws(\(place[.jsonError])) {
                \(Code.lines(elements + [rest]))
            }
            """
    }

    var writing: Code {
        let elements = tuple.elements.map { element -> Code in
            let coding = place.argument(element.coding)
            return "array.write(\(if: !element.isRequired, "optional: ")\(value(element.name))\(coding))"
        }
        let rest: Code = tuple.rest.map { "array.write(rest: \(value($0.name))\(place.argument($0.coding)))" } ?? ""
        return """
            \(access)func write(to array: inout \(place[.jsonArrayWriter])) {
                \(Code.lines(elements + [rest]))
            }
            """
    }

    private func type(of element: TupleStructure.Element) -> Code {
        "\(place(element.type))\(if: !element.isRequired, "?")"
    }

    /// A property: `self.` where the parameter has its name.
    private func value(_ name: SwiftName) -> Code {
        name.text == "array" ? "self.array" : "\(name)"
    }
}
