import ApusRuntime
import ApusTesting
import Foundation
import Generated
import Testing

/// Answers from a document's own examples.
@Suite struct ExampleTransportTests {
    private static let document = """
        {
          "openapi": "3.1.0",
          "paths": {
            "/repos/{owner}/{repo}/issues": {
              "get": {
                "operationId": "issues/list-for-repo",
                "responses": {
                  "200": {"content": {"application/json": {
                    "schema": {"type": "array", "items": {"$ref": "#/components/schemas/issue"}},
                    "examples": {
                      "b": {"value": []},
                      "a": {"$ref": "#/components/examples/two"}
                    }
                  }}},
                  "404": {"$ref": "#/components/responses/missing"}
                }
              }
            },
            "/pets": {
              "get": {
                "operationId": "listPets",
                "responses": {"default": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/pets"}}}}}
              }
            },
            "/required": {"get": {"responses": {"204": {"description": "Nothing."}}}}
          },
          "components": {
            "responses": {"missing": {"content": {"application/json": {"example": {"message": "gone"}}}}},
            "examples": {"two": {"value": [{"number": 1, "title": "a"}, {"number": 2, "title": "b"}]}},
            "schemas": {
              "issue": {"type": "object"},
              "pets": {
                "type": "object",
                "properties": {
                  "data": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/named"}, {"type": "object"}]}},
                  "paging": {"type": "object", "properties": {"next": {"type": ["null", "string"], "format": "uuid"}}}
                }
              },
              "named": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "example": "Rex"}}}
            }
          }
        }
        """

    private func client(_ change: (ExampleTransport) -> ExampleTransport = { $0 }) throws -> PagedLists.Client {
        PagedLists.Client(
            server: .url(URL(string: "https://a.example/v1")!),
            transport: change(try ExampleTransport(document: Data(Self.document.utf8)))
        )
    }

    @Test func theFirstExampleIsTheAnswer() async throws {
        let issues = try await client().issuesListForRepo(owner: "o", repo: "r/s")
        #expect(issues.map(\.title) == ["a", "b"])
    }

    @Test func anotherExampleOrStatusCanBeAskedFor() async throws {
        let empty = try client { $0.answering("issues/list-for-repo", status: 200, example: "b") }
        #expect(try await empty.issuesListForRepo(owner: "o", repo: "r").isEmpty)
        let failing = try client { $0.answering("GET /repos/{owner}/{repo}/issues", status: 404) }
        do throws(PagedLists.IssuesListForRepo.Error) {
            _ = try await failing.issuesListForRepo(owner: "o", repo: "r")
            Issue.record("no error")
        } catch .documented(.notFound(let problem)) {
            #expect(problem.message == "gone")
        } catch {
            Issue.record(error)
        }
    }

    @Test func aSchemaWithoutAnExampleGivesAValueThatFits() async throws {
        let page = try await client().listPets()
        #expect(page.data.map(\.name) == ["Rex"])
        #expect(page.paging?.next == "00000000-0000-4000-8000-000000000000")
    }

    @Test func whatTheDocumentDoesNotHaveIsAnError() async throws {
        let client = try client { $0.answering("listPets", status: 200, example: "none") }
        for call in [{ _ = try await client.listFiles() }, { _ = try await client.listPets() }] as [() async throws -> Void] {
            do {
                try await call()
                Issue.record("no error")
            } catch CallError<Never>.transport(let error as TestingError) {
                #expect([.noOperation(method: "GET", path: "/v1/files"), .noExample(operation: "listPets", name: "none")].contains(error))
            } catch {
                Issue.record(error)
            }
        }
        #expect(throws: TestingError.unreadableDocument("it has no paths")) { try ExampleTransport(document: Data("[]".utf8)) }
    }
}
