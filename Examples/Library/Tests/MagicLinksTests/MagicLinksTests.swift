import ApusTesting
import Foundation
import HotglueClient
import MagicLinks
import Testing

@Suite struct MagicLinksTests {
    private func links(_ transport: MockTransport) -> MagicLinks {
        MagicLinks(environment: "test", apiKey: "key", transport: transport)
    }

    @Test func linkWithoutEnd() async throws {
        let server = MockTransport()
        let call = Hotglue.CreateMagicLink(envID: "test", body: .init(tenant: "acme", flow: "crm", nulls: [.expiresAt]))
        try await server.expect(call, answer: .text(#"{"url": "https://hotglue.example/1"}"#, contentType: "application/json"))
        let link = try await links(server).create(customer: "acme", flow: "crm")
        #expect(link.url.absoluteString == "https://hotglue.example/1")
        #expect(link.expiry == nil)
        try await server.verify()
    }

    @Test func refusals() async {
        let server = MockTransport()
        await server.expect(Hotglue.CreateMagicLink.self, answer: .status(401))
        await server.expect(Hotglue.CreateMagicLink.self, answer: .status(503))
        await #expect(throws: MagicLinksError.unauthorized) { try await links(server).create(customer: "acme", flow: "crm") }
        await #expect(throws: MagicLinksError.refused(status: 503)) { try await links(server).create(customer: "acme", flow: "crm") }
    }
}
