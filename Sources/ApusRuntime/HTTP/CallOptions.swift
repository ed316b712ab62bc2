/// What can be different from call to call.
///
/// ```swift
/// try await client.listPets(options: .init(timeout: .seconds(5)))
/// ```
///
/// What a call leaves out is taken from the client's own options.
public struct CallOptions: Sendable {
    /// How long the call may take in all, every attempt and what is waited between them included; of a response taken as a stream,
    /// until its head is there. `nil` is without limit.
    public var timeout: Duration?
    /// How long one attempt may take. `nil` is without limit.
    public var attemptTimeout: Duration?
    /// When the call is tried again; by default never.
    public var retry: RetryPolicy?
    /// Further header fields; one of the same name as the call's own replaces it.
    public var headerFields: HTTPFields
    /// How many bytes of a response are collected before it is given up, and of a stream's item; by default 64 MiB.
    public var responseSizeLimit: Int?

    /// Options; those left out are the client's.
    public init(
        timeout: Duration? = nil,
        attemptTimeout: Duration? = nil,
        retry: RetryPolicy? = nil,
        headerFields: HTTPFields = [:],
        responseSizeLimit: Int? = nil
    ) {
        self.timeout = timeout
        self.attemptTimeout = attemptTimeout
        self.retry = retry
        self.headerFields = headerFields
        self.responseSizeLimit = responseSizeLimit
    }

    /// The size limit, where none is given the default.
    var collectedSizeLimit: Int { responseSizeLimit ?? 64 << 20 }

    func merged(over client: CallOptions) -> CallOptions {
        var merged = client
        merged.timeout = timeout ?? client.timeout
        merged.attemptTimeout = attemptTimeout ?? client.attemptTimeout
        merged.retry = retry ?? client.retry
        merged.responseSizeLimit = responseSizeLimit ?? client.responseSizeLimit
        merged.headerFields.replace(with: headerFields)
        return merged
    }
}

extension HTTPFields {
    /// Replaces the fields that the others name.
    mutating func replace(with others: HTTPFields) {
        for name in Set(others.map(\.name)) {
            self[fields: name] = others[fields: name]
        }
    }
}
