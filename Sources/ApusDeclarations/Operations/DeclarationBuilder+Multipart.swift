import ApusModel

/// Records that are written as multipart bodies.
extension DeclarationBuilder {
    /// Finds the named records that are written as multipart bodies, with what the bodies say about their properties.
    ///
    /// A record with files whose values have a JSON form too, because it is used anywhere else, stays what it is there; the multipart body gets a
    /// struct of its own, as if the record stood in the body itself.
    mutating func findMultipartRecords() {
        var candidates: [(id: TypeID, encodings: [Encoding])] = []
        for operation in api.operations {
            for content in operation.body?.contents ?? [] where content.mediaType.kind == .multipart {
                guard let id = namedRecord(content.shape) else { continue }
                candidates.append((id, content.encodings))
            }
        }
        guard !candidates.isEmpty else { return }
        let others = typesUsedBesideMultipart()
        for (id, encodings) in candidates {
            if others.contains(id), hasFiles(api.types[id].shape.nonNull) { continue }
            multipartRecords[id, default: []] += encodings
        }
    }

    /// The shape that a multipart body is declared by: the record itself where the named one is not written in parts.
    func multipartShape(_ shape: Shape) -> Shape {
        if let id = namedRecord(shape) { return multipartRecords[id] == nil ? api.types[id].shape.nonNull : shape }
        switch resolved(shape) {
        case .list, .tuple: return resolved(shape)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .map, .nullable, .record, .union, .enumeration, .named: return shape
        }
    }

    private func namedRecord(_ shape: Shape) -> TypeID? {
        guard case .named(let id) = shape.nonNull, let target = recursion.target(of: id) else { return nil }
        guard case .record = api.types[target].shape.nonNull else { return nil }
        return target
    }

    private func hasFiles(_ shape: Shape) -> Bool {
        guard case .record(let record) = shape else { return false }
        return record.properties.contains { property in
            switch resolved(property.shape) {
            case .bytes(.raw): true
            case .list(let element, _): resolved(element) == .bytes(.raw)
            case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .map, .nullable, .record, .union, .enumeration, .named:
                false
            }
        }
    }

    /// The types of the table that anything but a multipart body refers to.
    private func typesUsedBesideMultipart() -> Set<TypeID> {
        var used: Set<TypeID> = []
        for id in api.types.ids where !isAlias(id) { addNames(in: api.types[id].shape, to: &used) }
        for operation in api.operations + api.webhooks { addNames(in: operation, to: &used) }
        return used
    }

    private func isAlias(_ id: TypeID) -> Bool {
        if case .named = api.types[id].shape.nonNull { true } else { false }
    }

    private func addNames(in operation: Operation, to used: inout Set<TypeID>) {
        for content in operation.body?.contents ?? [] where content.mediaType.kind != .multipart { addNames(in: content.shape, to: &used) }
        for response in operation.responses {
            for content in response.contents { addNames(in: content.shape, to: &used) }
        }
        for parameter in operation.parameters { addNames(in: parameter.shape, to: &used) }
        for callback in operation.callbacks { addNames(in: callback, to: &used) }
    }

    private func addNames(in shape: Shape, to used: inout Set<TypeID>) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration: break
        case .list(let inner, _), .map(let inner), .nullable(let inner): addNames(in: inner, to: &used)
        case .tuple(let tuple): for element in tuple.elements + (tuple.rest.map { [$0] } ?? []) { addNames(in: element, to: &used) }
        case .record(let record):
            for property in record.properties { addNames(in: property.shape, to: &used) }
            for part in record.parts { addNames(in: part.shape, to: &used) }
            if case .kept(let values) = record.additional { addNames(in: values, to: &used) }
        case .union(let union): for variant in union.variants { addNames(in: variant.shape, to: &used) }
        case .named(let id): if let target = recursion.target(of: id) { used.insert(target) }
        }
    }
}
