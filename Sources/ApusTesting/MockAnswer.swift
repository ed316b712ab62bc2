import ApusRuntime
import Foundation

/// What a call that was expected is answered with.
public struct MockAnswer: Sendable {
    let make: @Sendable (HTTPRequest, Data) async throws -> RawResponse

    /// An answer that depends on the request and its body.
    public init(_ make: @escaping @Sendable (HTTPRequest, Data) async throws -> RawResponse) {
        self.make = make
    }

    /// A value as JSON.
    public static func json(_ value: some JSONCodable & Sendable, status: Int = 200, fields: HTTPFields = [:]) -> MockAnswer {
        MockAnswer { _, _ in
            var fields = fields
            fields[.contentType] = fields[.contentType] ?? "application/json"
            let head = HTTPResponse(status: .init(code: status), headerFields: fields)
            return RawResponse(head: head, body: ByteStream(Data(try JSONWriter.bytes(of: value))))
        }
    }

    /// A text, by default as JSON.
    public static func text(_ text: String, status: Int = 200, contentType: String = "application/json") -> MockAnswer {
        bytes(Data(text.utf8), status: status, contentType: contentType)
    }

    /// Bytes.
    public static func bytes(_ bytes: Data, status: Int = 200, contentType: String = "application/octet-stream") -> MockAnswer {
        MockAnswer { _, _ in
            RawResponse(
                head: HTTPResponse(status: .init(code: status), headerFields: [.contentType: contentType]),
                body: ByteStream(bytes)
            )
        }
    }

    /// Server-sent events with these data, one after another.
    public static func events(_ data: [String]) -> MockAnswer {
        text(data.map { "data: \($0)\n\n" }.joined(), contentType: "text/event-stream")
    }

    /// A status without a body.
    public static func status(_ status: Int) -> MockAnswer {
        MockAnswer { _, _ in RawResponse(head: HTTPResponse(status: .init(code: status)), body: ByteStream(Data())) }
    }

    /// No answer: the transport's own trouble.
    public static func failure(_ error: any Error & Sendable) -> MockAnswer {
        MockAnswer { _, _ in throw error }
    }
}
