extension Shape {
    /// The named types that the shape mentions, as often as it does.
    public var mentionedTypes: [TypeID] {
        var types: [TypeID] = []
        _ = renaming { id in
            types.append(id)
            return id
        }
        return types
    }

    /// The shape with other names for the types that it mentions.
    func renaming(_ rename: (TypeID) -> TypeID) -> Shape {
        switch self {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration: return self
        case .list(let inner, let rules): return .list(inner.renaming(rename), rules)
        case .map(let inner): return .map(inner.renaming(rename))
        case .nullable(let inner): return .nullable(inner.renaming(rename))
        case .tuple(var tuple):
            tuple.elements = tuple.elements.map { $0.renaming(rename) }
            tuple.rest = tuple.rest?.renaming(rename)
            return .tuple(tuple)
        case .record(var record):
            for index in record.properties.indices { record.properties[index].shape = record.properties[index].shape.renaming(rename) }
            for index in record.parts.indices { record.parts[index].shape = record.parts[index].shape.renaming(rename) }
            if case .kept(let shape) = record.additional { record.additional = .kept(shape.renaming(rename)) }
            return .record(record)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].shape = union.variants[index].shape.renaming(rename) }
            return .union(union)
        case .named(let id): return .named(rename(id))
        }
    }
}

extension NamedType.Role {
    /// The role with another name for the type that it mentions.
    func renaming(_ rename: (TypeID) -> TypeID) -> Self {
        switch self {
        case .schema, .response, .requestBody: self
        case .property(let name, of: let home, wrapping: let shape): .property(name, of: rename(home), wrapping: shape)
        }
    }
}

extension Operation {
    /// The operation, with its callbacks, with other names for the types that it mentions.
    func renaming(_ rename: (TypeID) -> TypeID) -> Operation {
        var operation = self
        for index in parameters.indices { operation.parameters[index].shape = parameters[index].shape.renaming(rename) }
        operation.body?.contents = body.map { $0.contents.map { $0.renaming(rename) } } ?? []
        operation.responses = responses.map { $0.renaming(rename) }
        operation.streamed?.responses = streamed.map { $0.responses.map { $0.renaming(rename) } } ?? []
        operation.callbacks = callbacks.map { $0.renaming(rename) }
        return operation
    }
}

extension Response {
    fileprivate func renaming(_ rename: (TypeID) -> TypeID) -> Response {
        var response = self
        for index in headers.indices { response.headers[index].shape = headers[index].shape.renaming(rename) }
        response.contents = contents.map { $0.renaming(rename) }
        return response
    }
}

extension Content {
    fileprivate func renaming(_ rename: (TypeID) -> TypeID) -> Content {
        var content = self
        content.shape = shape.renaming(rename)
        content.itemShape = itemShape?.renaming(rename)
        return content
    }
}
