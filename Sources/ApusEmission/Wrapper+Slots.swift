import ApusDeclarations

extension Emission {
    func slots(of wrapper: Wrapper) -> Slots {
        let place = top.inside(wrapper.path)
        let view = WrapperView(wrapper: wrapper, place: place)
        return Slots(
            .wrapper,
            [
                "documentation": wrapper.annotation.typeDocumentation(column: place.column - 4),
                "access": wrapper.access.code,
                "name": "\(wrapper.path.name)",
                "conformances": "\(place[.hashable]), \(place[.sendable]), \(place[.jsonCodable])\(view.literalConformance)",
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "literal": view.literal.indented(),
                "reading": view.reading.indented(),
                "writing": view.writing.indented(),
                "nested": nested(wrapper.nested),
            ]
        )
    }
}

/// A struct around an array or a dictionary, as it is written in its body.
struct WrapperView {
    let wrapper: Wrapper
    let place: Place

    private var access: Code { wrapper.access.code }
    private var type: Code { place(wrapper.type) }

    private var name: Code {
        switch wrapper.type {
        case .dictionary: "members"
        case .standard, .declared, .custom, .optional, .array, .stream: "elements"
        }
    }

    var literalConformance: Code {
        switch wrapper.type {
        case .array: ", \(place[.expressibleByArrayLiteral])"
        case .dictionary: ", \(place[.expressibleByDictionaryLiteral])"
        case .standard, .declared, .custom, .optional, .stream: ""
        }
    }

    var properties: Code {
        switch wrapper.type {
        case .dictionary:
            """
            /// The values by their keys.
            \(access)var members: \(type)
            """
        case .standard, .declared, .custom, .optional, .array, .stream:
            """
            /// The values in their order.
            \(access)var elements: \(type)
            """
        }
    }

    var initializer: Code {
        """
        \(access)init(_ \(name): \(type)) {
            self.\(name) = \(name)
        }
        """
    }

    var literal: Code {
        switch wrapper.type {
        case .array(let element):
            """
            \(access)init(arrayLiteral elements: \(place(element))...) {
                self.elements = elements
            }
            """
        case .dictionary(let value):
            """
            \(access)init(dictionaryLiteral elements: (\(place[.string]), \(place(value)))...) {
                members = \(place[.dictionary])(elements, uniquingKeysWith: { _, last in last })
            }
            """
        case .standard, .declared, .custom, .optional, .stream: ""
        }
    }

    var reading: Code {
        """
        \(access)init(json: \(place[.jsonReader])) throws(\(place[.jsonError])) {
            \(name) = try json.value(\(place.onlyArgument(wrapper.coding)))
        }
        """
    }

    var writing: Code {
        """
        \(access)func write(to json: inout \(place[.jsonWriter])) {
            json.write(\(name)\(place.argument(wrapper.coding)))
        }
        """
    }
}
