/// What a document says about a thing to its readers.
public struct Documentation: Hashable, Sendable {
    /// A line: `summary` or `title`.
    public var summary: String?
    /// As long as the author liked, in CommonMark.
    public var description: String?
    /// What no type can say, one sentence each: `Between 1 and 100`, `Matches ^a`, `Exactly one of …`.
    public var remarks: [String]
    /// Where to read on, as it is written.
    public var externalURL: String?

    /// Documentation with those parts of it that are there.
    public init(summary: String? = nil, description: String? = nil, remarks: [String] = [], externalURL: String? = nil) {
        self.summary = summary
        self.description = description
        self.remarks = remarks
        self.externalURL = externalURL
    }

    /// Whether there is nothing to say.
    public var isEmpty: Bool {
        summary == nil && description == nil && remarks.isEmpty && externalURL == nil
    }
}
