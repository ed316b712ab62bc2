import ApusModel
import Testing

@testable import ApusDeclarations

@Suite struct RecursionTests {
    @Test func aStructThatContainsItselfIsBoxed() throws {
        let api = Make.api([
            (
                "Node",
                Make.record(Make.property("parent", Make.named(0), required: false), Make.property("children", Make.list(Make.named(0))))
            )
        ])
        let node = try #require(Make.module(api).0.structure("Node"))
        #expect(node.members.map(\.isBoxed) == [true, false])
    }

    @Test func aCycleIsBrokenOnce() {
        let api = Make.api([
            ("A", Make.record(Make.property("b", Make.named(1), required: false))),
            ("B", Make.record(Make.property("c", Make.named(2), required: false))),
            ("C", Make.record(Make.property("a", Make.named(3), required: false))),
            ("AliasOfA", Make.named(0)),
        ])
        let module = Make.module(api).0
        let boxed = ["A", "B", "C"].flatMap { module.structure($0)?.members.map(\.isBoxed) ?? [] }
        #expect(boxed == [false, false, true])
    }

    @Test func unionsBreakCyclesWithoutBoxes() throws {
        let api = Make.api([
            ("Expression", Make.union(Make.string, Make.named(1))),
            ("Sum", Make.record(Make.property("left", Make.named(0)), Make.property("right", Make.named(0)))),
        ])
        let module = Make.module(api).0
        #expect(module.union("Expression")?.cases.map(\.isIndirect) == [false, true])
        #expect(module.structure("Sum")?.members.map(\.isBoxed) == [false, false])
    }

    @Test func cyclesThroughInlineTypesAreFound() throws {
        let api = Make.api([
            ("A", Make.record(Make.property("inner", Make.record(Make.property("a", Make.named(0), required: false)))))
        ])
        let inner = try #require(Make.module(api).0.structure("A.Inner"))
        #expect(inner.members[0].isBoxed)
    }

    @Test func anAliasThatContainsItselfIsAStruct() {
        let api = Make.api([
            ("Tree", Make.list(Make.named(0))),
            ("Names", Make.list(Make.string)),
            ("First", .map(Make.named(3))),
            ("Second", Make.list(Make.named(2))),
        ])
        let module = Make.module(api).0
        #expect(module.wrapper("Tree")?.type.text == "[Test.Tree]")
        #expect(module.alias("Names")?.type.text == "[String]")
        #expect(module.wrapper("First") != nil)
        #expect(module.wrapper("Second") != nil)
    }

    @Test func aCircleOfAliasesIsAnyJSON() {
        let api = Make.api([("A", Make.named(1)), ("B", Make.named(0))])
        #expect(Make.module(api).0.alias("A")?.type.text == "JSONValue")
    }

    @Test func longChainsNeedNoStack() {
        let count = 20_000
        let types = (0..<count).map { index in
            ("T\(index)", Make.record(Make.property("next", Make.named((index + 1) % count), required: false)))
        }
        let recursion = Recursion(Make.api(types).types)
        #expect(recursion.isBoxed(TypeID(index: count - 1), TypeID(index: 0)))
        #expect(!recursion.isBoxed(TypeID(index: 0), TypeID(index: 1)))
    }

    private static let large = record(of: Make.string, count: ValueWeights.limit + 1)
    private static let small = record(of: Make.string, count: ValueWeights.limit)

    private static func record(of shape: Shape, count: Int) -> Shape {
        .record(Record(properties: (0..<count).map { Make.property("p\($0)", shape) }, origin: Make.origin("#/r")))
    }

    @Test func whatIsLargeIsKeptOnTheHeap() throws {
        let api = Make.api([
            ("Large", Self.large),
            ("Small", Self.small),
            ("AliasOfLarge", Make.named(0)),
            (
                "Holder",
                Make.record(
                    Make.property("large", Make.named(2)),
                    Make.property("small", Make.named(1)),
                    Make.property("list", Make.list(Make.named(0))),
                    Make.property("inline", Self.large)
                )
            ),
            ("Either", Make.union(Make.string, Make.named(0), Make.named(1))),
        ])
        let module = Make.module(api).0
        #expect(module.structure("Holder")?.members.map(\.isBoxed) == [true, false, false, true])
        #expect(module.union("Either")?.cases.map(\.isIndirect) == [false, true, false])
    }

    @Test func whatIsOnTheHeapWeighsNothingMore() {
        // Twelve large values in boxes are twelve parts; one more makes their holder large itself.
        let api = Make.api([
            ("Large", Self.large),
            ("Twelve", Self.record(of: Make.named(0), count: ValueWeights.limit)),
            ("Thirteen", Self.record(of: Make.named(0), count: ValueWeights.limit + 1)),
            ("Holder", Make.record(Make.property("twelve", Make.named(1)), Make.property("thirteen", Make.named(2)))),
        ])
        #expect(Make.module(api).0.structure("Holder")?.members.map(\.isBoxed) == [false, true])
    }
}
