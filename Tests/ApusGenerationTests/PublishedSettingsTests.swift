import ApusDiagnostics
import ApusGeneration
import Foundation
import Testing

/// Settings of streams and pagination against the documents of those who have them.
@Suite struct PublishedSettingsTests {
    private static func specs(_ name: String) -> URL {
        Golden.root.deletingLastPathComponent().appending(path: "shared/specs/\(name)")
    }

    /// The Swift of `document` with `settings`, and what there is to say.
    private func swift(_ document: String, _ settings: String) throws -> (text: String, errors: [String]) {
        let path = Self.specs(document).path
        let text = "apis:\n  API:\n    documents: [\(path)]\n\(settings)"
        var log = DiagnosticLog()
        let file = SourceFile(path: "apus.yaml", bytes: Array(text.utf8))
        let configuration = try #require(Configuration(reading: file, log: &log), "\(log.diagnostics.map(\.message))")
        let generation = try Generator().generate(configuration.apis[0])
        return (
            generation.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(),
            generation.log.diagnostics.filter { $0.severity == .error }.map(\.message)
        )
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: PublishedSettingsTests.specs("github.json").path), "no ../shared/specs"))
    func gitHubsLinks() throws {
        let result = try swift(
            "github.json",
            """
                filter: {operations: [issues/list-for-repo, 'GET /orgs/{org}/actions/runners']}
                pagination:
                  issues/list-for-repo: {by: link}
                  GET /orgs/{org}/actions/runners: {by: link, items: /runners}
            """
        )
        #expect(result.errors == [])
        #expect(result.text.contains("PagedItems<API.IssuesListForRepo, [API.IssueSimple]>"))
        #expect(result.text.contains("page.runners"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: PublishedSettingsTests.specs("openai.yaml").path), "no ../shared/specs"))
    func openAIsStreamsAndCursors() throws {
        let result = try swift(
            "openai.yaml",
            """
                filter: {operations: [createChatCompletion, createCompletion, createTranscription, createRun, listFiles]}
                streams:
                  createChatCompletion: {when: stream}
                  createCompletion: {when: stream}
                  createTranscription: {when: stream}
                  createRun: {when: stream, items: AssistantStreamEvent}
                pagination:
                  listFiles: {by: cursor, parameter: after, next: /last_id, items: /data, more: /has_more}
            """
        )
        #expect(result.errors == [])
        #expect(result.text.contains("typealias Success = EventStream<CreateChatCompletionStreamResponse>"))
        #expect(result.text.contains("typealias Success = EventStream<CreateCompletionResponse>"))
        #expect(result.text.contains("func createTranscriptionStream("))
        #expect(result.text.contains("EventStream<AssistantStreamEvent>"))
        #expect(result.text.contains("func listFilesItems("))
    }
}
