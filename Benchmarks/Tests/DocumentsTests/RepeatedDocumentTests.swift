import Foundation
import Documents
import Testing

@Suite
struct RepeatedDocumentTests {
    private let document = ##"""
        {"openapi": "3.0.3", "info": {"title": "A \"quoted\" {title}", "version": "1"},
         "paths": {"/pets/{id}": {"get": {"operationId": "pets/get", "summary": "Say \"#/components/schemas/pet\"",
            "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/pet"}}}}}}}},
         "components": {"schemas": {"pet": {"type": "object", "properties": {
            "parent": {"$ref": "#/components/schemas/pet"}, "name": {"$ref": "#/components/schemas/pet/properties/tag"}, "tag": {"type": "string"}}}},
            "responses": {}},
         "tags": [{"name": "pets"}]}
        """##

    private func text(of document: String, times: Int) -> String {
        var bytes: [UInt8] = []
        RepeatedDocument(of: [UInt8](document.utf8)).write(times: times) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func object(times: Int) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text(of: document, times: times).utf8)) as? [String: Any])
    }

    @Test func onceIsTheDocumentItself() {
        #expect(text(of: document, times: 1) == document)
    }

    @Test func pathsAndComponentsAreNamedAnew() throws {
        let object = try object(times: 3)
        let paths = try #require(object["paths"] as? [String: Any])
        #expect(paths.keys.sorted() == ["/copy2/pets/{id}", "/copy3/pets/{id}", "/pets/{id}"])
        let components = try #require(object["components"] as? [String: [String: Any]])
        #expect(components["schemas"]?.keys.sorted() == ["pet", "pet-copy2", "pet-copy3"])
        #expect(components["responses"]?.isEmpty == true)
        #expect((object["tags"] as? [Any])?.count == 1)
    }

    @Test func copiesReferToThemselves() throws {
        let text = text(of: document, times: 2)
        #expect(text.contains(#""operationId": "pets/get-copy2""#))
        #expect(text.contains(##"{"schema": {"$ref": "#/components/schemas/pet-copy2"}}"##))
        #expect(text.contains(##""$ref": "#/components/schemas/pet-copy2/properties/tag""##))
    }

    @Test func whatIsQuotedInTextStays() {
        #expect(text(of: document, times: 2).components(separatedBy: ##"Say \"#/components/schemas/pet\""##).count == 3)
    }

    @Test func whatHasNoPathsComesOutAsItIs() {
        #expect(text(of: "[1, 2]", times: 4) == "[1, 2]")
        #expect(text(of: #"{"paths": null}"#, times: 4) == #"{"paths": null}"#)
    }
}
