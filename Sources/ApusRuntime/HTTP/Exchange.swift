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
            case .text, .unavailable: nil
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
            var iterator = stream.makeAsyncIterator()
            while bytes.count < UndocumentedResponse.bodyLimit, let chunk = try? await iterator.next() {
                bytes.append(contentsOf: chunk)
            }
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

extension Connection {
    /// Sends a request and collects the answer, unless it is to be taken as a stream.
    func exchange(_ request: RequestWriter, options: CallOptions) async throws(ExchangeError) -> Exchange {
        let options = options.merged(over: self.options)
        return try await withTimeout(options.timeout) { () async throws(ExchangeError) in
            let (raw, secrets) = try await send(request, options: options)
            let operation = request.operation
            let contentType = MediaType(raw.head.headerFields[.contentType] ?? "")
            let isStream = operation.streaming.contains { contentType.matches(MediaType($0)) }
            let body = isStream ? .stream(raw.body) : try await collect(raw, of: operation, options: options)
            return Exchange(operationID: operation.id, response: ResponseReader(head: raw.head, body: body), secrets: secrets)
        }
    }

    /// Sends a request and gives the answer as it comes.
    func rawExchange(_ request: RequestWriter, options: CallOptions) async throws(ExchangeError) -> RawResponse {
        let options = options.merged(over: self.options)
        return try await withTimeout(options.timeout) { () async throws(ExchangeError) in
            try await send(request, options: options).response
        }
    }

    private func send(
        _ request: RequestWriter,
        options: CallOptions
    ) async throws(ExchangeError) -> (response: RawResponse, secrets: [String]) {
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
            return (try await next(head, request.body), secrets)
        } catch {
            throw ExchangeError(thrown: error)
        }
    }

    private func collect(
        _ raw: RawResponse,
        of operation: OperationDescription,
        options: CallOptions
    ) async throws(ExchangeError) -> ResponseReader.Body {
        let limit = options.responseSizeLimit ?? CallOptions.defaultResponseSizeLimit
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
            throw ExchangeError(thrown: error)
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
