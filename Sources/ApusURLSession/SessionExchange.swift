import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request and its answer: between a session, which pushes, and a reader, who pulls.
final class SessionExchange: @unchecked Sendable {
    private enum Phase {
        case waitingForHead
        case receiving
        case finished((any Error)?)
    }

    private let bufferLimit: Int
    private let lock = NSLock()
    private var phase = Phase.waitingForHead
    private var receivedHead: HTTPResponse?
    private var task: URLSessionTask?
    private var buffer = ChunkBuffer()
    private var headWaiter: CheckedContinuation<HTTPResponse, any Error>?
    private var chunkWaiter: CheckedContinuation<Data?, any Error>?
    private var isSuspended = false
    /// How many bytes of the body have not come; `nil` where its length was not said.
    private var missing: Int64?

    // What the body is made of is known before the task begins, and not changed until it has ended.
    /// The file that the body is read from, for when the session has to begin again.
    var bodyFile: URL?
    #if canImport(FoundationNetworking)
        /// Keeps the temporary file as long as it is needed.
        var spooledBody: SpooledBody?
    #else
        var upload: BodyUpload?
    #endif

    init(bufferLimit: Int) {
        self.bufferLimit = bufferLimit
    }

    func start(_ task: URLSessionTask) {
        lock.withLock { self.task = task }
    }

    // MARK: The session's side

    func receive(_ response: URLResponse) {
        guard let head = HTTPResponse(response) else {
            fail(TransportError(.badResponse, "the answer is no HTTP"))
            return
        }
        lock.lock()
        guard case .waitingForHead = phase else {
            lock.unlock()
            return
        }
        phase = .receiving
        receivedHead = head
        // What is decoded on the way has another length than was said.
        if response.expectedContentLength >= 0, head.headerFields[.contentEncoding] == nil {
            missing = response.expectedContentLength
        }
        let waiter = headWaiter
        headWaiter = nil
        lock.unlock()
        waiter?.resume(returning: head)
    }

    func receive(_ data: Data) {
        lock.lock()
        guard case .receiving = phase, !data.isEmpty else {
            lock.unlock()
            return
        }
        missing = missing.map { $0 - Int64(data.count) }
        if let waiter = chunkWaiter {
            chunkWaiter = nil
            lock.unlock()
            waiter.resume(returning: data)
            return
        }
        buffer.append(data)
        let isFull = buffer.byteCount > bufferLimit
        #if canImport(FoundationNetworking)
            lock.unlock()
            if isFull {
                fail(TransportError(.overflow, overflowText))
            }
        #else
            // There is back-pressure: the session reads no further until the reader has caught up.
            if isFull, !isSuspended {
                isSuspended = true
                task?.suspend()
            }
            lock.unlock()
        #endif
    }

    private var overflowText: String {
        "more than \(bufferLimit) bytes came ahead of the reader, and URLSession cannot slow the server down on Linux; "
            + "read faster, raise streamBufferLimit, or use ApusAsyncHTTPClient"
    }

    func finish(_ error: (any Error)?) {
        lock.lock()
        let hasHead = receivedHead != nil
        lock.unlock()
        if let error {
            end(TransportError(error, afterHead: hasHead))
        } else {
            end(hasHead ? nil : TransportError(.badResponse, "the answer is no HTTP"))
        }
    }

    /// Ends the exchange with this error.
    func fail(_ error: any Error) {
        end(error)
        guard let task = lock.withLock({ task }) else {
            return
        }
        #if canImport(FoundationNetworking)
            // The session may be waiting for this very call to return.
            DispatchQueue.global().async { task.cancel() }
        #else
            task.cancel()
        #endif
    }

    /// Ends the exchange, once. What came before trouble on the way is still handed out.
    private func end(_ error: (any Error)?) {
        lock.lock()
        if case .finished = phase {
            lock.unlock()
            return
        }
        phase = .finished(error)
        if error is CancellationError {
            buffer = ChunkBuffer()
        }
        let (headWaiter, chunkWaiter) = (headWaiter, chunkWaiter)
        (self.headWaiter, self.chunkWaiter) = (nil, nil)
        #if canImport(FoundationNetworking)
            spooledBody = nil
            lock.unlock()
        #else
            let upload = upload
            self.upload = nil
            lock.unlock()
            upload?.close()
        #endif
        if let error {
            headWaiter?.resume(throwing: error)
            chunkWaiter?.resume(throwing: error)
        } else {
            chunkWaiter?.resume(returning: nil)
        }
    }

    // MARK: The reader's side

    /// Ends the exchange, since nobody waits for the rest. Where there is none, the connection is kept for the next exchange.
    func cancel() {
        if lock.withLock({ isBodyComplete && buffer.byteCount == 0 }) {
            return
        }
        fail(CancellationError())
    }

    /// Whether all of the answer is here, though the session has not said so yet. As long as a body is sent, there may be trouble.
    private var isBodyComplete: Bool {
        guard case .receiving = phase, missing == 0, bodyFile == nil else {
            return false
        }
        #if canImport(FoundationNetworking)
            return true
        #else
            return upload == nil
        #endif
    }

    func head() async throws -> HTTPResponse {
        try await withCheckedThrowingContinuation { continuation in
            lock.lock()
            if let receivedHead {
                lock.unlock()
                continuation.resume(returning: receivedHead)
            } else if case .finished(let error) = phase {
                lock.unlock()
                continuation.resume(throwing: error ?? CancellationError())
            } else {
                headWaiter = continuation
                lock.unlock()
            }
        }
    }

    func next() async throws -> Data? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Data?, any Error>) in
                lock.lock()
                if let data = buffer.popFirst() {
                    if isSuspended, buffer.byteCount < bufferLimit / 2 {
                        isSuspended = false
                        task?.resume()
                    }
                    lock.unlock()
                    continuation.resume(returning: data)
                } else if case .finished(let error) = phase {
                    lock.unlock()
                    if let error {
                        continuation.resume(throwing: error)
                    } else {
                        continuation.resume(returning: nil)
                    }
                } else if isBodyComplete {
                    // Waiting for the session costs a change of threads.
                    lock.unlock()
                    continuation.resume(returning: nil)
                } else {
                    chunkWaiter = continuation
                    lock.unlock()
                }
            }
        } onCancel: {
            cancel()
        }
    }
}

/// Keeps an exchange going as long as somebody can read its response.
final class ExchangeReader: Sendable {
    private let exchange: SessionExchange

    init(exchange: SessionExchange) {
        self.exchange = exchange
    }

    func next() async throws -> Data? {
        try await exchange.next()
    }

    deinit {
        exchange.cancel()
    }
}
