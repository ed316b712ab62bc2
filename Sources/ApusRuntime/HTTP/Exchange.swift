import Foundation

/// An answer, and what an error about it must know.
struct Exchange: Sendable {
    let operationID: String
    let response: ResponseReader
    /// The secrets that the request carried, so that no error text repeats them.
    let secrets: [String]

    func undecodable(_ error: ResponseError) -> UndecodableResponse {
        let json: JSONError? =
            switch error {
            case .json(let error): error
            case .text, .unavailable, .header: nil
            }
        return UndecodableResponse(
            operationID: operationID,
            head: response.head,
            path: json?.path,
            offset: json?.offset,
            reason: json?.reason ?? error.description,
            body: Data(collectedPrefix)
        )
    }

    func undocumented() async -> UndocumentedResponse {
        var bytes = collectedPrefix
        if case .stream(let stream) = response.body {
            bytes = await stream.beginning(of: UndocumentedResponse.bodyLimit, within: .seconds(2))
        }
        return UndocumentedResponse(operationID: operationID, head: response.head, body: bytes, secrets: secrets)
    }

    private var collectedPrefix: [UInt8] {
        switch response.body {
        case .collected(let bytes): Array(bytes.prefix(UndocumentedResponse.bodyLimit))
        case .stream: []
        }
    }
}

extension ByteStream {
    /// The first bytes, as far as they come without trouble and in time: a stream that nobody asked for may go on in silence.
    fileprivate func beginning(of count: Int, within time: Duration) async -> [UInt8] {
        let (chunks, coming) = AsyncStream.makeStream(of: Data.self)
        let reader = Task {
            var iterator = makeAsyncIterator()
            var read = 0
            while read < count, let chunk = try? await iterator.next() {
                read += chunk.count
                coming.yield(chunk)
            }
            coming.finish()
        }
        let clock = Task {
            try? await Task.sleep(for: time)
            reader.cancel()
            coming.finish()
        }
        defer {
            reader.cancel()
            clock.cancel()
        }
        var bytes: [UInt8] = []
        for await chunk in chunks {
            bytes.append(contentsOf: chunk)
        }
        return bytes
    }
}

extension OperationDescription {
    /// Whether the answer's body is handed on as it comes.
    fileprivate func takesAsStream(_ head: HTTPResponse) -> Bool {
        guard !streaming.isEmpty else {
            return false
        }
        let contentType = MediaType(head.headerFields[.contentType] ?? "")
        // What is wrong is told as a whole, also where what is right comes as the elements of an array.
        guard head.status.code < 400 || !contentType.isJSON else {
            return false
        }
        return streaming.contains { contentType.matches(MediaType($0)) }
    }
}

extension Connection {
    /// Sends a request and collects the answer, unless it is to be taken as a stream.
    func exchange(_ request: RequestWriter, options: CallOptions) async throws(ExchangeError) -> Exchange {
        let options = options.merged(over: self.options)
        return try await withTimeout(options.timeout) { () async throws(ExchangeError) in
            try await retrying(request, options: options, head: \.response.head) { () async throws(ExchangeError) in
                try await collectedExchange(request, options: options)
            }
        }
    }

    /// Sends a request and gives the answer as it comes.
    func rawExchange(_ request: RequestWriter, options: CallOptions) async throws(ExchangeError) -> RawResponse {
        let options = options.merged(over: self.options)
        return try await withTimeout(options.timeout) { () async throws(ExchangeError) in
            try await retrying(request, options: options, head: \.head) { () async throws(ExchangeError) in
                try await send(request, options: options).response
            }
        }
    }

    private func collectedExchange(_ request: RequestWriter, options: CallOptions) async throws(ExchangeError) -> Exchange {
        let (raw, secrets) = try await send(request, options: options)
        let operation = request.operation
        let isStream = operation.takesAsStream(raw.head)
        let body = isStream ? .stream(raw.body) : try await collect(raw, of: operation, options: options)
        let context = StreamContext(operationID: operation.id, itemSizeLimit: options.collectedSizeLimit) { lastEventID in
            try await reopen(request, after: lastEventID, options: options)
        }
        let response = ResponseReader(head: raw.head, body: body, context: context)
        return Exchange(operationID: operation.id, response: response, secrets: secrets)
    }

    /// Sends a request again, for the events that come after this one.
    private func reopen(_ request: RequestWriter, after lastEventID: String, options: CallOptions) async throws -> RawResponse {
        var options = options
        if !lastEventID.isEmpty, let name = HTTPField.Name("Last-Event-ID") {
            options.headerFields[name] = lastEventID
        }
        do {
            return try await rawExchange(request, options: options)
        } catch .transport(let error) {
            throw error
        } catch .cancelled {
            throw CancellationError()
        } catch .timedOut {
            throw TransportError(.timedOut, "the server did not answer in time").located(operationID: request.operation.id)
        } catch {
            throw CallError<Never>(error)
        }
    }

    /// Sends a request. Where the server refuses credentials that can be renewed, they are, and it is sent once more.
    private func send(
        _ request: RequestWriter,
        options: CallOptions
    ) async throws(ExchangeError) -> (response: RawResponse, secrets: [String]) {
        let (response, secrets) = try await sendOnce(request, options: options)
        let renewable = secrets.filter { $0.source.reject != nil }
        guard response.statusCode == 401, !renewable.isEmpty, request.body?.isRepeatable != false else {
            return (response, secrets.map(\.text))
        }
        for secret in renewable {
            await secret.source.reject?(secret.text)
        }
        let (second, secondSecrets) = try await sendOnce(request, options: options)
        return (second, secondSecrets.map(\.text))
    }

    private func sendOnce(
        _ request: RequestWriter,
        options: CallOptions
    ) async throws(ExchangeError) -> (response: RawResponse, secrets: [UsedSecret]) {
        guard !Task.isCancelled else {
            throw .cancelled
        }
        var request = request
        let secrets = try await addCredentials(to: &request)
        let head: HTTPRequest
        do {
            head = try request.finish(serverURL: serverURL, options: options)
        } catch {
            throw .request(error)
        }
        let operation = request.operation
        var next: Middleware.Next = { [transport] head, body in try await transport.send(head, body: body) }
        for middleware in middleware.reversed() {
            next = { [next] head, body in try await middleware.intercept(head, body: body, operation: operation, next: next) }
        }
        do {
            var response = try await ExchangeSecrets.$current.withValue(secrets.map(\.text)) { [next, request] in
                try await next(head, request.body)
            }
            response.body = response.body.locating(operationID: operation.id, statusCode: response.statusCode)
            return (response, secrets)
        } catch {
            throw ExchangeError(thrown: error, operationID: operation.id)
        }
    }

    private func collect(
        _ raw: RawResponse,
        of operation: OperationDescription,
        options: CallOptions
    ) async throws(ExchangeError) -> ResponseReader.Body {
        let limit = options.collectedSizeLimit
        var bytes: [UInt8] = []
        do {
            for try await chunk in raw.body {
                guard bytes.count + chunk.count <= limit else {
                    throw ExchangeError.undecodable(
                        UndecodableResponse(
                            operationID: operation.id,
                            head: raw.head,
                            path: nil,
                            offset: limit,
                            reason: "it is longer than the limit of \(limit) bytes",
                            body: Data(bytes.prefix(UndocumentedResponse.bodyLimit))
                        )
                    )
                }
                bytes.append(contentsOf: chunk)
            }
        } catch {
            throw ExchangeError(thrown: error, operationID: operation.id)
        }
        // A transport that ends the stream quietly when the task is cancelled has given half an answer.
        guard !Task.isCancelled else {
            throw .cancelled
        }
        return .collected(bytes)
    }
}

/// Does what takes at most this long; what has not ended then is cancelled.
func withTimeout<Value: Sendable>(
    _ timeout: Duration?,
    _ body: @escaping @Sendable () async throws(ExchangeError) -> Value
) async throws(ExchangeError) -> Value {
    guard let timeout else {
        return try await body()
    }
    let result = await withTaskGroup(of: Result<Value, ExchangeError>.self) { group in
        group.addTask {
            do throws(ExchangeError) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            do {
                try await Task.sleep(for: timeout)
                return .failure(.timedOut)
            } catch {
                return .failure(.cancelled)
            }
        }
        let first = await group.next()
        group.cancelAll()
        return first ?? .failure(.cancelled)
    }
    return try result.get()
}
