/// An event of a `text/event-stream` (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The data; several lines are joined by newlines.
    public var data: String
    /// The type of the event, `message` where the server gives none.
    public var event: String
    /// The last id that the server has given, with this event or one before; empty where it has given none.
    public var id: String
    /// How long to wait before connecting again, where this event says so.
    public var retry: Duration?

    /// An event.
    public init(data: String, event: String = "message", id: String = "", retry: Duration? = nil) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
    }

    init(_ event: ParsedEvent) {
        self.init(
            data: event.data,
            event: event.name ?? "message",
            id: event.lastID,
            retry: event.retry.map { .milliseconds($0) }
        )
    }
}

/// An event with the fields that were really there.
struct ParsedEvent: Hashable, Sendable {
    var data: String
    var name: String?
    var id: String?
    var lastID: String
    /// In milliseconds.
    var retry: Int?

    /// The event as OpenAPI describes it (OAS 3.2.0, section 4.14.4.3): an object of the fields that were there.
    func object(data: JSONValue) -> JSONValue {
        var members: [String: JSONValue] = ["data": data]
        members["event"] = name.map { .string($0) }
        members["id"] = id.map { .string($0) }
        members["retry"] = retry.map { .number(JSONNumber($0)) }
        return .object(members)
    }
}
