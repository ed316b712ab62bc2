import ApusRuntime
import Foundation
import Testing

@Suite struct BodyTests {
    private struct Upload: MultipartEncodable {
        var file: FilePart

        func write(to parts: inout MultipartWriter) {
            parts.field("purpose", "a\"b\r\nc")
            parts.field("tags", ["x", "y"])
            parts.field("meta", ["k": 1])
            parts.field("none", String?.none)
            parts.json("list", [1, 2])
            parts.file("file", file, contentType: "image/png")
        }
    }

    @Test func json() async throws {
        let sent = try await Sending.sent { (request) throws(RequestError) in
            try request.json(["a": 1], contentType: "application/merge-patch+json")
        }
        #expect(String(decoding: sent.body, as: UTF8.self) == #"{"a":1}"#)
        #expect(sent.head.headerFields[.contentType] == "application/merge-patch+json")
        let none = try await Sending.sent { (request) throws(RequestError) in try request.json(String?.none) }
        #expect(none.body.isEmpty)
        #expect(none.head.headerFields[.contentType] == nil)
    }

    @Test func forms() async throws {
        let value: JSONValue = ["a": "x y+&=é", "b": [1, 2], "c": ["k": [true]], "d": nil, "e": ["x", "y"], "f": "s", "g": []]
        let sent = try await Sending.sent { (request) throws(RequestError) in
            try request.form(
                value,
                encodings: [FieldEncoding("e", style: .form, explode: false), FieldEncoding("f", contentType: "application/json")]
            )
        }
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == "a=x%20y%2B%26%3D%C3%A9&b=1&b=2&c=%7B%22k%22%3A%5Btrue%5D%7D&e=x,y&f=%22s%22"
        )
        #expect(sent.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
    }

    @Test(arguments: [false, true])
    func multipart(isStream: Bool) async throws {
        let data = Data("--PNG\r\n".utf8)
        let body = isStream ? RequestBody.stream(ByteStream(data), length: nil) : .bytes(data)
        let sent = try await Sending.sent { (request) throws(RequestError) in
            try request.multipart(Upload(file: FilePart(body, filename: "ö\".png")))
        }
        let contentType = try #require(sent.head.headerFields[.contentType])
        #expect(contentType.hasPrefix("multipart/form-data; boundary="))
        let boundary = String(contentType.dropFirst("multipart/form-data; boundary=".count))
        let parts = [
            "Content-Disposition: form-data; name=\"purpose\"\r\n\r\na\"b\r\nc",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nx", "Content-Disposition: form-data; name=\"tags\"\r\n\r\ny",
            "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"k\":1}",
            "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: application/json\r\n\r\n[1,2]",
            "Content-Disposition: form-data; name=\"file\"; filename=\"ö%22.png\"\r\nContent-Type: image/png\r\n\r\n--PNG\r\n",
        ]
        let expected = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
        #expect(String(decoding: sent.body, as: UTF8.self) == expected)
    }

    @Test func aPartCannotMakeAHeader() async {
        await #expect(throws: CallError<Never>.self) {
            try await Sending.sent { (request) throws(RequestError) in
                try request.multipart(Upload(file: FilePart(Data(), contentType: "a/b\r\nX: y")))
            }
        }
    }

    @Test func textAndBytes() async throws {
        let text = try await Sending.sent { (request) throws(RequestError) in try request.text("é") }
        #expect(text.body == Data("é".utf8))
        #expect(text.head.headerFields[.contentType] == "text/plain; charset=utf-8")
        let bytes = try await Sending.sent { (request) throws(RequestError) in
            try request.bytes(RequestBody([1, 2]), contentType: "image/png")
        }
        #expect(bytes.body == Data([1, 2]))
        #expect(bytes.head.headerFields[.contentType] == "image/png")
    }

    @Test func aBodyThatHasNoJSONFormIsAnError() async {
        do {
            _ = try await Connection(serverURL: ServerURL(template: "https://a.example"), transport: RecordingTransport())
                .value(of: Sending { (request) throws(RequestError) in try request.json(["a": Double.nan]) })
            Issue.record("no error")
        } catch .request(let error) {
            #expect("\(error)" == "the body has no JSON form: a: a number that is not finite has no JSON form")
        } catch {
            Issue.record(error)
        }
    }
}
