import ApusDiagnostics

/// What the configuration says of the answer of an operation: that it comes as a stream of items, which documents before OpenAPI 3.2
/// cannot say, or do not.
public struct StreamSetting: Hashable, Sendable {
    /// How the items are parted.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// Each is the data of a server-sent event.
        case events
        /// Each is a JSON text on a line of its own, or behind a record separator.
        case jsonLines = "json-lines"
        /// Each is an element of the JSON array that the answer is.
        case jsonArray = "json-array"
    }

    /// The operation: its `operationId`, or its method and path.
    public var operation: PlacedText
    /// How the items are parted.
    public var form: Form
    /// The media type of the stream; where it is left out, that of the document, else `text/event-stream` or `application/jsonl`.
    public var mediaType: PlacedText?
    /// The schema of an item, by name or by JSON pointer; where it is left out, that of the document's stream, else of its JSON.
    public var items: PlacedText?
    /// The property of the body, or the query parameter, that asks for the stream by being `true`; without one, the answer always is one.
    public var when: PlacedText?
    /// The text that the last item is instead of an item; where it is left out, `[DONE]`.
    public var until: PlacedText?

    /// A setting for `operation`.
    public init(
        operation: PlacedText,
        form: Form = .events,
        mediaType: PlacedText? = nil,
        items: PlacedText? = nil,
        when: PlacedText? = nil,
        until: PlacedText? = nil
    ) {
        self.operation = operation
        self.form = form
        self.mediaType = mediaType
        self.items = items
        self.when = when
        self.until = until
    }
}
