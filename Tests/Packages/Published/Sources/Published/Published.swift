import ApusRuntime
import ApusURLSession
import Foundation

/// Clients generated from the documents that GitHub and OpenAI publish, against a server that plays both: pages by `Link`, and a stream.
@main
struct Published {
    static func main() async throws {
        let document = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
        let server = try PlayedServer(gitHub: document)
        try await server.run { address in
            try await pages(address)
            try await stream(address)
        }
    }

    /// Lists the issues of all pages.
    private static func pages(_ address: URL) async throws {
        let gitHub = GitHub.Client(server: .url(address), transport: URLSessionTransport())
        var numbers: [Int] = []
        for try await issue in gitHub.issuesListForRepoItems(owner: "octocat", repo: "Hello-World", state: .open, perPage: 1) {
            numbers.append(issue.number)
        }
        print("GitHub: issues \(numbers) of \(numbers.count) pages")
        guard numbers == [1, 2, 3] else { throw Failure(description: "the pages are not those that were served") }
    }

    /// Asks for an answer in pieces.
    private static func stream(_ address: URL) async throws {
        let openAI = OpenAI.Client(
            server: .url(address),
            transport: URLSessionTransport(),
            credentials: .init(apiKeyAuth: .bearer("secret"))
        )
        let question = OpenAI.ChatCompletionRequestMessage.chatCompletionRequestUserMessage(.init(content: .string("Say hello")))
        var pieces: [String] = []
        for try await chunk in try await openAI.createChatCompletionStream(
            body: .init(messages: [question], model: .init(rawValue: "gpt-4o"))
        ) {
            pieces += chunk.choices.compactMap(\.delta.content)
        }
        print("OpenAI: \(pieces)")
        guard pieces == ["", "Hello", ", world"] else { throw Failure(description: "the pieces are not those that were served") }
    }
}

/// Something is not as it should be.
struct Failure: Error, CustomStringConvertible {
    let description: String
}
