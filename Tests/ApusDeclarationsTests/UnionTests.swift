import ApusModel
import Testing

@testable import ApusDeclarations

@Suite struct UnionTests {
    @Test func casesAreNamedForWhatTheyHold() throws {
        let api = Make.api([
            ("Pet", Make.record(Make.property("x"))),
            (
                "Value",
                Make.union(
                    Make.named(0),
                    Make.string,
                    Make.integer,
                    .boolean,
                    Make.list(Make.string),
                    Make.list(Make.named(0)),
                    .map(.any),
                    Make.record(Make.property("kind"), Make.property("image_url")),
                    Make.record(Make.property("kind"), Make.property("text")),
                    Make.record(Make.property("a", required: false), title: "Thing")
                )
            ),
        ])
        let union = try #require(Make.module(api).0.union("Value"))
        #expect(
            union.cases.map(\.name.text) == [
                "pet", "string", "integer", "boolean", "strings", "pets", "dictionary", "imageURL", "text", "thing",
            ]
        )
        #expect(union.cases[7].type.text == "Test.Value.ImageURL")
        #expect(union.cases[5].type.text == "[Test.Pet]")
        #expect(union.cases[0].keys == ["x"])
        #expect(union.unknown?.text == "unknown")
    }

    @Test func onlyWhatIsReceivedIsOpen() {
        for (direction, isOpen) in [(Direction.sent, false), (.received, true), ([], true), ([.sent, .received], true)] {
            let api = Make.api([("U", Make.union(Make.string, .boolean)), ("E", Make.enumeration("a"))], direction: direction)
            let module = Make.module(api).0
            #expect((module.union("U")?.unknown != nil) == isOpen)
            #expect((module.enumeration("E")?.unknown != nil) == isOpen)
            #expect(Make.module(api) { $0.enums = .closed }.0.union("U")?.unknown == nil)
        }
    }

    @Test func anEnumThatAllowsOthersIsOpen() {
        let api = Make.api([("E", Make.enumeration("a", allowsOthers: true))], direction: .sent)
        #expect(Make.module(api).0.enumeration("E")?.unknown?.text == "unknown")
    }

    @Test func oddConstantsAreCases() throws {
        let api = Make.api([
            ("E", Make.enumeration("", " ", "+1", "-1", "GMT+0", "GMT-0", "a", "A", "_", "1", "unknown", "rawValue", "none"))
        ])
        let cases = try #require(Make.module(api).0.enumeration("E"))
        #expect(
            cases.cases.map(\.name.text) == [
                "empty", "space", "plus1", "minus1", "gmtPlus0", "gmt0", "a", "aUppercased", "underscore", "_1", "unknown", "rawValueCase",
                "none",
            ]
        )
        #expect(cases.unknown?.text == "unlisted")
    }

    @Test func constantsOfSeveralKindsAreDistinct() throws {
        let constants: [Constant] = [.number("1"), .string("1"), .boolean(true), .string("true"), .number("1.5")]
        let shape = Shape.enumeration(Enumeration(kind: .mixed, values: constants.map { .init($0) }, origin: Make.origin("#/e")))
        let cases = try #require(Make.module(Make.api([("E", shape)])).0.enumeration("E")).cases.map(\.name.text)
        #expect(Set(cases).count == 5)
    }

    @Test func variantsOfOneKeyAreToldApartByWhatItHolds() {
        let strings = Make.record(Make.property("labels", Make.list(Make.string)))
        let records = Make.record(Make.property("labels", Make.list(Make.record(Make.property("name")))))
        for shapes in [[strings, records], [records, strings]] {
            let union = Union(variants: shapes.map { .init(shape: $0) }, decision: .bestMatch([0, 1]), origin: Make.origin("#/u"))
            let cases = Make.module(Make.api([("U", .union(union))])).0.union("U")?.cases ?? []
            let names = Dictionary(uniqueKeysWithValues: zip(shapes, cases.map(\.name.text)))
            #expect(names[records] == "labels")
            #expect(names[strings] == "labelsStrings")
        }
    }
}
