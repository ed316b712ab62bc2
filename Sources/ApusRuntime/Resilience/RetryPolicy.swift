/// When a call is tried again.
///
/// ```swift
/// let client = Trackstar.Client(transport: transport, options: .init(retry: .standard))
/// ```
///
/// Only what does no harm twice is sent twice: idempotent methods (RFC 9110, section 9.2.2), requests with a header field
/// `Idempotency-Key`, and any request that certainly did not arrive; and of these only what can be sent again, which a body that
/// comes as a stream cannot. A call that is cancelled is never tried again, nor one whose time would be over before the next
/// attempt. What the last attempt came to is what the call comes to.
///
/// Clients do not retry unless they are given a policy.
public struct RetryPolicy: Hashable, Sendable {
    /// How often a request is sent at most, the first time included.
    public var maximumAttempts: Int
    /// About how long to wait before the second attempt; before each further one, twice as long.
    public var delay: Duration
    /// How long to wait at most. A server whose `Retry-After` asks for more is not asked again.
    public var maximumDelay: Duration
    /// The statuses that are tried again, beside trouble on the way.
    public var statusCodes: Set<Int>

    /// A policy; by default three attempts, about half a second and a second apart.
    public init(
        maximumAttempts: Int = 3,
        delay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(30),
        statusCodes: Set<Int> = [408, 429, 502, 503, 504]
    ) {
        self.maximumAttempts = maximumAttempts
        self.delay = delay
        self.maximumDelay = maximumDelay
        self.statusCodes = statusCodes
    }

    /// Three attempts, about half a second and a second apart.
    public static let standard = RetryPolicy()
    /// No second attempt.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// How long to wait after so many attempts: what the server asks for, else exponentially more, between half and all of it by
    /// chance, so that clients that failed together do not come back together. `nil` where that is too long.
    func delay(after attempts: Int, retryAfter: Duration?, chance: Double) -> Duration? {
        if let retryAfter {
            return retryAfter <= maximumDelay ? retryAfter : nil
        }
        var delay = min(delay, maximumDelay)
        for _ in 1..<max(attempts, 1) where delay < maximumDelay {
            delay = min(delay * 2, maximumDelay)
        }
        return delay * (0.5 + chance / 2)
    }
}
