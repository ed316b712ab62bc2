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
        if case .named(let id) = self { return .named(rename(id)) }
        return mappingInner { $0.renaming(rename) }
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
