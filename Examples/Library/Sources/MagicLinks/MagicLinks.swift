package import ApusRuntime
internal import ApusURLSession
public import Foundation
internal import HotglueClient

/// Links by which customers connect their accounts.
///
/// ```swift
/// let links = MagicLinks(environment: "prod.example.com", apiKey: key)
/// let link = try await links.create(customer: "acme", flow: "crm", lifetime: .seconds(3600))
/// ```
public struct MagicLinks: Sendable {
    /// A link that was made.
    public struct Link: Hashable, Sendable {
        /// Where the customer goes.
        public var url: URL
        /// Until when the link can be used; none for ever.
        public var expiry: Date?
    }

    private let environment: String
    private let client: Hotglue.Client

    /// Makes links in an environment.
    public init(environment: String, apiKey: String) {
        self.init(environment: environment, apiKey: apiKey, transport: URLSessionTransport())
    }

    /// The same over another transport. Tests of this package have theirs; the public API stays free of the runtime's types.
    package init(environment: String, apiKey: String, transport: any Transport) {
        self.environment = environment
        client = Hotglue.Client(transport: transport, credentials: .init(sec0: .apiKey(apiKey)))
    }

    /// Makes a link for a customer to a flow. Without a lifetime it can be used for ever.
    public func create(customer: String, flow: String, lifetime: Duration? = nil) async throws(MagicLinksError) -> Link {
        let expiry = lifetime.map { Date(timeIntervalSinceNow: $0 / .seconds(1)) }
        // A link that has no end says so: the server would choose one where nothing is said.
        let body = Hotglue.CreateMagicLink.Body(
            tenant: customer,
            flow: flow,
            expiresAt: expiry,
            nulls: expiry == nil ? [.expiresAt] : []
        )
        let answer: Hotglue.CreateMagicLink.Success
        do {
            answer = try await client.createMagicLink(envID: environment, body: body)
        } catch {
            throw MagicLinksError(error)
        }
        guard let url = answer.url else { throw MagicLinksError.unexpectedAnswer("the answer has no link") }
        return Link(url: url, expiry: answer.expiresAt)
    }
}
