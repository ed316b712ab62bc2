import ApusModel

extension DeclarationBuilder {
    /// What becomes of an event stream. Its items are what `itemSchema` describes; in documents without, what `schema` does, as long as
    /// that is no text, in which the events themselves are.
    func events(_ content: Content) -> Payload {
        guard let item = itemShape(of: content) else {
            return Payload(content: content, form: .events(.event), type: .stream(.events, of: .standard(.serverSentEvent)))
        }
        return Payload(content: content, form: .events(describesFields(item) ? .fields : .data), shape: item)
    }

    /// What becomes of a stream of JSON texts: bytes, if the document says so.
    func jsonLines(_ content: Content) -> Payload? {
        guard let item = itemShape(of: content) else {
            if case .any = content.shape.nonNull { return Payload(content: content, form: .jsonLines, shape: .any) }
            return nil
        }
        return Payload(content: content, form: .jsonLines, shape: item)
    }

    /// What becomes of a JSON array that is taken element by element.
    func jsonArray(_ content: Content) -> Payload {
        Payload(content: content, form: .jsonArray, shape: content.itemShape ?? .any)
    }

    /// What an item looks like: none, if the document does not say or describes text.
    private func itemShape(of content: Content) -> Shape? {
        if let item = content.itemShape { return item.isAny ? nil : item }
        // As of OpenAPI 3.2 `schema` describes the items together, as an array (OAS 3.2.0, section 4.14.4.1).
        var shape = content.shape
        if case .list(let element, _) = resolved(shape) { shape = element }
        switch resolved(shape) {
        case .any, .null, .string, .bytes: return nil
        case .enumeration(let enumeration): return enumeration.kind == .string ? nil : shape
        case .boolean, .integer, .number, .list, .tuple, .map, .record, .union: return shape
        case .nullable, .named: return shape
        }
    }

    /// Whether `shape` describes the fields of an event rather than its data: it has `data`, and nothing that no event has.
    private func describesFields(_ shape: Shape, depth: Int = 0) -> Bool {
        switch resolved(shape) {
        case .record(let record):
            let names = Set(record.properties.map(\.name))
            return names.contains("data") && names.isSubset(of: ["data", "event", "id", "retry"])
        case .union(let union):
            return depth < 4 && !union.variants.isEmpty && union.variants.allSatisfy { describesFields($0.shape, depth: depth + 1) }
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .enumeration, .named: return false
        }
    }
}

extension Shape {
    fileprivate var isAny: Bool { self == .any }
}
