extension EventStream {
    /// Reads the items.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var body: ByteStream.AsyncIterator?
        private var parser: ServerSentEventParser
        private var parsed: ArraySlice<ParsedEvent> = []
        private var index = 0
        private var failures = 0
        private let context: StreamContext
        private let decode: @Sendable (ParsedEvent) throws(JSONError) -> Item
        private let terminator: String?
        private let reconnection: EventReconnection?

        init(_ stream: EventStream) {
            body = stream.body.makeAsyncIterator()
            context = stream.context
            decode = stream.decode
            terminator = stream.terminator
            reconnection = stream.reconnection
            parser = ServerSentEventParser(limit: stream.context.itemSizeLimit)
        }

        /// The next item, `nil` at the end.
        public mutating func next() async throws -> Item? {
            do {
                while parsed.isEmpty, body != nil {
                    try await receive()
                }
                guard let event = parsed.popFirst() else {
                    return nil
                }
                let item = try read(event)
                index += 1
                if item == nil {
                    (body, parsed) = (nil, [])
                }
                return item
            } catch {
                (body, parsed) = (nil, [])
                if let error = error as? ItemTooLong {
                    throw StreamError(operationID: context.operationID, index: index, kind: .tooLong(limit: error.limit))
                }
                throw error
            }
        }

        /// Takes the next bytes; at the end of the connection, makes another one or ends.
        private mutating func receive() async throws {
            let chunk: ByteStream.Element?
            do {
                chunk = try await body?.next()
                // A transport that ends the stream quietly when the task is cancelled has not come to its end.
                try Task.checkCancellation()
            } catch {
                guard error is TransportError, !Task.isCancelled, try await reconnect() else {
                    throw error
                }
                return
            }
            guard let chunk else {
                if try await !reconnect() {
                    body = nil
                }
                return
            }
            parsed = try parser.parse(chunk)[...]
            if !parsed.isEmpty {
                failures = 0
            }
        }

        /// Whether there is another connection.
        private mutating func reconnect() async throws -> Bool {
            guard let reconnection, let reopen = context.reopen else {
                return false
            }
            body = nil
            while failures < reconnection.limit {
                failures += 1
                try await Task.sleep(for: parser.retry.map { .milliseconds($0) } ?? EventReconnection.defaultDelay)
                let response: RawResponse
                do {
                    response = try await reopen(parser.lastID)
                } catch {
                    guard error is TransportError, failures < reconnection.limit else {
                        throw error
                    }
                    continue
                }
                if response.statusCode == 204 {
                    return false
                }
                guard response.statusCode == 200,
                    MediaType(response.headerFields[.contentType] ?? "").matches(MediaType("text/event-stream"))
                else {
                    throw StreamError(
                        operationID: context.operationID,
                        index: index,
                        kind: .refused(status: response.statusCode)
                    )
                }
                parser = ServerSentEventParser(limit: parser.limit, lastID: parser.lastID, retry: parser.retry)
                body = response.body.makeAsyncIterator()
                return true
            }
            return false
        }

        /// The item of an event; `nil` where the event ends the stream.
        private func read(_ event: ParsedEvent) throws -> Item? {
            do {
                return try decode(event)
            } catch {
                if event.data == terminator {
                    return nil
                }
                throw StreamError(
                    operationID: context.operationID,
                    index: index,
                    kind: .undecodable(error),
                    item: event.data.utf8
                )
            }
        }
    }
}
