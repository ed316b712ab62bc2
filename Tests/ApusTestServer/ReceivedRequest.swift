import Foundation

/// A request as it arrived on the wire.
public struct ReceivedRequest: Sendable {
    /// The method.
    public var method: String
    /// The target just as it was sent: `/a/..%2Fb?c=d`.
    public var target: String
    /// The header fields in the order in which they came.
    public var fields: [(name: String, value: String)]
    /// The body, its chunks joined.
    public var body: Data

    /// A request.
    public init(method: String, target: String, fields: [(name: String, value: String)], body: Data) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }

    /// The value of a header field, by its name in any case.
    public subscript(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The target up to its query.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The target's query, without the question mark.
    public var query: String? { target.contains("?") ? String(target.drop { $0 != "?" }.dropFirst()) : nil }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
