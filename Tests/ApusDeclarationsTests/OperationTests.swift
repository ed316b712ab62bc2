import ApusModel
import Testing

@testable import ApusDeclarations

@Suite struct OperationTests {
    private func operation(_ responses: Response..., body: Body? = nil, types: [(String, Shape)] = []) -> OperationDeclaration? {
        let api = Make.api(types, operations: [Make.operation("call", body: body, responses: responses)])
        return Make.module(api).0.operation("Call")
    }

    private func names(_ outcome: Outcome?) -> [String] {
        guard case .cases(let cases)? = outcome?.kind else { return [] }
        return cases.map { "\($0.name.text)(\($0.type?.text ?? ""))\($0.hasStatus ? "+status" : "")" }
    }

    private func alias(_ outcome: Outcome?) -> String? {
        guard case .alias(let type)? = outcome?.kind else { return nil }
        return type.text
    }

    @Test func oneSuccessIsItsValue() {
        let pet = [("Pet", Make.record(Make.property("x")))]
        let named = operation(Make.response(.code(200), Make.json(Make.named(0))), types: pet)
        #expect(alias(named?.success) == "Test.Pet")
        #expect(alias(named?.failure) == "Never")
        let inline = operation(Make.response(.code(200), Make.json(Make.record(Make.property("x")))))
        if case .nested? = inline?.success.kind {} else { Issue.record("not nested") }
        #expect(inline?.nested.first?.path?.dotted == "Test.Call.Success")
        #expect(alias(operation(Make.response(.code(204)))?.success) == "Void")
        #expect(alias(operation()?.success) == "Void")
        #expect(alias(operation(Make.response(.code(200), Make.json(Make.list(Make.record()))))?.success) == "[Test.Call.SuccessItem]")
    }

    @Test func severalOutcomesAreCases() {
        let found = operation(
            Make.response(.code(200), Make.json(Make.string)),
            Make.response(.code(202), Make.json(Make.integer)),
            Make.response(.code(204)),
            Make.response(.code(422), Make.json(Make.record(Make.property("e")))),
            Make.response(.code(499)),
            Make.response(.range(5), Make.json(Make.string)),
            Make.response(.default, Make.json(Make.string))
        )
        #expect(names(found?.success) == ["ok(String)", "accepted(Int)", "noContent()"])
        #expect(
            names(found?.failure) == [
                "unprocessableContent(Test.Call.UnprocessableContent)", "status499()", "serverError(String)+status", "other(String)+status",
            ]
        )
        #expect(found?.replies.map(\.isSuccess) == [true, true, true, false, false, false, false])
    }

    @Test func theDefaultIsBothWhereNoSuccessIsDocumented() {
        let found = operation(
            Make.response(.code(404), Make.json(Make.string)),
            Make.response(.default, Make.json(Make.record(Make.property("x"))))
        )
        if case .nested? = found?.success.kind {} else { Issue.record("not nested") }
        #expect(names(found?.failure) == ["notFound(String)", "other(Test.Call.Success)+status"])
        #expect(found?.replies.map(\.status) == [.code(404), .range(2), .default])
        #expect(found?.nested.count == 1)
    }

    @Test func redirectionsAreFailuresUnlessThereIsNothingElse() {
        #expect(names(operation(Make.response(.code(200)), Make.response(.code(304)))?.failure) == ["notModified()"])
        #expect(alias(operation(Make.response(.code(302)))?.success) == "Void")
        #expect(alias(operation(Make.response(.code(302)))?.failure) == "Never")
    }

    @Test func mediaTypesOfOneSchemaAreOneCase() {
        let pet = [("Pet", Make.record(Make.property("x")))]
        let same = operation(
            Make.response(
                .code(200),
                Make.json(Make.named(0), "text/plain", kind: .text),
                Make.json(Make.named(0)),
                Make.json(Make.named(0), "application/xml", kind: .xml)
            ),
            types: pet
        )
        #expect(alias(same?.success) == "Test.Pet")
        #expect(same?.facts.accept == ["text/plain", "application/json"])
        let different = operation(
            Make.response(.code(200), Make.json(Make.named(0)), Make.json(.bytes(.raw), "image/png", kind: .binary)),
            types: pet
        )
        #expect(names(different?.success) == ["json(Test.Pet)", "png(ResponseBody)"])
        #expect(different?.facts.streaming == ["image/png"])
    }

    @Test func bodies() {
        let record = Make.record(Make.property("file", .bytes(.raw)), Make.property("meta", Make.record(Make.property("x"))))
        let multipart = operation(
            body: Body(contents: [Make.json(record, "multipart/form-data", kind: .multipart)], isRequired: true, origin: Make.origin("#/b"))
        )
        #expect(multipart?.body?.type.text == "Test.Call.Body")
        guard case .structure(let structure)? = multipart?.nested.first else {
            Issue.record("no struct")
            return
        }
        #expect(structure.isMultipart)
        #expect(structure.members.map(\.multipart) == [.file(contentType: nil), .json(contentType: nil)])
        #expect(structure.members[0].type.text == "FilePart")
        let several = operation(
            body: Body(
                contents: [Make.json(Make.string), Make.json(.bytes(.raw), "application/octet-stream", kind: .binary)],
                isRequired: false,
                origin: Make.origin("#/b")
            )
        )
        #expect(several?.body?.enumPath?.dotted == "Test.Call.Body")
        #expect(several?.body?.alternatives.map { "\($0.name?.text ?? "")(\($0.type.text))" } == ["json(String)", "bytes(RequestBody)"])
    }

    @Test func parameters() {
        let parameters = [
            Make.parameter("limit"), Make.parameter("id", .query), Make.parameter("id", .path, required: true), Make.parameter("options"),
            Make.parameter("X-Trace", .header, required: true), Make.parameter("body"),
        ]
        let body = Body(contents: [Make.json(Make.string)], isRequired: true, origin: Make.origin("#/b"))
        let api = Make.api([], operations: [Make.operation("call", parameters: parameters, body: body)])
        let found = Make.module(api).0.operation("Call")
        #expect(found?.parameters.map(\.name.text) == ["id", "xTrace", "limit", "queryID", "optionsParameter", "body"])
        #expect(found?.body?.name.text == "requestBody")
    }

    @Test func operationNames() {
        let api = Make.api(
            [("CreatePet", Make.record()), ("Client", Make.record()), ("Error", Make.record())],
            operations: [
                Make.operation("create-pet", method: "POST", path: "/pets"), Make.operation(nil, path: "/pets/{id}"),
                Make.operation("getUser", path: "/a"), Make.operation("get_user", path: "/b"), Make.operation("same", path: "/c"),
                Make.operation("same", path: "/d"), Make.operation(nil, path: "/"),
            ]
        )
        let (module, log) = Make.module(api)
        #expect(module.methodNames.prefix(3) == ["createPet", "getPetsByID", "getUser"])
        #expect(Set(module.methodNames).count == 7)
        #expect(module.operation("CreatePetOperation") != nil)
        #expect(module.structure("Client") != nil)
        #expect(module.files[1].name == "Test+TestClient.swift")
        #expect(log.diagnostics.filter { $0.id == .duplicateOperationName }.count == 2)
    }

    @Test func overrides() {
        let api = Make.api([("pet", Make.record(Make.property("x")))], operations: [Make.operation("get_get_magic_links_external")])
        let (module, _) = Make.module(api) {
            $0.names = ["get_get_magic_links_external": "getMagicLinks", "#/components/schemas/pet": "Animal", "#/p/x": "value"]
        }
        #expect(module.methodNames == ["getMagicLinks"])
        #expect(module.operation("GetMagicLinks") != nil)
        #expect(module.structure("Animal")?.members[0].name.text == "value")
        #expect(module.renames.contains { $0.wireName == "pet" && $0.swiftName.text == "Animal" && $0.reason == .chosen })
    }

    @Test func bodiesThatCannotBeAreLeftOut() {
        let responses = [Make.response(.code(204), Make.json(Make.string)), Make.response(.code(200), Make.json(Make.string))]
        let api = Make.api(
            [],
            operations: [Make.operation("a", responses: responses), Make.operation("b", method: "HEAD", responses: responses)]
        )
        let (module, log) = Make.module(api)
        #expect(names(module.operation("A")?.success) == ["noContent()", "ok(String)"])
        #expect(names(module.operation("B")?.success) == ["noContent()", "ok()"])
        #expect(log.diagnostics.contains { $0.id == .impossibleBody })
    }

    @Test func bytesBehindANameAreFilesInMultipartBodies() throws {
        let types = [
            ("File", Shape.bytes(.raw)), ("Files", Make.list(Make.named(0))),
            ("Upload", Make.record(Make.property("one", Make.named(0)), Make.property("many", Make.named(1)))),
        ]
        let content = Make.json(Make.named(2), "multipart/form-data", kind: .multipart)
        let body = Body(contents: [content], isRequired: true, origin: Make.origin("#/b"))
        let module = Make.module(Make.api(types, operations: [Make.operation("call", body: body)])).0
        let upload = try #require(module.structure("Upload"))
        #expect(upload.isMultipart)
        #expect(upload.members.map(\.type.text) == ["FilePart", "[FilePart]"])
        #expect(upload.members.map(\.multipart) == [.file(contentType: nil), .files(contentType: nil)])
        #expect(module.alias("File")?.type.text == "Data")
    }

    @Test func aRecordWithFilesThatHasAJSONFormTooIsTwoTypes() throws {
        let types = [("Upload", Make.record(Make.property("id"), Make.property("file", .bytes(.raw))))]
        let contents = [Make.json(Make.named(0)), Make.json(Make.named(0), "multipart/form-data", kind: .multipart)]
        let body = Body(contents: contents, isRequired: true, origin: Make.origin("#/b"))
        let module = Make.module(Make.api(types, operations: [Make.operation("call", body: body)])).0
        let call = try #require(module.operation("Call"))
        #expect(call.body?.alternatives.map(\.type.text) == ["Test.Upload", "Test.Call.MultipartBody"])
        let upload = try #require(module.structure("Upload"))
        #expect(!upload.isMultipart)
        #expect(upload.members.map(\.type.text) == ["String", "Data"])
        guard case .structure(let parts)? = call.nested.first else {
            Issue.record("no struct of parts")
            return
        }
        #expect(parts.isMultipart)
        #expect(parts.members.map(\.type.text) == ["String", "FilePart"])
    }

    @Test func namesForNothingAreReported() {
        let (_, log) = Make.module(Make.api([("pet", Make.string)])) { $0.names = ["pets": "Animal", "pet": "Animal"] }
        #expect(log.diagnostics.map(\.id) == [.unusedOverride])
        #expect(log.diagnostics.first?.message.contains("`pets`") == true)
    }

    @Test func webhookPayloadsAreTypes() {
        var api = Make.api([("Pet", Make.record(Make.property("x")))])
        let body = Body(contents: [Make.json(Make.named(0))], isRequired: true, origin: Make.origin("#/b"))
        let inline = Body(contents: [Make.json(Make.list(Make.record(Make.property("y"))))], isRequired: true, origin: Make.origin("#/b2"))
        api.webhooks = [
            Make.operation(nil, method: "POST", path: "new-pet", body: body),
            Make.operation("gone", method: "POST", path: "gone", body: inline),
        ]
        let module = Make.module(api).0
        #expect(module.alias("NewPetPayload")?.type.text == "Test.Pet")
        #expect(module.alias("GonePayload")?.type.text == "[Test.GonePayloadItem]")
        #expect(module.structure("GonePayloadItem")?.isMutable == false)
        #expect(module.files.last?.name == "Test+Webhooks.swift")
    }
}
