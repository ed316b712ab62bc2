import Foundation
import Testing

@testable import ApusRuntime

@Suite struct PaginationTests {
    private struct List: APIOperation {
        typealias Failure = Never
        var after: String?
        var page: Int32?
        var offset: Int?
        static let description = OperationDescription(id: "list", method: .get, path: "/items")

        struct Success: Sendable, JSONObjectCodable {
            var items: [Int]
            var next: String?
            init(json object: inout JSONObjectReader) throws(JSONError) {
                items = try object.required("items")
                next = try object.optionalString("next")
            }
            func write(to object: inout JSONObjectWriter) {}
        }

        struct Headers: ResponseHeaders {
            private let fields: HeaderReader
            init(_ fields: HeaderReader) { self.fields = fields }
            var total: Int { get throws(ResponseError) { try fields.required("X-Total") } }
            var tag: String? { get throws(ResponseError) { try fields.optional("ETag") } }
            var names: [String]? { get throws(ResponseError) { try fields.optional("X-Names") } }
            var sizes: [String: Int]? { get throws(ResponseError) { try fields.optional("X-Sizes", explode: true) } }
            var pairs: [String: String]? { get throws(ResponseError) { try fields.optional("X-Pairs") } }
            var meta: [String: JSONValue]? { get throws(ResponseError) { try fields.optional("X-Meta", isJSON: true) } }
            var price: Decimal? { get throws(ResponseError) { try fields.optional("X-Price", as: DecimalString.self) } }
        }

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.query("after", after)
            try request.query("page", page)
            try request.query("offset", offset)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Success, Never> {
            .success(try response.json())
        }
    }

    private struct Client: APIClient {
        let connection: Connection
    }

    private static func client(_ pages: [String: (body: String, fields: HTTPFields)]) -> (client: Client, sent: RecordingTransport) {
        let transport = RecordingTransport { request in
            guard let page = pages[request.path ?? ""] else { throw TransportError(.other, request.path ?? "") }
            return RawResponse(head: .init(status: 200, headerFields: page.fields), body: ByteStream(Data(page.body.utf8)))
        }
        return (Client(connection: Connection(serverURL: ServerURL(template: "https://a.example/v1"), transport: transport)), transport)
    }

    private func all<Items: AsyncSequence>(_ items: Items) async throws -> [Items.Element] {
        var all: [Items.Element] = []
        for try await item in items { all.append(item) }
        return all
    }

    @Test func cursors() async throws {
        let (client, _) = Self.client([
            "/v1/items": (#"{"items":[1,2],"next":"b"}"#, [:]), "/v1/items?after=b": (#"{"items":[],"next":"c"}"#, [:]),
            "/v1/items?after=c": (#"{"items":[3]}"#, [:]),
        ])
        #expect(try await all(client.items(of: List(), by: .cursor(\.after) { $0.next }) { $0.items }) == [1, 2, 3])
        #expect(try await all(client.pages(of: List(after: "b"), by: .cursor(\.after) { $0.next })).count == 2)
    }

    @Test func aCursorThatDoesNotMoveIsAnError() async throws {
        let (client, sent) = Self.client(["/v1/items?after=b": (#"{"items":[1],"next":"b"}"#, [:])])
        await #expect(throws: PaginationError.samePageAgain(operationID: "list")) {
            try await all(client.pages(of: List(after: "b"), by: .cursor(\.after) { $0.next }))
        }
        #expect(await sent.requests.count == 1)
    }

    @Test func pagesAndOffsets() async throws {
        let (pages, _) = Self.client([
            "/v1/items": (#"{"items":[1,2]}"#, [:]), "/v1/items?page=2": (#"{"items":[3]}"#, [:]),
            "/v1/items?page=3": (#"{"items":[]}"#, [:]),
        ])
        #expect(try await all(pages.items(of: List(), by: .page(\.page) { $0.items.isEmpty }) { $0.items }) == [1, 2, 3])
        let (offsets, _) = Self.client([
            "/v1/items": (#"{"items":[1,2]}"#, [:]), "/v1/items?offset=2": (#"{"items":[3]}"#, [:]),
            "/v1/items?offset=3": (#"{"items":[]}"#, [:]),
        ])
        #expect(try await all(offsets.items(of: List(), by: .offset(\.offset) { $0.items.count }) { $0.items }) == [1, 2, 3])
    }

    @Test func links() async throws {
        func link(_ text: String) -> HTTPFields { [HTTPField.Name("Link")!: text] }
        let (client, _) = Self.client([
            "/v1/items?offset=1": (
                #"{"items":[1]}"#,
                link(#"<https://a.example/v1/items?offset=1>; rel="prev", <https://A.example/v1/items?a,b>; rel="x Next""#)
            ),
            "/v1/items?a,b": (#"{"items":[2]}"#, link(#"</other?p=3>; title="a, \"b\"; c"; rel=next"#)),
            "/other?p=3": (#"{"items":[3]}"#, link("<?p=4>;rel=next")), "/other?p=4": (#"{"items":[4]}"#, link("<>; rel=last")),
        ])
        #expect(try await all(client.items(of: List(offset: 1), by: .link) { $0.items }) == [1, 2, 3, 4])
    }

    @Test(arguments: ["https://b.example/v1", "https://a.example.b.example/", "http://a.example/v1", "//b.example/"])
    func aLinkToAnotherServerIsAnError(target: String) async throws {
        let (client, sent) = Self.client(["/v1/items": (#"{"items":[1]}"#, [HTTPField.Name("Link")!: "<\(target)>; rel=next"])])
        await #expect(throws: PaginationError.foreignLink(operationID: "list")) { try await all(client.pages(of: List(), by: .link)) }
        #expect(await sent.requests.count == 1)
    }

    @Test func headersAreReadWhenTheyAreAskedFor() async throws {
        var fields: HTTPFields = [.eTag: "\"7\""]
        for (name, value) in [
            ("X-Total", "12"), ("X-Names", "a, 5,c"), ("X-Sizes", "a=1,b=2"), ("X-Pairs", "a,1,b,2"), ("X-Meta", #"{"a":[1]}"#),
            ("X-Price", "1.10"),
        ] {
            fields[HTTPField.Name(name)!] = value
        }
        let (client, _) = Self.client([
            "/v1/items": (#"{"items":[]}"#, fields), "/v1/items?page=1": (#"{"items":[]}"#, [HTTPField.Name("X-Names")!: "x"]),
        ])
        let headers = try await client.response(to: List()).headers
        #expect(try headers.total == 12)
        // The quotation marks belong to an entity tag.
        #expect(try headers.tag == "\"7\"")
        #expect(try headers.names == ["a", "5", "c"])
        #expect(try headers.sizes == ["a": 1, "b": 2])
        #expect(try headers.pairs == ["a": "1", "b": "2"])
        #expect(try headers.meta == ["a": [1]])
        #expect(try headers.price == Decimal(string: "1.10"))
        let bare = try await client.response(to: List(page: 1)).headers
        #expect(try bare.tag == nil)
        #expect(throws: ResponseError.header("X-Total", reason: "it is missing")) { try bare.total }
    }
}
