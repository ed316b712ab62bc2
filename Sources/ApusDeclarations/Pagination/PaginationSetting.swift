import ApusDiagnostics

/// What the configuration says of an operation that gives a list: how its pages follow each other.
public struct PaginationSetting: Hashable, Sendable {
    /// How to get from a page to the next one.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Each page says what to ask the next one with.
        case cursor
        /// Pages are numbered.
        case page
        /// Pages begin behind so many items.
        case offset
        /// Each page has the URL of the next one, in its `Link` header field or in its body.
        case link
    }

    /// The operation: its `operationId`, or its method and path.
    public var operation: PlacedText
    /// How to get from a page to the next one.
    public var method: Method
    /// The parameter that the cursor, the number or the offset goes into.
    public var parameter: PlacedText?
    /// Where a page has the cursor, or the URL of the next page: a JSON pointer in its body. `-1` is the last element of an array.
    public var next: PlacedText?
    /// Where a page has its items: a JSON pointer in its body; left out, the body is the items, or has just one property that is an array.
    public var items: PlacedText?
    /// Where a page says whether there is another one: a JSON pointer to a boolean in its body.
    public var more: PlacedText?
    /// The number of the first page.
    public var first: Int?

    /// A setting for `operation`.
    public init(
        operation: PlacedText,
        method: Method,
        parameter: PlacedText? = nil,
        next: PlacedText? = nil,
        items: PlacedText? = nil,
        more: PlacedText? = nil,
        first: Int? = nil
    ) {
        self.operation = operation
        self.method = method
        self.parameter = parameter
        self.next = next
        self.items = items
        self.more = more
        self.first = first
    }
}
