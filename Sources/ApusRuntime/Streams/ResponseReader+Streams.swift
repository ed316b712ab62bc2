extension ResponseReader {
    /// The body's events as they arrive, just as they were sent.
    public func events() throws(ResponseError) -> EventStream<ServerSentEvent> {
        EventStream(body: try stream(), context: context) { (event) throws(JSONError) in ServerSentEvent(event) }
            .ending(at: nil)
    }

    /// The values that the body's events carry as JSON in their data.
    public func events<Item: JSONCodable>() throws(ResponseError) -> EventStream<Item> {
        EventStream(body: try stream(), context: context) { (event) throws(JSONError) in
            try JSONReader(Array(event.data.utf8)).value()
        }
    }

    /// The values that the body's events carry in their data, read by a coding other than their type's own.
    public func events<Coding: JSONCoding & SendableMetatype>(as coding: Coding.Type) throws(ResponseError) -> EventStream<Coding.Value> {
        EventStream(body: try stream(), context: context) { (event) throws(JSONError) in
            try JSONReader(Array(event.data.utf8)).value(as: Coding.self)
        }
    }

    /// The body's events as objects with their fields as members: `data`, `event`, `id`, `retry` (OAS 3.2.0, section 4.14.4.3).
    ///
    /// The data is read as text, and as JSON where the document describes it as something else than text.
    public func wholeEvents<Item: JSONCodable>() throws(ResponseError) -> EventStream<Item> {
        EventStream(body: try stream(), context: context) { (event) throws(JSONError) in
            do throws(JSONError) {
                return try event.object(data: .string(event.data)).decoded()
            } catch {
                guard let data = try? JSONValue(Array(event.data.utf8)) else {
                    throw error
                }
                return try event.object(data: data).decoded()
            }
        }
    }

    /// The body's items as they arrive, each a JSON text on a line of its own or behind a record separator.
    public func jsonLines<Item: JSONCodable>() throws(ResponseError) -> JSONLines<Item> {
        JSONLines(body: try stream(), context: context) { (json) throws(JSONError) in try json.value() }
    }

    /// The body's items as they arrive, read by a coding other than their type's own.
    public func jsonLines<Coding: JSONCoding & SendableMetatype>(as coding: Coding.Type) throws(ResponseError) -> JSONLines<Coding.Value> {
        JSONLines(body: try stream(), context: context) { (json) throws(JSONError) in try json.value(as: Coding.self) }
    }

    /// The elements of the JSON array that the body is, as they arrive.
    public func jsonElements<Item: JSONCodable>() throws(ResponseError) -> JSONElements<Item> {
        JSONElements(body: try stream(), context: context) { (json) throws(JSONError) in try json.value() }
    }

    /// The elements of the JSON array that the body is, as they arrive, read by a coding other than their type's own.
    public func jsonElements<Coding: JSONCoding & SendableMetatype>(
        as coding: Coding.Type
    ) throws(ResponseError) -> JSONElements<Coding.Value> {
        JSONElements(body: try stream(), context: context) { (json) throws(JSONError) in try json.value(as: Coding.self) }
    }
}
