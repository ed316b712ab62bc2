import ApusDiff
import Testing

/// Small changes of what belongs to no operation, and of operations that the API calls.
struct DocumentChangeTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var id: FindingID
        var wire: Effect
        var server: Effect

        var testDescription: String { "\(id.rawValue): \(old) -> \(new)" }
    }

    private static let get = "get: {operationId: listThings, responses: {'200': {description: ok}}}"

    private static func servers(_ list: String) -> String { "servers: [\(list)]\npaths: {/things: {\(get)}}" }

    private static func schemes(_ schemes: String) -> String {
        "paths: {/things: {\(get)}}\ncomponents: {securitySchemes: {\(schemes)}}"
    }

    private static func webhook(_ body: String) -> String {
        "webhooks: {thingMade: {post: {operationId: thingMade, requestBody: \(body), responses: {'200': {description: ok}}}}}"
    }

    private static func callback(_ body: String) -> String {
        let call = "{post: {requestBody: \(body), responses: {'200': {description: ok}}}}"
        return
            "paths: {/things: {post: {operationId: watch, callbacks: {made: {'{$request.query.url}': \(call)}}, responses: {'200': {description: ok}}}}}"
    }

    private static func body(_ properties: String, _ required: String = "") -> String {
        "{required: true, content: {application/json: {schema: {type: object, properties: {\(properties)}, required: [\(required)]}}}}"
    }

    private static let key = "key: {type: apiKey, in: header, name: X-Key}"

    static let changes: [Change] = [
        Change(
            old: servers("{url: 'https://a.example.com'}"),
            new: servers("{url: 'https://a.example.com'}, {url: 'https://b.example.com'}"),
            id: .serverAdded,
            wire: .none,
            server: .none
        ),
        Change(
            old: servers("{url: 'https://a.example.com'}, {url: 'https://b.example.com'}"),
            new: servers("{url: 'https://a.example.com'}"),
            id: .serverRemoved,
            wire: .depends,
            server: .none
        ),
        Change(
            old: servers("{url: 'https://{region}.example.com', variables: {region: {default: eu}}}"),
            new: servers("{url: 'https://{region}.example.com', variables: {region: {default: us}}}"),
            id: .serverChanged,
            wire: .depends,
            server: .none
        ),
        Change(old: schemes(""), new: schemes(key), id: .securitySchemeAdded, wire: .none, server: .none),
        Change(old: schemes(key), new: schemes(""), id: .securitySchemeRemoved, wire: .depends, server: .none),
        Change(
            old: schemes(key),
            new: schemes("key: {type: http, scheme: bearer}"),
            id: .securitySchemeChanged,
            wire: .depends,
            server: .depends
        ),
        // What the API sends is received, so verdicts are those of answers.
        Change(
            old: webhook(body("a: {type: string}", "a")),
            new: webhook(body("a: {type: string}")),
            id: .propertyBecameOptional,
            wire: .breaks,
            server: .none
        ),
        Change(
            old: webhook(body("a: {type: string}")),
            new: webhook(body("a: {type: string}", "a")),
            id: .propertyBecameRequired,
            wire: .none,
            server: .breaks
        ),
        Change(old: webhook(body("a: {type: string}")), new: "webhooks: {}", id: .operationRemoved, wire: .breaks, server: .none),
        Change(
            old: callback(body("a: {type: string}", "a")),
            new: callback(body("a: {type: integer}", "a")),
            id: .typeChanged,
            wire: .breaks,
            server: .breaks
        ),
        Change(
            old: callback(body("a: {type: integer}", "a")),
            new: callback(body("a: {type: number}", "a")),
            id: .typeWidened,
            wire: .breaks,
            server: .none
        ),
    ]

    private static func document(_ parts: String) -> String { "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n\(parts)\n" }

    @Test(arguments: changes)
    func hasVerdicts(change: Change) throws {
        let difference = try Comparing.difference(Self.document(change.old), Self.document(change.new))
        let finding = try #require(
            difference.findings.first { $0.id == change.id },
            "there is no \(change.id.rawValue) among \(difference.findings.map(\.id.rawValue))"
        )
        #expect(finding.wire == change.wire)
        #expect(finding.server == change.server)
        #expect(finding.base != nil || finding.revision != nil)
        #expect(difference.rewriting == Rewriting(), "\(difference.rewriting.places)")
    }
}
