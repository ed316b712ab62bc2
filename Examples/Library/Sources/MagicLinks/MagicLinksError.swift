internal import ApusRuntime
internal import HotglueClient

/// Why there is no link.
public enum MagicLinksError: Error, Hashable, Sendable {
    /// The key is not one of the environment.
    case unauthorized
    /// The server refuses; its status code.
    case refused(status: Int)
    /// There is no answer. The same call may go through later.
    case unreachable(String)
    /// The answer is not what it should be.
    case unexpectedAnswer(String)
    /// The task was cancelled.
    case cancelled

    /// What a call that failed means to users of this library.
    init(_ error: Hotglue.CreateMagicLink.Error) {
        switch error {
        case .undocumented(let response):
            self = [401, 403].contains(response.statusCode) ? .unauthorized : .refused(status: response.statusCode)
        case .undecodable: self = .unexpectedAnswer(error.description)
        case .transport, .timedOut: self = .unreachable(error.description)
        case .cancelled: self = .cancelled
        case .request, .credentials: self = .unexpectedAnswer(error.description)
        }
    }
}
