import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// Generated methods for streams that the configuration tells, against a server that plays OpenAI.
@Suite struct ConfiguredStreamTests {
    private static func head(_ mediaType: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: \(mediaType)\r\nConnection: close\r\n\r\n"
    }

    private static let chunks = "data: {\"delta\":\"Hel\"}\n\ndata: {\"delta\":\"lo\"}\n\ndata: [DONE]\n\n"

    private func client(_ server: RawServer) -> ConfiguredStreams.Client {
        ConfiguredStreams.Client(server: .url(server.url), transport: URLSessionTransport())
    }

    @Test func oneMethodAnswersAtOnceAndAnotherInPieces() async throws {
        let server = try RawServer { request, connection in
            if request.text.contains("\"stream\":true") {
                #expect(request["Accept"] == "text/event-stream, application/json")
                connection.send(Self.head("text/event-stream") + Self.chunks)
            } else {
                #expect(request["Accept"] == "application/json")
                connection.send(Self.head("application/json") + #"{"text":"Hello"}"#)
            }
        }
        let body = ConfiguredStreams.CreateChat.Body(message: "hi", stream: false)
        #expect(try await client(server).createChat(body: body).text == "Hello")
        var text = ""
        for try await chunk in try await client(server).createChatStream(body: body) { text += chunk.delta }
        #expect(text == "Hello")
    }

    @Test func aFailureOfTheStreamIsThatOfTheOperation() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 429 Slow\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"title\":\"slow\"}")
        }
        do throws(ConfiguredStreams.CreateChatStream.Error) {
            _ = try await client(server).createChatStream(body: .init(message: "hi"))
            Issue.record("no error")
        } catch .documented(.tooManyRequests(let problem)) {
            #expect(problem.title == "slow")
        } catch {
            Issue.record(error)
        }
    }

    @Test func theStreamIsAskedForInEveryFormOfBody() async throws {
        let server = try RawServer { request, connection in
            switch request.path {
            case "/text":
                #expect(request.text.contains("\"stream\":true") || request.text == "prompt=a%20b&stream=true")
                connection.send(Self.head("text/event-stream") + "data: {\"piece\":\"a\"}\n\ndata: [END]\n\ndata: {\"piece\":\"late\"}\n\n")
            default:
                #expect(request.text.contains("name=\"stream\"\r\n\r\ntrue\r\n"))
                #expect(!request.text.contains("\r\n\r\nfalse\r\n"))
                connection.send(Self.head("text/event-stream") + Self.chunks)
            }
        }
        var pieces: [String] = []
        for try await chunk in try await client(server).createTextStream(body: .json(.init(stream: false))) { pieces.append(chunk.piece) }
        for try await chunk in try await client(server).createTextStream(body: .form(.init(prompt: "a b"))) { pieces.append(chunk.piece) }
        #expect(pieces == ["a", "a"])
        let file = FilePart(Data("sound".utf8), filename: "a.wav")
        var text = ""
        for try await chunk in try await client(server).transcribeStream(body: .init(file: file, stream: false)) { text += chunk.delta }
        #expect(text == "Hello")
    }

    @Test func linesUnderAnotherLabelAndAQueryParameter() async throws {
        let server = try RawServer { request, connection in
            if request.path == "/export" {
                connection.send(Self.head("text/plain; charset=utf-8") + "{\"id\":1}\n{\"id\":2}\nEOF\n{\"id\":3}\n")
            } else {
                #expect(request.target == "/runs/7?limit=1&stream=true")
                connection.send(Self.head("text/event-stream") + "data: {\"text\":\"x\"}\n\n")
            }
        }
        var ids: [Int] = []
        for try await row in try await client(server).getExport() { ids.append(row.id) }
        #expect(ids == [1, 2])
        for try await answer in try await client(server).getRunStream(id: "7", limit: 1) { #expect(answer.text == "x") }
    }
}
