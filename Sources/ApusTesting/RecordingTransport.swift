import ApusRuntime
import Foundation

/// Sends calls on, and keeps them with their answers, without credentials.
///
/// ```swift
/// let recorder = RecordingTransport(over: URLSessionTransport())
/// let client = Shop.Client(transport: recorder, credentials: ...)
/// _ = try await client.listPets()
/// try await recorder.recording.write(to: file)
///
/// let offline = Shop.Client(transport: ReplayTransport(try Recording(contentsOf: file)), credentials: ...)
/// ```
///
/// Answers are collected before they are handed on, streams too.
public actor RecordingTransport: Transport {
    /// What has been answered so far.
    public private(set) var recording = Recording()
    private let transport: any Transport
    private let redaction: Redaction

    /// A transport that records what goes over another one.
    public init(over transport: any Transport, redaction: Redaction = Redaction()) {
        self.transport = transport
        self.redaction = redaction
    }

    /// Sends a request on and keeps it with its answer.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        let sent = try await body?.collected()
        let answer = try await transport.send(request, body: sent.map(RequestBody.bytes))
        let received = try await RequestBody.stream(answer.body, length: nil).collected()
        recording.exchanges.append(
            Recording.Exchange(
                method: request.method.rawValue,
                target: redaction.redacted(target: request.path ?? "/"),
                requestBody: redaction.redacted(sent ?? Data(), contentType: request.headerFields[.contentType]),
                status: answer.statusCode,
                fields: redaction.redacted(answer.headerFields).map { [$0.name, $0.value] },
                body: redaction.redacted(received, contentType: answer.headerFields[.contentType])
            )
        )
        return RawResponse(head: answer.head, body: ByteStream(received))
    }
}

/// Answers calls from a recording, without a network.
///
/// A call takes the first recorded one of its method, target and body that has not been taken; where all have been, the last one of them again.
/// Credentials do not count.
public actor ReplayTransport: Transport {
    private let exchanges: [Recording.Exchange]
    private var taken: Set<Int> = []
    private let redaction: Redaction

    /// A transport that knows these calls.
    ///
    /// `redaction` is the same as when it was recorded.
    public init(_ recording: Recording, redaction: Redaction = Redaction()) {
        exchanges = recording.exchanges
        self.redaction = redaction
    }

    /// Answers from the recording.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        let target = redaction.redacted(target: request.path ?? "/")
        let sent = redaction.redacted(try await body?.collected() ?? Data(), contentType: request.headerFields[.contentType])
        let isMultipart = request.headerFields[.contentType]?.hasPrefix("multipart/") == true
        let fitting = exchanges.indices.filter { index in
            let exchange = exchanges[index]
            // The boundary of parts is another each time.
            return exchange.method == request.method.rawValue && exchange.target == target && (isMultipart || exchange.requestBody == sent)
        }
        guard let index = fitting.first(where: { !taken.contains($0) }) ?? fitting.last else {
            throw TestingError.notRecorded(method: request.method.rawValue, path: target)
        }
        taken.insert(index)
        var fields = HTTPFields()
        for field in exchanges[index].fields where field.count == 2 {
            if let name = HTTPField.Name(field[0]) { fields.append(HTTPField(name: name, value: field[1])) }
        }
        let head = HTTPResponse(status: .init(code: exchanges[index].status), headerFields: fields)
        return RawResponse(head: head, body: ByteStream(exchanges[index].body))
    }
}

extension RequestBody {
    /// All of it.
    fileprivate func collected() async throws -> Data {
        if case .bytes(let data) = self { return data }
        var data = Data()
        for try await chunk in stream { data.append(chunk) }
        return data
    }
}
