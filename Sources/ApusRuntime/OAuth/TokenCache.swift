import Foundation

/// Keeps a token, and gets another one when it is over: once, however many calls are waiting for it.
actor TokenCache {
    private let renew: @Sendable (OAuthToken?) async throws -> OAuthToken
    private var token: OAuthToken?
    private var renewal: Task<Void, Never>?
    private var waiters: [Int: CheckedContinuation<OAuthToken, any Error>] = [:]
    private var nextWaiter = 0

    /// A cache.
    ///
    /// - Parameter renew: gets a token in place of the last one.
    init(_ token: OAuthToken? = nil, renew: @escaping @Sendable (OAuthToken?) async throws -> OAuthToken) {
        self.token = token
        self.renew = renew
    }

    /// A token that is not over, as far as is known.
    ///
    /// A caller that is cancelled stops waiting; the token is got for the others all the same.
    func accessToken() async throws -> String {
        if let token, token.isFresh(at: Date()) {
            return token.accessToken
        }
        try Task.checkCancellation()
        let number = nextWaiter
        nextWaiter += 1
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                wait(number, continuation)
            }
        } onCancel: {
            Task { await self.stopWaiting(number) }
        }.accessToken
    }

    /// Takes note that a server has refused this token. Whether it is the last one or one before it, there is another one to be had.
    func reject(_ accessToken: String) {
        if token?.accessToken == accessToken {
            token?.expiresAt = .distantPast
        }
    }

    private func wait(_ number: Int, _ continuation: CheckedContinuation<OAuthToken, any Error>) {
        guard !Task.isCancelled else {
            continuation.resume(throwing: CancellationError())
            return
        }
        waiters[number] = continuation
        guard renewal == nil else {
            return
        }
        let last = token
        renewal = Task {
            do {
                finish(.success(try await renew(last)))
            } catch {
                finish(.failure(error))
            }
        }
    }

    private func finish(_ result: Result<OAuthToken, any Error>) {
        renewal = nil
        if case .success(let new) = result {
            token = new
        }
        let waiting = waiters
        waiters = [:]
        for continuation in waiting.values {
            continuation.resume(with: result)
        }
    }

    private func stopWaiting(_ number: Int) {
        waiters.removeValue(forKey: number)?.resume(throwing: CancellationError())
    }
}
