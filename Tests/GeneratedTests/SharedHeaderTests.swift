import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// The header fields of component responses, which operations have in common, against a real server.
@Suite struct SharedHeaderTests {
    /// What any operation's failure and success are read by.
    private func wait(_ headers: SharedHeaders.ClientErrorHeaders) throws -> Int? {
        #expect(try headers.xScope == .app)
        return try headers.retryAfter
    }

    private func call<Success: Sendable>(
        _ status: Int,
        _ call: @Sendable (SharedHeaders.Client) async throws -> Success
    ) async throws -> Success {
        var reply = ScriptedReply.json(status, "{}")
        reply.fields["Retry-After"] = "7"
        reply.fields["X-Scope"] = "app"
        return try await LoopbackServer.run(replying: { [reply] _ in reply }) { server in
            try await call(SharedHeaders.Client(server: .url(server.url), transport: URLSessionTransport()))
        }
    }

    @Test func failuresOfDifferentOperationsAreReadByOneStruct() async throws {
        let listed = try await call(429) { client in
            do throws(SharedHeaders.ListPets.Error) {
                _ = try await client.listPets()
            } catch .documented(.tooManyRequests(let headers)) {
                return headers
            } catch {
                throw error
            }
            throw URLError(.unknown)
        }
        let added = try await call(422) { client in
            do throws(SharedHeaders.AddPet.Error) {
                _ = try await client.addPet()
            } catch .documented(.clientError(_, status: 422, let headers)) {
                return headers
            } catch {
                throw error
            }
            throw URLError(.unknown)
        }
        #expect(try wait(listed) == 7)
        #expect(try wait(added) == 7)
    }

    @Test func aSuccessWithTheHeaderFieldsOfTheFailuresIsReadByTheirStruct() async throws {
        let headers = try await call(200) { try await $0.response(to: SharedHeaders.ChangePet(id: "1")).headers }
        #expect(try wait(headers) == 7)
    }
}
