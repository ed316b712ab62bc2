import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// The struct for `tuple` at `path`.
    ///
    /// - Parameter encodings: how its elements are written as parts, by their place, and last what follows them, if it is a multipart body.
    mutating func tuple(
        _ tuple: Tuple,
        at path: TypePath,
        _ annotation: Annotation,
        _ place: Place,
        _ encodings: [Encoding] = []
    ) -> TupleStructure {
        let place = place.inside(path)
        var inline: [InlineShape] = []
        var names: [SwiftName] = []
        for (index, shape) in tuple.elements.enumerated() {
            let name = Self.ordinal(index)
            names.append(SwiftName(trusted: name))
            inline.append(
                InlineShape(
                    shape: shape,
                    wire: name,
                    documentation: Documentation(),
                    pointer: "\(tuple.origin.pointer)/prefixItems/\(index)"
                )
            )
        }
        if let rest = tuple.rest {
            inline.append(
                InlineShape(
                    shape: rest,
                    wire: "rest",
                    typeName: "RestItem",
                    documentation: Documentation(),
                    pointer: "\(tuple.origin.pointer)/items"
                )
            )
        }
        let uses = uses(inline, in: place)
        var elements: [TupleStructure.Element] = []
        for (index, shape) in tuple.elements.enumerated() {
            // An element that may be left out is an optional already.
            var use = index < tuple.requiredCount ? uses[index].use.whole : uses[index].use
            if case .named(let id) = shape.nonNull, recursion.isBoxed(place.owner, id) {
                log.warning(
                    .recursiveTuple,
                    "the array contains itself by way of its element \(index), which is taken as any JSON",
                    at: tuple.origin.position,
                    hint: "describe the value as an object, whose properties may hold the object itself"
                )
                use = TypeUse(type: .standard(.jsonValue))
            }
            elements.append(
                TupleStructure.Element(name: names[index], type: use.type, coding: use.coding, isRequired: index < tuple.requiredCount)
            )
        }
        var rest: AdditionalMember?
        if tuple.rest != nil, let use = uses.last?.use.whole {
            rest = AdditionalMember(name: SwiftName(trusted: "rest"), valueType: use.type, coding: use.coding)
        }
        var structure = TupleStructure(
            annotation: annotation,
            path: path,
            access: options.access,
            elements: elements,
            rest: rest,
            isMutable: place.isSent || options.received == .var,
            nested: uses.flatMap(\.declarations)
        )
        guard place.isMultipart else { return structure }
        structure.isMultipart = true
        let byPlace = Dictionary(encodings.map { ($0.property, $0) }) { first, _ in first }
        for (index, shape) in tuple.elements.enumerated() {
            structure.elements[index].multipart = role(of: shape, byPlace[String(index)] ?? byPlace[""])
        }
        structure.restMultipart = tuple.rest.map { role(of: $0, byPlace[""]) }
        return structure
    }

    /// The place of an element as a word: all that tells it from the others.
    private static func ordinal(_ index: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        return index < words.count ? words[index] : "element\(index + 1)"
    }
}
