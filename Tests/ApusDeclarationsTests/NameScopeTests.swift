import Testing

@testable import ApusDeclarations

@Suite struct NameScopeTests {
    private func names(_ wires: [String], _ style: Naming.Style = .value) -> [String: String] {
        var naming = Naming()
        let candidates = wires.map { NameCandidate(wire: $0, base: naming.name($0, style), pointer: "#/\($0)") }
        let scope = NameScope(style: style, reserved: ReservedNames.properties, suffix: "Property")
        return Dictionary(zip(wires, scope.names(of: candidates, naming: naming))) { first, _ in first }
    }

    @Test func theNaturalSpellingKeepsTheName() {
        #expect(names(["ID", "_id", "id"]) == ["id": "id", "ID": "idUppercased", "_id": "underscoreID"])
        #expect(names(["user_id", "userId"]) == ["userId": "userID", "user_id": "userUnderscoreID"])
        #expect(names(["User", "user"], .type) == ["User": "User", "user": "UserLowercased"])
        #expect(names(["user-name", "UserName"], .type) == ["UserName": "UserName", "user-name": "UserDashName"])
        #expect(names(["a", "A"]) == ["a": "a", "A": "aUppercased"])
    }

    @Test func reservedNamesGetASuffix() {
        #expect(
            names(["self", "init", "hashValue"]) == ["self": "selfProperty", "init": "initProperty", "hashValue": "hashValueProperty"]
        )
    }

    @Test func orderHasNoSay() {
        let wires = [
            "id", "ID", "Id", "_id", "id_", "-id", "i_d", "iD", "$id", "@id", "self", "Self", "selfProperty", "user_id", "userId", "userID",
            "user.id",
            "user id", "user__id", "USER_ID", "1", "_1", "+1", "-1", "", " ", "_", "__", "GMT+0", "GMT-0", "GMT0", "a.b", "a-b", "aB",
            "a b",
        ]
        let expected = names(wires)
        #expect(Set(expected.values).count == wires.count)
        var generator = Lehmer(state: 42)
        for _ in 0..<50 {
            #expect(names(wires.shuffled(using: &generator)) == expected)
        }
    }

    @Test func aNewNameLeavesOthersAlone() {
        let before = names(["user_id", "userId", "id"])
        let after = names(["user.id", "user_id", "name", "userId", "id"])
        for (wire, name) in before { #expect(after[wire] == name) }
    }

    @Test func thousandsOfEqualNamesStayDistinct() {
        let wires = Array(repeating: "same", count: 2_000)
        var naming = Naming()
        let candidates = wires.map { NameCandidate(wire: $0, base: naming.name($0, .value), pointer: "#/\($0)") }
        let found = NameScope(style: .value, reserved: [], suffix: "").names(of: candidates, naming: naming)
        #expect(Set(found).count == wires.count)
    }
}

/// Numbers that are the same in every run.
struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
