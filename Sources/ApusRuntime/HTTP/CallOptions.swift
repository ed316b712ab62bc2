/// What can be different from call to call.
///
/// ```swift
/// try await client.listPets(options: .init(timeout: .seconds(5)))
/// ```
///
/// What a call leaves out is taken from the client's own options.
public struct CallOptions: Sendable {
    /// How long the call may take in all; of a response taken as a stream, until its head is there. `nil` is without limit.
    public var timeout: Duration?
    /// Further header fields; one of the same name as the call's own replaces it.
    public var headerFields: HTTPFields
    /// How many bytes of a response are collected before it is given up; by default 64 MiB.
    public var responseSizeLimit: Int?

    /// Options; those left out are the client's.
    public init(timeout: Duration? = nil, headerFields: HTTPFields = [:], responseSizeLimit: Int? = nil) {
        self.timeout = timeout
        self.headerFields = headerFields
        self.responseSizeLimit = responseSizeLimit
    }

    static let defaultResponseSizeLimit = 64 << 20

    func merged(over client: CallOptions) -> CallOptions {
        var merged = client
        merged.timeout = timeout ?? client.timeout
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
