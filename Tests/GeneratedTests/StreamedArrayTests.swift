import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// Generated methods for arrays that come element by element, against a server that sends a byte at a time.
@Suite struct StreamedArrayTests {
    private static func head(_ status: String, _ mediaType: String) -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: \(mediaType)\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"
    }

    /// Each byte in a chunk of its own.
    private static func send(
        _ body: String,
        _ mediaType: String = "application/json",
        status: String = "200 OK",
        on connection: RawConnection
    ) {
        connection.send(head(status, mediaType) + "X-Sensor: s1\r\n\r\n")
        for byte in body.utf8 {
            connection.send(Data("1\r\n".utf8 + [byte] + "\r\n".utf8))
        }
        connection.send("0\r\n\r\n")
    }

    private func client(_ server: RawServer) -> StreamedArrays.Client {
        StreamedArrays.Client(server: .url(server.url), transport: URLSessionTransport())
    }

    @Test func elementsComeOneByOne() async throws {
        let server = try RawServer { _, connection in
            Self.send(#"[ {"id":1,"title":"ä]🙂"}, {"closed_at":"2024-02-29T00:00:00Z","id":2,"title":"\"},"} ]"#, on: connection)
        }
        var issues: [StreamedArrays.Issue] = []
        for try await issue in try await client(server).listIssues() { issues.append(issue) }
        #expect(issues.map(\.title) == ["ä]🙂", "\"},"])
        #expect(issues.last?.closedAt == Date(timeIntervalSince1970: 1_709_164_800))
    }

    @Test func aFailureIsReadAsAWhole() async throws {
        let server = try RawServer { _, connection in
            Self.send(#"{"title":"not yours"}"#, status: "403 Forbidden", on: connection)
        }
        do throws(StreamedArrays.ListIssues.Error) {
            _ = try await client(server).listIssues()
            Issue.record("no error")
        } catch .documented(.forbidden(let problem)) {
            #expect(problem.title == "not yours")
        } catch {
            Issue.record(error)
        }
    }

    @Test func oneMethodGivesTheArrayAndAnotherItsElements() async throws {
        let server = try RawServer { request, connection in
            #expect(request.target == "/readings?stream=true" || request.target == "/readings")
            Self.send("[1.5,null,2]", "application/vnd.readings+json", on: connection)
        }
        #expect(try await client(server).listReadings() == [1.5, nil, 2])
        var readings: [Double?] = []
        for try await reading in try await client(server).listReadingsStream() { readings.append(reading) }
        #expect(readings == [1.5, nil, 2])
    }

    @Test func whatIsWrongHasItsPlaceInTheArray() async throws {
        let server = try RawServer { _, connection in
            Self.send(#"[{"text":"a"},{"text":"b"},{"text":7}]"#, on: connection)
        }
        var notes: [String?] = []
        let error = await #expect(throws: StreamError.self) {
            for try await note in try await client(server).listNotes() { notes.append(note.text) }
        }
        #expect(notes == ["a", "b"])
        #expect(error?.index == 2)
        #expect(error?.offset == 27)
        #expect(
            error?.description
                == "listNotes: item 2 of the stream, at byte 27, is not as the document describes it: [2].text (byte 35): expected string, found integer"
        )
    }
}
