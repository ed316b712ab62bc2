import ApusRuntime
import Foundation
import Testing

/// An object whose members keep their order, as the specification's examples have them.
private struct Color: JSONObjectCodable, Hashable, Sendable {
    var red = 100
    var green = 200
    var blue = 150

    init() {}
    init(json object: inout JSONObjectReader) throws(JSONError) { red = try object.integer("R") }
    func write(to object: inout JSONObjectWriter) {
        object.write("R", red)
        object.write("G", green)
        object.write("B", blue)
    }
}

/// The rows of OpenAPI's "Style Examples" (3.0.4, 3.1.1, 3.2.0).
@Suite struct ParameterTests {
    private static let array = ["blue", "black", "brown"]

    @Test(arguments: [
        (ParameterStyle.matrix, false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        (.matrix, true, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        (.label, false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        (.label, true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        (.simple, false, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        (.simple, true, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ])
    func paths(style: ParameterStyle, explode: Bool, string: String, array: String, object: String) async throws {
        func path<Value: JSONCodable & Sendable>(_ value: Value) async throws -> String? {
            let operation = PathSending(style: style, explode: explode, value: value)
            let transport = RecordingTransport()
            try await Connection(serverURL: ServerURL(template: "https://a.example"), transport: transport).value(of: operation)
            return await transport.requests[0].path
        }
        #expect(try await path("blue") == "/" + string)
        #expect(try await path(Self.array) == "/" + array)
        #expect(try await path(Color()) == "/" + object)
    }

    private struct PathSending<Value: JSONCodable & Sendable>: APIOperation {
        typealias Failure = Never
        let style: ParameterStyle
        let explode: Bool
        let value: Value

        static var description: OperationDescription { OperationDescription(id: "path", method: .get, path: "/{color}") }
        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.path("color", value, style: style, explode: explode)
        }
        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> { .success(()) }
    }

    @Test(arguments: [
        (ParameterStyle.form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (.form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (.spaceDelimited, false, "color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        (.pipeDelimited, false, "color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            .deepObject, true, "color=", "color=blue", "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
        ),
    ])
    func queries(style: ParameterStyle, explode: Bool, empty: String, string: String, array: String, object: String) async throws {
        func query<Value: JSONCodable & Sendable>(_ value: Value?) async throws -> String? {
            let head = try await Sending.sent { (request) throws(RequestError) in
                try request.query("color", value, style: style, explode: explode)
            }.head
            return head.path
        }
        #expect(try await query("") == "/v1/a/x/b?" + empty)
        #expect(try await query("blue") == "/v1/a/x/b?" + string)
        #expect(try await query(Self.array) == "/v1/a/x/b?" + array)
        #expect(try await query(Color()) == "/v1/a/x/b?" + object)
        #expect(try await query(String?.none) == "/v1/a/x/b")
        #expect(try await query([String]()) == "/v1/a/x/b")
        #expect(try await query(JSONValue.null) == "/v1/a/x/b")
        #expect(try await query(["blue", nil]) == "/v1/a/x/b?" + (style == .deepObject ? "color%5B%5D=blue" : string))
    }

    @Test func queryValuesCannotMakeOthers() async throws {
        let head = try await Sending.sent { (request) throws(RequestError) in
            try request.query("a b", "1+1=2&c#d é/?,")
            try request.query("list", ["a,b", "c"], explode: false)
            try request.query("r", "a/b?c=d&e+f#g[h]%41%zz", allowReserved: true)
            try request.query("j", json: ["k": [1]])
            try request.query("n", 1.0)
            try request.query("t", true)
        }.head
        #expect(
            head.path == "/v1/a/x/b?a%20b=1%2B1%3D2%26c%23d%20%C3%A9%2F%3F%2C&list=a%2Cb,c&r=a/b?c=d%26e%2Bf%23g%5Bh%5D%41%25zz"
                + "&j=%7B%22k%22%3A%5B1%5D%7D&n=1&t=true"
        )
    }

    @Test func deepObjectsNest() async throws {
        let head = try await Sending.sent { (request) throws(RequestError) in
            try request.query("f", ["a": ["b": 1, "c": [1, 2]]] as JSONValue, style: .deepObject)
        }.head
        #expect(head.path == "/v1/a/x/b?f%5Ba%5D%5Bb%5D=1&f%5Ba%5D%5Bc%5D%5B%5D=1&f%5Ba%5D%5Bc%5D%5B%5D=2")
    }

    @Test func headersAndCookiesAreNotPercentEncoded() async throws {
        let head = try await Sending.sent { (request) throws(RequestError) in
            try request.header("X-List", ["a b", "c%d"])
            try request.header("X-Object", Color(), explode: true)
            try request.header("X-None", String?.none)
            try request.cookie("session", "a=b c%")
            try request.cookie("color", ["blue", "black"])
            try request.cookie("joined", ["blue", "black"], explode: false)
            try request.cookie("object", Color())
        }.head
        #expect(head.headerFields[HTTPField.Name("X-List")!] == "a b,c%d")
        #expect(head.headerFields[HTTPField.Name("X-Object")!] == "R=100,G=200,B=150")
        #expect(head.headerFields[HTTPField.Name("X-None")!] == nil)
        #expect(head.headerFields[.cookie] == "session=a=b c%; color=blue; color=black; joined=blue,black; R=100; G=200; B=150")
    }

    @Test(arguments: ["a\r\nb", "a\nb", "a\rb", "a\u{0}b"])
    func headersAndCookiesCannotMakeOthers(value: String) async {
        await #expect(throws: CallError<Never>.self) { try await Sending.sent { (r) throws(RequestError) in try r.header("X", value) } }
        await #expect(throws: CallError<Never>.self) { try await Sending.sent { (r) throws(RequestError) in try r.cookie("X", value) } }
        await #expect(throws: CallError<Never>.self) { try await Sending.sent { (r) throws(RequestError) in try r.cookie("X", ["a;b"]) } }
        await #expect(throws: CallError<Never>.self) { try await Sending.sent { (r) throws(RequestError) in try r.header("X Y", "a") } }
        await #expect(throws: CallError<Never>.self) {
            try await Sending.sent { (r) throws(RequestError) in try r.json("a", contentType: "a/b\(value)") }
        }
    }

    @Test func anEmptyPathValueIsAnError() async {
        for value in ["", JSONValue.null, [], [:]] {
            do {
                _ = try await Connection(serverURL: ServerURL(template: "https://a.example"), transport: RecordingTransport())
                    .value(of: PathSending(style: .simple, explode: false, value: value))
                Issue.record("no error")
            } catch .request(let error) {
                #expect(error.kind == .emptyPathParameter("color"))
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test(arguments: [
        ("https://a.example", "a.example", "/a/x/b?q=1"), ("https://a.example/", "a.example", "/a/x/b?q=1"),
        ("http://a.example:8080/v1/", "a.example:8080", "/v1/a/x/b?q=1"),
        ("HTTPS://a.example/v1?key=2#f", "a.example", "/v1/a/x/b?key=2&q=1"),
        ("https://{region}.example/{region}", "eu.example", "/eu/a/x/b?q=1"),
    ])
    func serversAreAppendedTo(server: String, authority: String, path: String) async throws {
        let head = try await Sending.sent(to: ServerURL(template: server, variables: ["region": "eu"])) { (request) throws(RequestError) in
            try request.query("q", 1)
        }.head
        #expect(head.authority == authority)
        #expect(head.path == path)
    }

    @Test(arguments: ["", "/v1", "ftp://a.example", "https://", "https://u:p@a.example", "https://{other}.example", "https://a.example/ b"])
    func serversThatCannotBeUsed(server: String) async {
        await #expect(throws: CallError<Never>.self) {
            try await Sending.sent(to: ServerURL(template: server)) { (_) throws(RequestError) in }
        }
    }
}
