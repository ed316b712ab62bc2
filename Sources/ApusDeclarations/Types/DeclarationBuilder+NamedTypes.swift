import ApusModel

extension DeclarationBuilder {
    /// The declarations for a type of the table: its own, and those of what stands inside it where it is a typealias.
    mutating func declarations(of id: TypeID) -> [Declaration] {
        let type = api.types[id]
        let path = typePaths[id.index]
        let about = annotation(type.documentation, of: type.name, isDeprecated: type.isDeprecated)
        let encodings = multipartRecords[id]
        let place = Place(path: path, owner: id, direction: type.direction, isMultipart: encodings != nil)
        if let custom = customType(for: id) {
            scopes.declare(path)
            return [.alias(Alias(annotation: about, path: path, type: custom, access: options.access))]
        }
        if case .enumeration(let enumeration) = type.shape.nonNull {
            scopes.declare(path)
            return [.enumeration(self.enumeration(enumeration, at: path, about, place, id: id))]
        }
        return declarations(of: type.shape.nonNull, at: path, about, place, encodings: encodings ?? []) {
            $0.recursion.isRecursiveAlias(id)
        }
    }

    /// The declarations for `shape` at `path`, right inside the namespace. The core of a list or map is declared beside it.
    mutating func declarations(
        of shape: Shape,
        at path: TypePath,
        _ about: Annotation,
        _ place: Place,
        encodings: [Encoding] = [],
        isRecursive: (Self) -> Bool = { _ in false }
    ) -> [Declaration] {
        if shape.isDeclared { return [declare(shape, at: path, about, place, encodings: encodings)] }
        scopes.declare(path)
        var inline: TypePath?
        var more: [Declaration] = []
        if shape.core.isDeclared {
            let name = namespaceName(Self.coreName(of: shape, path.name.text), or: path.name.text + "Item")
            let inner = path.parent.appending(name)
            inline = inner
            more = [declare(shape.core, at: inner, Annotation(), place.inside(inner))]
        }
        let use = use(shape, inline: inline)
        if isRecursive(self), !isName(shape) {
            return [
                .wrapper(Wrapper(annotation: about, path: path, access: options.access, type: use.type, coding: use.coding, nested: []))
            ] + more
        }
        return [.alias(Alias(annotation: about, path: path, type: use.type, access: options.access))] + more
    }

    private func isName(_ shape: Shape) -> Bool {
        switch shape {
        case .named: true
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration: false
        }
    }

    /// A name right inside the namespace for what the document does not name: `preferred` if it is free, else `other`.
    mutating func namespaceName(_ preferred: String, or other: String) -> SwiftName {
        var name = isFree(preferred) ? preferred : other
        while !isFree(name) { name += "Model" }
        namespaceNames.insert(name)
        return SwiftName(trusted: name)
    }

    private func isFree(_ name: String) -> Bool {
        !namespaceNames.contains(name) && !ReservedNames.types.contains(name) && name != namespace.name.text
    }
}
