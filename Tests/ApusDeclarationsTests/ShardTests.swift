import Testing

@testable import ApusDeclarations

@Suite struct ShardTests {
    private func module(_ count: Int) -> SwiftModule {
        let names = (0..<count).map { "Type\($0)" }
        return Make.module(Make.api(names.map { ($0, Make.record(Make.property("born", Make.string))) })).0
    }

    @Test func namesAreKnownBeforehand() {
        #expect(SwiftModule.shardNames("Trackstar", 1) == ["Trackstar.swift"])
        #expect(SwiftModule.shardNames("a b/c-1", 3) == ["a_b_c-1.swift", "a_b_c-1+Shard2.swift", "a_b_c-1+Shard3.swift"])
        #expect(module(2).packed(into: 40, stem: "Test").files.map(\.name) == SwiftModule.shardNames("Test", 40))
    }

    @Test func nothingIsLostAndNothingIsThereTwice() {
        let whole = module(100)
        let packed = whole.packed(into: 7, stem: "Test")
        #expect(packed.files.map(\.declarations.count).reduce(0, +) == whole.files.map(\.declarations.count).reduce(0, +))
        for index in 0..<100 { #expect(packed.structure("Type\(index)") != nil) }
        #expect(packed.files.allSatisfy { $0.imports == $0.imports.sorted() && Set($0.imports).count == $0.imports.count })
    }

    @Test func shardsAreOfASize() {
        let sizes = module(800).packed(into: 8, stem: "Test").files.map(\.declarations.count)
        #expect(sizes.allSatisfy { (70...135).contains($0) }, "\(sizes)")
    }

    @Test func anOperationStandsWithItsMethod() {
        let operations = (0..<50).map { Make.operation("call\($0)", tags: ["everything"]) }
        for file in Make.module(Make.api([], operations: operations)).0.packed(into: 8, stem: "Test").files {
            var types: [String] = []
            var methods: [String] = []
            for declaration in file.declarations {
                if case .operation(let operation) = declaration { types.append(operation.path.dotted) }
                if case .methods(let all) = declaration { methods += all.map(\.operation.path.dotted) }
            }
            #expect(types == methods)
            #expect(types.count < 20)
        }
    }

    @Test func aSchemaMoreChangesOneShard() {
        let before = module(60).packed(into: 8, stem: "Test").files.map(\.declarations.count)
        let after = module(61).packed(into: 8, stem: "Test").files.map(\.declarations.count)
        #expect(zip(before, after).filter { $0 != $1 }.count == 1)
    }
}
