/// The items of a `text/event-stream` as they arrive: server-sent events (WHATWG HTML, section 9.2).
///
/// ```swift
/// for try await chunk in stream {
///     print(chunk.choices.first?.delta.content ?? "", terminator: "")
/// }
/// ```
///
/// A stream is read once. Leaving the loop early, or cancelling the task, ends the exchange that it belongs to. No more than one
/// event is held beside the bytes that have just arrived. An event that is not as described ends the stream with a
/// ``StreamError``; one that the stream ends in the middle of is no event.
///
/// It ends with the connection, or with an event whose data is `[DONE]` where that is no item: many APIs send it last.
public struct EventStream<Item: Sendable>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Item

    let body: ByteStream
    let context: StreamContext
    let decode: @Sendable (ParsedEvent) throws(JSONError) -> Item
    /// The data that ends the stream, where it is no item.
    private(set) var terminator: String? = "[DONE]"
    private(set) var reconnection: EventReconnection?

    init(body: ByteStream, context: StreamContext, decode: @escaping @Sendable (ParsedEvent) throws(JSONError) -> Item) {
        self.body = body
        self.context = context
        self.decode = decode
    }

    /// The stream, ended by an event with this data instead of `[DONE]`; by none, with `nil`.
    public func ending(at terminator: String?) -> EventStream {
        var stream = self
        stream.terminator = terminator
        return stream
    }

    /// The stream, which calls the operation again when the connection ends or breaks, as browsers do.
    ///
    /// The new call says in `Last-Event-ID` which event came last, so that the server can go on after it. It waits for as long as
    /// the server's `retry` asks, else for three seconds. The server ends the stream by answering 204. Without this the operation is
    /// never called again: ask for it only where calling twice does no harm.
    ///
    /// - Parameter limit: how many connections in turn may bring no event before the stream is given up.
    public func reconnecting(limit: Int = 5) -> EventStream {
        var stream = self
        stream.reconnection = EventReconnection(limit: limit)
        return stream
    }

    /// The events as they were sent, instead of the items that they carry.
    public var events: EventStream<ServerSentEvent> {
        var stream = EventStream<ServerSentEvent>(body: body, context: context) { (event) throws(JSONError) in ServerSentEvent(event) }
        stream.terminator = nil
        stream.reconnection = reconnection
        return stream
    }

    /// Reads the stream.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}

/// How a stream of events goes on when its connection ends.
struct EventReconnection: Sendable {
    /// How many connections in turn may bring no event.
    let limit: Int
    /// How long to wait where the server has not said.
    static let defaultDelay = Duration.seconds(3)
}
