import Foundation
import Testing

/// Operations by their tags, as DocC lists them.
@Suite struct TopicsTests {
    private static let configuration = "apis:\n  Shop:\n    documents: [openapi.yaml]\n    output: Out\n"
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /a: {get: {operationId: a, tags: [first, second], responses: {'204': {description: Done.}}}}
          /b: {get: {operationId: b, tags: ["the\\nsecond"], responses: {'204': {description: Done.}}}}
          /c: {get: {operationId: c, responses: {'204': {description: Done.}}}}
          /d: {get: {operationId: d, tags: [first], responses: {'204': {description: Done.}}}}

        """

    @Test func standInTheCommentOfTheNamespace() async throws {
        try await withCommand { command in
            try command.write(Self.document, to: "openapi.yaml")
            try command.write(Self.configuration + "    topics: true\n", to: "apus.yaml")
            #expect(try await command.apus("generate").status == 0)
            let text = try command.read("Out/Shop.swift")
            let expected = """
                /// ## Topics
                ///
                /// ### first
                ///
                /// - ``A``
                /// - ``D``
                ///
                /// ### the second
                ///
                /// - ``B``
                public nonisolated enum Shop {}

                """
            #expect(text.hasSuffix(expected), "\(text)")
        }
    }

    @Test func areLeftOutUnlessAskedFor() async throws {
        try await withCommand { command in
            try command.write(Self.document, to: "openapi.yaml")
            try command.write(Self.configuration, to: "apus.yaml")
            #expect(try await command.apus("generate").status == 0)
            #expect(try !command.read("Out/Shop.swift").contains("Topics"))
        }
    }
}
