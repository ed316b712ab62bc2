import ApusDiff
import Testing

/// Small changes of an operation.
struct OperationChangeTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var id: FindingID
        var wire: Effect
        var server: Effect
        var source: Grade?

        init(_ old: String, _ new: String, _ id: FindingID, wire: Effect, server: Effect, _ source: Grade?) {
            self.old = old
            self.new = new
            self.id = id
            self.wire = wire
            self.server = server
            self.source = source
        }

        var testDescription: String { "\(old) -> \(new)" }
    }

    private static func get(_ more: String, path: String = "/things", id: String = "listThings") -> String {
        "{'\(path)': {get: {operationId: \(id), responses: {'200': {description: ok}}\(more.isEmpty ? "" : ", " + more)}}}"
    }

    private static func answers(_ responses: String) -> String {
        "{/things: {get: {operationId: listThings, responses: {\(responses)}}}}"
    }

    private static func query(_ parameter: String) -> String { get("parameters: [{in: query, name: q, \(parameter)}]") }

    private static func sending(_ body: String) -> String {
        "{/things: {post: {operationId: makeThing, requestBody: {\(body)}, responses: {'200': {description: ok}}}}}"
    }

    private static let text = "schema: {type: string}"
    private static let list = "schema: {type: array, items: {type: string}}"
    private static let json = "application/json: {schema: {type: string}}"

    static let changes: [Change] = [
        Change("{}", get(""), .operationAdded, wire: .none, server: .depends, nil),
        Change(get(""), "{}", .operationRemoved, wire: .breaks, server: .none, .a),
        Change(get("deprecated: true"), "{}", .operationRemoved, wire: .depends, server: .none, .a),
        Change(get("x-stability-level: alpha"), "{}", .operationRemoved, wire: .depends, server: .none, .a),
        Change(get(""), get("deprecated: true"), .deprecated, wire: .none, server: .none, nil),
        Change(get("deprecated: true"), get(""), .reactivated, wire: .none, server: .none, nil),
        Change(get(""), get("", id: "findThings"), .operationIdChanged, wire: .none, server: .depends, .a),
        Change(get(""), get("", path: "/items"), .operationMoved, wire: .breaks, server: .breaks, nil),
        Change(get(""), get("tags: [a]"), .operationTagsChanged, wire: .none, server: .none, nil),
        Change(get(""), query(text), .parameterAdded, wire: .none, server: .none, nil),
        Change(get(""), query("required: true, " + text), .parameterRequiredAdded, wire: .breaks, server: .none, .a),
        Change(query(text), get(""), .parameterRemoved, wire: .depends, server: .none, .a),
        Change(query(text), query("required: true, " + text), .parameterBecameRequired, wire: .breaks, server: .none, .a),
        Change(query("required: true, " + text), query(text), .parameterBecameOptional, wire: .none, server: .breaks, .b),
        Change(query(list), query("explode: false, " + list), .serializationChanged, wire: .breaks, server: .breaks, nil),
        Change(query(text), query("schema: {type: integer}"), .typeNarrowed, wire: .breaks, server: .none, .b),
        Change(query("schema: {type: integer}"), query(text), .typeWidened, wire: .none, server: .breaks, .b),
        Change(query(text), query(list), .typeWidened, wire: .none, server: .breaks, .b),
        Change(
            query("schema: {type: string, default: a}"),
            query("schema: {type: string, default: b}"),
            .defaultChanged,
            wire: .breaks,
            server: .none,
            nil
        ),
        Change(
            get("parameters: [{in: path, name: id, required: true, \(text)}]", path: "/things/{id}"),
            get("parameters: [{in: path, name: thing, required: true, \(text)}]", path: "/things/{thing}"),
            .parameterRenamed,
            wire: .none,
            server: .none,
            .a
        ),
        Change(
            get("parameters: [{in: query, name: q, \(text)}]"),
            get("parameters: [{in: header, name: q, \(text)}]"),
            .serializationChanged,
            wire: .breaks,
            server: .breaks,
            nil
        ),
        Change(
            sending("content: {\(json)}"),
            sending("required: true, content: {\(json)}"),
            .bodyBecameRequired,
            wire: .breaks,
            server: .none,
            .a
        ),
        Change(
            sending("required: true, content: {\(json)}"),
            sending("content: {\(json)}"),
            .bodyBecameOptional,
            wire: .none,
            server: .breaks,
            .b
        ),
        Change(
            sending("content: {\(json), text/plain: {}}"),
            sending("content: {\(json)}"),
            .mediaTypeRemoved,
            wire: .breaks,
            server: .none,
            .b
        ),
        Change(
            answers("'200': {description: ok}"),
            answers("'201': {description: ok}"),
            .responseRemoved,
            wire: .breaks,
            server: .none,
            nil
        ),
        Change(
            answers("'200': {description: ok}"),
            answers("'200': {description: ok}, '404': {description: none}"),
            .responseAdded,
            wire: .none,
            server: .none,
            .b
        ),
        Change(
            answers("'200': {description: ok, content: {\(json)}}"),
            answers("'200': {description: ok}"),
            .responseBodyRemoved,
            wire: .breaks,
            server: .none,
            .b
        ),
        Change(
            answers("'200': {description: ok, headers: {X: {required: true, \(text)}}}"),
            answers("'200': {description: ok}"),
            .headerRemoved,
            wire: .breaks,
            server: .none,
            .a
        ),
        Change(
            answers("'200': {description: ok, headers: {X: {\(text)}, Y: {\(text)}}}"),
            answers("'200': {description: ok, headers: {X: {\(text)}}}"),
            .headerRemoved,
            wire: .depends,
            server: .none,
            .a
        ),
        Change(
            answers("'200': {description: ok, headers: {X: {required: true, \(text)}}}"),
            answers("'200': {description: ok, headers: {X: {\(text)}}}"),
            .headerBecameOptional,
            wire: .breaks,
            server: .none,
            .b
        ),
        Change(sending("content: {}"), sending("required: true, content: {}"), .bodyBecameRequired, wire: .breaks, server: .none, nil),
        Change(
            answers("'200': {description: ok, content: {\(json)}}"),
            answers("'200': {description: ok, content: {application/problem+json;q=1: {\(text)}}}"),
            .mediaTypeChanged,
            wire: .depends,
            server: .breaks,
            nil
        ),
        Change(
            answers("'200': {description: ok, content: {application/problem+json: {\(text)}}}"),
            answers("'200': {description: ok, content: {\(json)}}"),
            .mediaTypeChanged,
            wire: .breaks,
            server: .depends,
            nil
        ),
        Change(
            sending("content: {application/*: {\(text)}}"),
            sending("content: {\(json)}"),
            .mediaTypeChanged,
            wire: .breaks,
            server: .depends,
            .b
        ),
        Change(query("schema: {type: [string, integer]}"), query(list), .typeWidened, wire: .none, server: .breaks, .b),
        Change(
            query(text),
            query("schema: {type: array, items: {type: string, pattern: '^a'}}"),
            .constraintTightened,
            wire: .breaks,
            server: .none,
            .b
        ),
        Change(
            query(text),
            query("schema: {type: array, minItems: 2, items: {type: string}}"),
            .constraintTightened,
            wire: .breaks,
            server: .none,
            .b
        ),
        Change(
            query("schema: {type: string, pattern: '^a'}"),
            query("schema: {type: array, minItems: 1, items: {type: string, pattern: '^a'}}"),
            .typeWidened,
            wire: .none,
            server: .breaks,
            .b
        ),
        Change(
            get("x-stability-level: draft, parameters: [{in: query, name: q, \(text)}]"),
            get("x-stability-level: draft, parameters: [{in: query, name: q, schema: {type: integer}}]"),
            .typeNarrowed,
            wire: .depends,
            server: .none,
            .b
        ),
        Change(
            get("x-stability-level: ours"),
            get("x-stability-level: alpha"),
            .stabilityDecreased,
            wire: .depends,
            server: .none,
            nil
        ),
        Change(get(""), get("security: [{key: []}]"), .securityAdded, wire: .depends, server: .depends, nil),
        Change(get("security: [{key: []}]"), get("security: []"), .securityRemoved, wire: .none, server: .none, nil),
        Change(get("security: [{key: []}]"), get("security: [{token: [a]}]"), .securityChanged, wire: .depends, server: .depends, nil),
        Change(get("security: [{token: []}]"), get("security: [{token: [a]}]"), .securityScopeAdded, wire: .depends, server: .depends, nil),
    ]

    private static func document(_ paths: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths: \(paths)
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.com', scopes: {a: A}}}}
        """
    }

    @Test(arguments: changes)
    func hasVerdicts(change: Change) throws {
        let difference = try Comparing.difference(Self.document(change.old), Self.document(change.new))
        let finding = try #require(
            difference.findings.first { $0.id == change.id },
            "there is no \(change.id.rawValue) among \(difference.findings.map(\.id.rawValue))"
        )
        #expect(finding.wire == change.wire)
        #expect(finding.server == change.server)
        #expect(difference.findings.compactMap(\.source).filter { $0 >= .c }.max() == change.source)
        #expect(finding.operations.count == 1)
    }

    @Test(arguments: [("2029-12-31", Effect.depends), ("2030-02-20", .breaks), ("soon", .breaks)])
    func parametersStayUntilTheirSunset(sunset: String, wire: Effect) throws {
        let old = Self.document(Self.query("deprecated: true, x-sunset: '\(sunset)', " + Self.text))
        let difference = try Comparing.difference(old, Self.document(Self.get("")), policy: Policy(today: Day("2030-01-01")))
        #expect(difference.findings.first { $0.id == .parameterRemoved }?.wire == wire)
    }

    @Test func saysWhenSunsetsComeTooEarly() throws {
        let policy = Policy(today: Day("2030-01-01"), deprecationDays: ["stable": 30])
        func ids(_ sunset: String) throws -> [FindingID] {
            let new = Self.get("deprecated: true\(sunset)")
            return try Comparing.difference(Self.document(Self.get("")), Self.document(new), policy: policy).findings.map(\.id)
        }
        #expect(try ids(", x-sunset: '2030-01-20'").contains(.sunsetTooEarly))
        #expect(try !ids(", x-sunset: '2030-02-20'").contains(.sunsetTooEarly))
        #expect(try ids("").contains(.sunsetMissing))
        #expect(try ids(", x-sunset: soon").contains(.sunsetInvalid))
    }
}
