import ApusModel
import Testing

@testable import ApusDeclarations

@Suite struct StructureTests {
    private func presence(_ property: Property, _ direction: Direction, nulls: DeclarationOptions.NullTracking = .whereSent) -> Member
        .Presence?
    {
        let api = Make.api([("A", Make.record(property))], direction: direction)
        return Make.module(api) { $0.nulls = nulls }.0.structure("A")?.members.first?.presence
    }

    @Test func nullAndAbsent() {
        let name = SwiftName(trusted: "a")
        let nullable = Shape.nullable(Make.string)
        for direction: Direction in [.sent, .received, [], [.sent, .received]] {
            #expect(presence(Make.property("a"), direction) == .required)
            #expect(presence(Make.property("a", required: false), direction) == .optional)
            #expect(presence(Make.property("a", nullable), direction) == .requiredNullable)
        }
        let both = Make.property("a", nullable, required: false)
        #expect(presence(both, .sent) == .optionalExplicitNull(name))
        #expect(presence(both, [.sent, .received]) == .optionalExplicitNull(name))
        #expect(presence(both, []) == .optionalExplicitNull(name))
        #expect(presence(both, .received) == .optionalNullable)
        #expect(presence(both, .received, nulls: .everywhere) == .optionalExplicitNull(name))
        #expect(presence(both, .sent, nulls: .nowhere) == .optionalNullable)
    }

    @Test func whatOneSideSetsIsNotDemandedOfTheOther() {
        #expect(presence(Make.property("a", access: .readOnly), .sent) == .optional)
        #expect(presence(Make.property("a", access: .readOnly), .received) == .required)
        #expect(presence(Make.property("a", access: .readOnly), [.sent, .received]) == .optional)
        #expect(presence(Make.property("a", access: .writeOnly), .received) == .optional)
        #expect(presence(Make.property("a", access: .writeOnly), .sent) == .required)
    }

    @Test func nullableNamedTypesAreOptionalWhereTheyAreUsed() throws {
        let api = Make.api([
            ("A", .nullable(Make.record(Make.property("x")))),
            ("B", Make.record(Make.property("a", Make.named(0)), Make.property("all", Make.list(Make.named(0))))),
            ("C", Make.named(0)),
            ("D", Make.record(Make.property("c", Make.named(2)))),
        ])
        let (module, _) = Make.module(api)
        let b = try #require(module.structure("B"))
        #expect(b.members[0].presence == .requiredNullable)
        #expect(b.members[0].type.text == "Test.A")
        #expect(b.members[1].type.text == "[Test.A?]")
        #expect(module.structure("A") != nil)
        #expect(module.structure("D")?.members[0].presence == .requiredNullable)
        #expect(module.alias("C")?.type.text == "Test.A")
    }

    @Test func inlineTypesAreNestedAndNamedByWhereTheyStand() throws {
        let api = Make.api([
            (
                "Pet",
                Make.record(
                    Make.property("status", Make.enumeration("a", "b")),
                    Make.property("tags", Make.list(Make.record(Make.property("name")))),
                    Make.property("by_day", .map(Make.record(Make.property("n")))),
                    Make.property("data", Make.list(Make.record(Make.property("n"))))
                )
            )
        ])
        let pet = try #require(Make.module(api).0.structure("Pet"))
        #expect(
            pet.members.map(\.type.text) == ["Test.Pet.Status", "[Test.Pet.Tag]", "[String: Test.Pet.ByDayValue]", "[Test.Pet.DataItem]"]
        )
        #expect(pet.nested.count == 4)
    }

    @Test func mutabilityFollowsTheDirection() {
        for (direction, isMutable) in [(Direction.sent, true), (.received, false), ([], true), ([.sent, .received], true)] {
            let api = Make.api([("A", Make.record(Make.property("a")))], direction: direction)
            #expect(Make.module(api).0.structure("A")?.isMutable == isMutable)
            #expect(Make.module(api) { $0.received = .var }.0.structure("A")?.isMutable == true)
        }
    }

    @Test func defaults() throws {
        let color = Make.enumeration("red", "blue")
        let api = Make.api([
            ("Color", color),
            (
                "A",
                Make.record(
                    Make.property("a", defaultValue: .string("x")),
                    Make.property("b", Make.integer, defaultValue: .string("10")),
                    Make.property("c", Make.named(0), defaultValue: .string("red")),
                    Make.property("d", Make.integer, required: false, defaultValue: .number("3")),
                    Make.property("e", Make.enumeration("only")),
                    Make.property("f", .integer(IntegerRules(width: .int32)), defaultValue: .number("3000000000")),
                    Make.property("g", Make.list(Make.string), defaultValue: .list([.string("p")])),
                    Make.property("h", Make.named(0), defaultValue: .string("green"))
                )
            ),
        ])
        let (module, log) = Make.module(api)
        let a = try #require(module.structure("A"))
        #expect(
            a.members.map(\.defaultValue) == [
                .string("x"), nil, .enumerationCase(SwiftName(trusted: "red")), nil, .enumerationCase(SwiftName(trusted: "only")), nil,
                .list([.string("p")]), nil,
            ]
        )
        #expect(log.diagnostics.map(\.id.rawValue) == Array(repeating: "wrong-default-type", count: 3))
        #expect(a.members[3].annotation.paragraphs == ["Defaults to `3`."])
    }

    @Test func furtherMembersGetOutOfTheWay() throws {
        let api = Make.api([
            (
                "A",
                Make.record(
                    Make.property("additionalProperties", .nullable(Make.string), required: false),
                    Make.property("nulls"),
                    additional: .kept(.any)
                )
            )
        ])
        let a = try #require(Make.module(api).0.structure("A"))
        #expect(a.additional?.name.text == "otherProperties")
        #expect(a.nulls?.name.text == "explicitNulls")
    }
}
