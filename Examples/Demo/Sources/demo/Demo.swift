import ApusRuntime
import ApusURLSession
import Clients
import Foundation

/// Calls hotglue and trackstar, both played by a server on loopback, and prints what goes over the wire.
@main
struct Demo {
    static func main() async throws {
        let server = try Server()
        let url = try await server.start()
        try await createMagicLink(at: url)
        await listMagicLinks(at: url)
        await fail(at: url)
        await stream(at: url)
        await listPages(at: url)
        await retry(at: url)
        await server.stop()
    }

    private static func createMagicLink(at url: URL) async throws {
        print("hotglue: create a magic link. The tenant has a value, expiresAt is explicitly null, the flow is left out.")
        let hotglue = Hotglue.Client(
            server: .url(url),
            transport: URLSessionTransport(),
            credentials: .init(sec0: .apiKey(Server.hotglueKey))
        )
        let flow: String? = nil
        let link = try await hotglue.createMagicLink(
            envID: "prod.hg",
            body: .init(tenant: "acme", flow: flow, nulls: [.expiresAt])
        )
        print("  = \(link.url?.absoluteString ?? "no link")\n")
    }

    private static func listMagicLinks(at url: URL) async {
        print("trackstar: list magic links. One has an integration type that the document does not know.")
        let trackstar = Trackstar.Client(server: .url(url), transport: URLSessionTransport())
        do {
            for link in try await trackstar.getMagicLinks(xTrackstarAPIKey: Server.trackstarKey).magicLinks {
                print("  = \(link.url) \(link.integrationType.rawValue) \(link.customerID ?? "no customer")")
            }
            print()
        } catch {
            print("  ! \(error)")
        }
    }

    private static func fail(at url: URL) async {
        print("trackstar: the same with a wrong key.")
        let trackstar = Trackstar.Client(server: .url(url), transport: URLSessionTransport())
        do {
            _ = try await trackstar.getMagicLinks(xTrackstarAPIKey: "wrong")
            print("  ! the server should have refused")
        } catch .documented(.unprocessableContent(let problem)) {
            print("  = \(problem.error): \(problem.detail?["headers"]?["x-trackstar-api-key"] ?? [])")
        } catch {
            print("  ! \(error)")
        }
    }

    private static func stream(at url: URL) async {
        print("\nchat: ask, and take the answer piece by piece. The document says so; apus.yaml says that `stream` asks for it.")
        let chat = Chat.Client(server: .url(url), transport: URLSessionTransport())
        do {
            for try await piece in try await chat.createAnswerStream(body: .init(question: "What is Apus?")) {
                print("  = \(piece.text)")
            }
        } catch {
            print("  ! \(error)")
        }
    }

    private static func listPages(at url: URL) async {
        print("\nchat: list all questions. Each page names the next one in its Link header field.")
        let chat = Chat.Client(server: .url(url), transport: URLSessionTransport())
        do {
            for try await question in chat.listQuestionsItems() {
                print("  = \(question)")
            }
        } catch {
            print("  ! \(error)")
        }
    }

    private static func retry(at url: URL) async {
        print("\nchat: ask a server that is busy for a moment. The call is tried again when the server says so.")
        let chat = Chat.Client(
            server: .url(url),
            transport: URLSessionTransport(),
            options: .init(retry: .standard)
        )
        do {
            print("  = \(try await chat.getStatus().status)")
        } catch {
            print("  ! \(error)")
        }
    }
}
