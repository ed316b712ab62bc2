import ApusRuntime
import Foundation

/// Calls as they went over the wire, without credentials: what is kept in a file.
public struct Recording: Hashable, Sendable {
    /// A call with its answer.
    public struct Exchange: Hashable, Sendable {
        /// The method.
        public var method: String
        /// Path and query.
        public var target: String
        /// The body of the request.
        public var requestBody: Data
        /// The status of the answer.
        public var status: Int
        /// The header fields of the answer.
        public var fields: [[String]]
        /// The body of the answer.
        public var body: Data

        /// A call with its answer.
        public init(method: String, target: String, requestBody: Data, status: Int, fields: [[String]], body: Data) {
            self.method = method
            self.target = target
            self.requestBody = requestBody
            self.status = status
            self.fields = fields
            self.body = body
        }
    }

    /// The calls, in the order in which they were answered.
    public var exchanges: [Exchange]

    /// A recording of those calls.
    public init(_ exchanges: [Exchange] = []) {
        self.exchanges = exchanges
    }

    /// Reads the recording at `file`.
    public init(contentsOf file: URL) throws {
        let value = try JSONValue(Array(Data(contentsOf: file)))
        exchanges = (value["exchanges"]?.array ?? []).compactMap(Exchange.init)
    }

    /// Writes the recording to `file`, as JSON that people can read.
    public func write(to file: URL) throws {
        let value: JSONValue = ["exchanges": .array(exchanges.map(\.json))]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(value).write(to: file, options: .atomic)
    }
}

extension Recording.Exchange {
    fileprivate init?(_ value: JSONValue) {
        guard let method = value["method"]?.string, let target = value["target"]?.string, let status = value["status"]?.integer else {
            return nil
        }
        self.init(
            method: method,
            target: target,
            requestBody: Self.data(value["request"]),
            status: status,
            fields: value["fields"]?.array?.map { $0.array?.compactMap(\.string) ?? [] } ?? [],
            body: Self.data(value["response"])
        )
    }

    fileprivate var json: JSONValue {
        [
            "method": .string(method), "target": .string(target), "request": Self.json(requestBody), "status": .number(JSONNumber(status)),
            "fields": .array(fields.map { .array($0.map { .string($0) }) }), "response": Self.json(body),
        ]
    }

    /// Text as text, other bytes as base64.
    private static func json(_ data: Data) -> JSONValue {
        String(data: data, encoding: .utf8).map { ["text": .string($0)] } ?? ["base64": .string(data.base64EncodedString())]
    }

    private static func data(_ value: JSONValue?) -> Data {
        if let text = value?["text"]?.string { return Data(text.utf8) }
        return value?["base64"]?.string.flatMap { Data(base64Encoded: $0) } ?? Data()
    }
}
