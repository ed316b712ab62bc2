/// Why an exchange gave no answer: what `CallError` says, before the operation's own failures come in.
enum ExchangeError: Error {
    case undecodable(UndecodableResponse)
    case request(RequestError)
    case transport(any Error)
    case credentials(CredentialsError)
    case timedOut
    case cancelled

    /// What a transport or a middleware threw. A cancelled task has no other trouble.
    init(thrown error: any Error, operationID: String) {
        if Task.isCancelled || error is CancellationError {
            self = .cancelled
        } else if let error = error as? ExchangeError {
            self = error
        } else if let error = error as? TransportError, error.kind == .timedOut {
            self = .timedOut
        } else if let error = error as? TransportError {
            self = .transport(error.located(operationID: operationID))
        } else {
            self = .transport(error)
        }
    }
}

extension CallError {
    init(_ error: ExchangeError) {
        switch error {
        case .undecodable(let response): self = .undecodable(response)
        case .request(let error): self = .request(error)
        case .transport(let error): self = .transport(error)
        case .credentials(let error): self = .credentials(error)
        case .timedOut: self = .timedOut
        case .cancelled: self = .cancelled
        }
    }
}
