import ApusSourceTree
import Testing

@testable import ApusCorpus

/// What counts as the same JSON.
struct JSONDifferenceTests {
    private func kinds(_ old: String, _ new: String) throws -> [JSONDifference.Kind] {
        JSONDifference(from: try Node(json: old), to: try Node(json: new)).entries.map(\.kind)
    }

    @Test func `the order of keys and the spelling of numbers do not count`() throws {
        #expect(try kinds("{\"a\": 1.0, \"b\": 1e2}", "{\"b\": 100, \"a\": 1}") == [])
        #expect(try kinds("{\"a\": 1, \"b\": [2]}", "{\"a\": 1, \"b\": [3]}") == [.otherValue("2", "3")])
        #expect(try kinds("0.1", "0.10000000000000001") == [.otherValue("0.1", "0.10000000000000001")])
    }

    @Test func `members that come and go are told apart from nulls`() throws {
        #expect(try kinds("{\"a\": null}", "{}") == [.droppedNull])
        #expect(try kinds("{\"a\": 0}", "{}") == [.lostMember])
        #expect(try kinds("{}", "{\"a\": null}") == [.addedMember])
    }

    @Test func `instants are compared as instants`() throws {
        #expect(try kinds("\"2024-01-01T00:00:00.000Z\"", "\"2024-01-01T00:00:00Z\"") == [.instant])
        #expect(try kinds("\"2024-01-01T01:00:00+01:00\"", "\"2024-01-01T00:00:00Z\"") == [.instant])
        #expect(try kinds("\"2024-01-01T00:00:01Z\"", "\"2024-01-01T00:00:00Z\"").count == 1)
        #expect(try kinds("\"2024-01-01T00:00:01Z\"", "\"2024-01-01T00:00:00Z\"") != [.instant])
    }

    @Test(arguments: ["2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00", "2024-01-01T00:00:00.Z", ""])
    func `what RFC 3339 does not allow is no instant`(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `days are counted across leap years`() {
        #expect(Instant("1970-01-01T00:00:00Z")?.microseconds == 0)
        #expect(Instant("1969-12-31T23:59:59Z")?.microseconds == -1_000_000)
        #expect(Instant("2024-03-01T00:00:00Z")?.microseconds == 1_709_251_200_000_000)
    }
}
