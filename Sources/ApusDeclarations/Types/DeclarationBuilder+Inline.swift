import ApusModel

/// A shape that stands inside another and gets a declaration if its core needs one.
struct InlineShape {
    var shape: Shape
    /// The name of what it stands in: a property, a variant, a parameter.
    var wire: String
    /// The type name that its core has if the shape has nothing wrapped around it; none: made from ``wire``.
    var typeName: String?
    var documentation: Documentation
    var pointer: String
    var isMultipart = false
    var encodings: [Encoding] = []
    /// Which way its values travel, if that is not what the place says.
    var direction: Direction?
}

/// What became of an inline shape.
struct InlineUse {
    var use: TypeUse
    var declarations: [Declaration]
}

extension DeclarationBuilder {
    /// The types for `shapes`, with the declarations that they need, nested in `place.path`. `taken` are the type names that they must not have.
    mutating func uses(_ shapes: [InlineShape], in place: Place, taken: Set<String> = []) -> [InlineUse] {
        var hints: [NameCandidate] = []
        var indices: [Int?] = []
        for inline in shapes {
            let core = inline.shape.core
            if core.isDeclared, customType(at: inline.pointer) == nil {
                indices.append(hints.count)
                let plain = inline.typeName ?? naming.name(inline.wire, .type)
                let base = Self.coreName(of: inline.shape, plain)
                hints.append(candidate(inline.wire, .type, base: base, pointer: core.declaredPointer))
            } else {
                indices.append(nil)
            }
        }
        let paths = nestedNames(hints, in: place.path, taken: taken)
        var uses: [InlineUse] = []
        for (inline, index) in zip(shapes, indices) {
            if let custom = customType(at: inline.pointer) {
                uses.append(InlineUse(use: TypeUse(type: custom, isNullable: use(inline.shape, inline: nil).isNullable), declarations: []))
                continue
            }
            let path = index.map { paths[$0] }
            var declarations = ownDeclarations(of: inline.shape.core, in: place)
            if let path {
                var inner = place.inside(path)
                inner.direction = inline.direction ?? place.direction
                inner.isMultipart = inline.isMultipart
                let about = annotation(inline.documentation)
                declarations = [declare(inline.shape.core, at: path, about, inner, encodings: inline.encodings)]
            }
            let use = use(inline.shape, inline: path, isMultipart: place.isMultipart || inline.isMultipart)
            uses.append(InlineUse(use: use, declarations: declarations))
        }
        return uses
    }

    /// The declarations of the type of the table that `core` is, if it belongs into the type at `place` and this is where that has it.
    private mutating func ownDeclarations(of core: Shape, in place: Place) -> [Declaration] {
        guard case .named(let id) = core, place.path != namespace, typePaths[id.index].parent == place.path else { return [] }
        return declaredInside.insert(id).inserted ? declarations(of: id) : []
    }

    /// The name of the core of `shape`, which stands where `name` would be the type's name: `Tag` in a list called `Tags`.
    static func coreName(of shape: Shape, _ name: String) -> String {
        switch shape {
        case .nullable(let inner): coreName(of: inner, name)
        case .list(let inner, _): coreName(of: inner, Plurals.element(of: name))
        case .map(let inner): coreName(of: inner, name + "Value")
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .record, .union, .enumeration, .named: name
        }
    }

    /// The declaration of `shape`, which must be one that gets a declaration.
    mutating func declare(
        _ shape: Shape,
        at path: TypePath,
        _ annotation: Annotation,
        _ place: Place,
        encodings: [Encoding] = []
    ) -> Declaration {
        scopes.declare(path)
        return switch shape {
        case .record(let record): .structure(structure(record, at: path, annotation, place, encodings))
        case .union(let union): .union(self.union(union, at: path, annotation, place))
        case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration, at: path, annotation, place))
        case .tuple(let tuple): .tuple(self.tuple(tuple, at: path, annotation, place, encodings))
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named:
            .alias(Alias(annotation: annotation, path: path, type: use(shape, inline: nil).type, access: options.access))
        }
    }
}
