import ApusDiff
import Testing

/// Changes of header fields that operations share, because their failures are one component.
struct SharedHeaderTests {
    /// Two operations whose failures are the component `Wrong`, unless the first one has another answer.
    private static func document(_ headers: String, first: String = "{$ref: '#/components/responses/Wrong'}") -> String {
        """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths:
          /a: {get: {operationId: a, responses: {'200': {description: ok}, '400': \(first)}}}
          /b: {get: {operationId: b, responses: {'200': {description: ok}, '400': {$ref: '#/components/responses/Wrong'}}}}
        components: {responses: {Wrong: {description: wrong, headers: {\(headers)}}}}
        """
    }

    private static let both = "X: {schema: {type: string}}, Y: {schema: {type: string}}"
    private static let one = "X: {schema: {type: string}}"

    @Test func whatIsGoneIsToldForEachOperationWithTheSharedSymbol() throws {
        let difference = try Comparing.difference(Self.document(Self.both), Self.document(Self.one))
        #expect(difference.findings.map(\.id) == [.headerRemoved, .headerRemoved])
        #expect(difference.findings.map(\.source) == [.a, .a])
        #expect(difference.findings.map(\.symbol) == ["API.WrongHeaders.y", "API.WrongHeaders.y"])
        #expect(difference.findings.map(\.operations) == [["GET /a"], ["GET /b"]])
    }

    @Test func anOperationThatLeavesTheOthersIsTold() throws {
        let inline = "{description: wrong, headers: {\(Self.one)}}"
        let difference = try Comparing.difference(Self.document(Self.both), Self.document(Self.both, first: inline))
        #expect(Set(difference.findings.map(\.id)) == [.headerRemoved, .swiftTypeChanged])
        #expect(difference.findings.first { $0.id == .headerRemoved }?.source == .a)
        #expect(difference.findings.first { $0.id == .swiftTypeChanged }?.source == .d)
        #expect(difference.findings.map(\.operations) == [["GET /a"], ["GET /a"]])
    }

    @Test func headerFieldsThatComeToBeSharedBreakNobodyWhoReadsThem() throws {
        let inline = "{description: wrong, headers: {\(Self.one)}}"
        let difference = try Comparing.difference(Self.document(Self.one, first: inline), Self.document(Self.one))
        #expect(difference.findings.filter { $0.wire != .none || $0.server != .none }.isEmpty)
        #expect(difference.findings.compactMap(\.source).allSatisfy { $0 == .d })
    }
}
