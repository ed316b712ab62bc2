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
                "conformances": view.conformances,
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "reading": view.isJSON ? view.reading.indented() : "",
                "writing": Code.blocks([view.isJSON ? view.writing.indented() : "", view.multipart.indented()]),
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

    /// A tuple with files is sent in parts and in no other way.
    var isJSON: Bool { !tuple.elements.contains { $0.type.hasFiles } && tuple.rest?.valueType.hasFiles != true }

    var conformances: Code {
        isJSON
            ? """
            \(place[.hashable]), \(place[.sendable]), \(place[.jsonArrayCodable])\
            \(if: tuple.isMultipart, ", \(place[.multipartEncodable])")
            """ : "\(place[.sendable]), \(place[.multipartEncodable])"
    }

    /// How the elements are written as the parts of a multipart body.
    var multipart: Code {
        guard tuple.isMultipart else { return "" }
        var lines = tuple.elements.map { part($0.name, $0.multipart) }
        if let rest = tuple.rest { lines.append(part(rest.name, tuple.restMultipart, label: "each: ")) }
        return """
            \(access)func write(to parts: inout \(place[.multipartWriter])) {
                \(Code.lines(lines))
            }
            """
    }

    private func part(_ name: SwiftName, _ role: MultipartRole?, label: Code = "") -> Code {
        let type: String? =
            switch role ?? .json(contentType: nil) {
            case .field(let type), .fields(let type), .file(let type), .files(let type), .json(let type): type
            case .styled: nil
            }
        let contentType: Code = type.map { ", contentType: \(literal: $0)" } ?? ""
        return "parts.part(\(label)\(name.text == "parts" ? "self.parts" : Code(name))\(contentType))"
    }

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
