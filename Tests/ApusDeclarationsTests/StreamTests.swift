import ApusModel
import Testing

@testable import ApusDeclarations

/// What becomes of answers that are streams of items, and of header fields.
@Suite struct StreamTests {
    private static let events = MediaType(text: "text/event-stream", kind: .eventStream)
    private static let lines = MediaType(text: "application/jsonl", kind: .jsonLines)

    private func operation(_ contents: Content..., headers: [Header] = []) -> OperationDeclaration? {
        let response = Response(status: .code(200), contents: contents, headers: headers, origin: Make.origin("#/responses/200"))
        return Make.module(Make.api([], operations: [Make.operation("call", body: nil, responses: [response])])).0.operation("Call")
    }

    private func content(_ mediaType: MediaType, _ shape: Shape = .any, item: Shape? = nil) -> Content {
        Content(mediaType: mediaType, shape: shape, itemShape: item, origin: Make.origin("#/content/\(mediaType.text)"))
    }

    private func success(_ contents: Content) -> (type: String?, form: BodyForm?) {
        let operation = operation(contents)
        guard case .alias(let type)? = operation?.success.kind else { return (nil, nil) }
        return (type.text, operation?.replies.first?.alternatives.first?.form)
    }

    private func expect(_ content: Content, _ type: String, _ form: BodyForm) {
        let found = success(content)
        #expect(found.type == type)
        #expect(found.form == form)
    }

    @Test func eventsHaveTheItemThatTheDocumentDescribes() {
        let price = Make.record(Make.property("price"))
        let whole = Make.record(Make.property("data"), Make.property("id"))
        expect(content(Self.events, price), "EventStream<Test.Call.Event>", .events(.data))
        expect(content(Self.events, item: price), "EventStream<Test.Call.Event>", .events(.data))
        expect(content(Self.events, item: whole), "EventStream<Test.Call.Event>", .events(.fields))
        expect(content(Self.events, item: Make.union(whole, whole)), "EventStream<Test.Call.Event>", .events(.fields))
        expect(content(Self.events, Make.list(Make.integer)), "EventStream<Int>", .events(.data))
        expect(content(Self.events), "EventStream<ServerSentEvent>", .events(.event))
        expect(content(Self.events, Make.string), "EventStream<ServerSentEvent>", .events(.event))
    }

    @Test func linesHaveTheItemThatTheDocumentDescribes() {
        expect(content(Self.lines, item: Make.record(Make.property("x"))), "JSONLines<Test.Call.Item>", .jsonLines)
        expect(content(Self.lines, Make.list(Make.integer)), "JSONLines<Int>", .jsonLines)
        expect(content(Self.lines), "JSONLines<JSONValue>", .jsonLines)
        expect(content(Self.lines, .bytes(.raw)), "ResponseBody", .stream)
    }

    @Test func aStreamBesideJSONIsTriedFirst() {
        let found = operation(Make.json(Make.integer), content(Self.events, Make.integer))
        #expect(found?.facts.streaming == ["text/event-stream"])
        #expect(found?.facts.accept == ["application/json", "text/event-stream"])
        #expect(found?.replies.first?.alternatives.map(\.form) == [.events(.data), .json])
        guard case .cases(let cases)? = found?.success.kind else {
            Issue.record("no cases")
            return
        }
        #expect(cases.map(\.name.text) == ["json", "events"])
        #expect(cases.map { $0.type?.text } == ["Int", "EventStream<Int>"])
    }

    @Test func headersAreNamedOnceWhateverTheirCase() {
        func header(_ name: String, required: Bool = false) -> Header {
            Header(name: name, shape: Make.integer, isRequired: required, origin: Make.origin("#/headers/\(name)"))
        }
        let found = operation(headers: [header("X-Rate-Limit", required: true), header("x-rate-limit"), header("fields")])
        #expect(found?.headers?.path.dotted == "Test.Call.Headers")
        #expect(found?.headers?.members.map(\.name.text) == ["xRateLimit", "fieldsHeader"])
        #expect(found?.headers?.members.map(\.isRequired) == [true, false])
        #expect(operation()?.headers == nil)
    }
}
