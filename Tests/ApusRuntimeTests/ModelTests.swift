import ApusRuntime
import Foundation
import Testing

/// Reads a text as a type.
func read<Value: JSONCodable>(_ text: String, as type: Value.Type = Value.self) throws(JSONError) -> Value {
    try JSONReader(Array(text.utf8)).value()
}

/// Writes a value as text.
func text<Value: JSONCodable>(_ value: Value) throws(JSONError) -> String {
    String(decoding: try JSONWriter.bytes(of: value), as: UTF8.self)
}

@Suite struct ModelTests {
    @Test func readsAndWritesARecord() throws {
        let source = #"{"id":"a","integration_type":"wms","integration_allow_list":["x","y"],"customer_id":null}"#
        let link: Trackstar.MagicLink = try read(source)
        #expect(link.integrationType == .wms)
        #expect(link.integrationAllowList == ["x", "y"])
        #expect(link.customerID == nil)
        #expect(try text(link) == source)
    }

    @Test func readsMembersInAnyOrderAndToleratesUnknownOnes() throws {
        let link: Trackstar.MagicLink = try read(
            #"{"new":{"id":1},"customer_id":"c","integration_allow_list":[],"integration_type":"freight","id":"a"}"#
        )
        #expect(link.customerID == "c")
        #expect(link.id == "a")
    }

    @Test func namesThePlaceOfWhatIsWrong() {
        let source = #"{"magic_links":[{"id":"a","integration_type":"wms","integration_allow_list":["x",1],"customer_id":null}]}"#
        let error = #expect(throws: JSONError.self) { try read(source, as: Trackstar.MagicLinks.self) }
        #expect(error?.path.description == "magic_links[0].integration_allow_list[1]")
        #expect(error?.offset == source.utf8.distance(from: source.startIndex, to: source.range(of: "1]")!.lowerBound))
        #expect(error?.kind == .typeMismatch(expected: "string", found: .integer))
    }

    @Test func namesAMissingMember() {
        let error = #expect(throws: JSONError.self) { try read(#"{"magic_links":[{"id":"a"}]}"#, as: Trackstar.MagicLinks.self) }
        #expect(error?.kind == .missingKey("integration_type"))
        #expect(error?.path.description == "magic_links[0]")
        #expect("\(error!)" == #"magic_links[0] (byte 16): the required member "integration_type" is missing"#)
    }

    @Test func requiredNullableMemberMustBeThere() {
        let source = #"{"id":"a","integration_type":"wms","integration_allow_list":[]}"#
        let error = #expect(throws: JSONError.self) { try read(source, as: Trackstar.MagicLink.self) }
        #expect(error?.kind == .missingKey("customer_id"))
    }

    @Test func keepsValuesThatTheDocumentDoesNotName() throws {
        let type: Trackstar.MagicLink.IntegrationType = try read(#""carrier""#)
        #expect(type == .unknown("carrier"))
        #expect(try text(type) == #""carrier""#)
        #expect(Trackstar.MagicLink.IntegrationType.unknown("wms") == .wms)
        #expect(Trackstar.MagicLink.IntegrationType.unknown("wms").hashValue == Trackstar.MagicLink.IntegrationType.wms.hashValue)
        #expect("\(Trackstar.MagicLink.IntegrationType.wms)" == "wms")
    }

    @Test func tellsNullFromAbsent() throws {
        typealias Body = Hotglue.CreateMagicLink.Body
        let absent: String? = nil
        #expect(try text(Body(tenant: absent)) == "{}")
        #expect(try text(Body(tenant: "t", nulls: [.expiresAt])) == #"{"tenant":"t","expiresAt":null}"#)
        #expect(try text(Body(tenant: "t", nulls: [.tenant])) == #"{"tenant":"t"}"#)
        let body: Body = try read(#"{"entityId":null,"tenant":"t","options":null}"#)
        #expect(body.nulls == [.entityID])
        #expect(try text(body) == #"{"tenant":"t","entityId":null}"#)
    }

    @Test func roundTripsAdditionalProperties() throws {
        let source = #"{"url":"https://a.example/b","expiresAt":"2024-05-06T07:08:09.5Z","a":[1.10,null],"z":{"x":true}}"#
        let success: Hotglue.CreateMagicLink.Success = try read(source)
        #expect(success.additionalProperties == ["a": [1.1, nil], "z": ["x": true]])
        #expect(try text(success) == source)
    }

    @Test func additionalPropertiesNeverRepeatAKnownKey() throws {
        let body = Hotglue.CreateMagicLink.Body(tenant: "t", additionalProperties: ["tenant": "u", "b": 1, "a": 2])
        #expect(try text(body) == #"{"tenant":"t","a":2,"b":1}"#)
    }

    @Test func readsUnionsByTag() throws {
        #expect(try read(#"{"petType":"cat","lives":9}"#, as: Shapes.Pet.self) == .cat(Shapes.Cat(lives: 9)))
        #expect(try read(#"{"bark":1,"petType":"dog"}"#, as: Shapes.Pet.self) == .dog(Shapes.Dog(petType: "dog", bark: 1)))
        let fish: Shapes.Pet = try read(#"{"petType":"fish","fins":2}"#)
        #expect(fish == .unknown(["petType": "fish", "fins": 2]))
        #expect(try text(fish) == #"{"fins":2,"petType":"fish"}"#)
        #expect(try read(#""stone""#, as: Shapes.Pet.self) == .unknown("stone"))
    }

    @Test func writesATagOnce() throws {
        #expect(try text(Shapes.Pet.cat(Shapes.Cat(lives: 9))) == #"{"lives":9,"petType":"cat"}"#)
        #expect(try text(Shapes.Pet.dog(Shapes.Dog(petType: "dog", bark: nil))) == #"{"petType":"dog"}"#)
        var json = JSONWriter()
        json.write(Shapes.Dog(petType: "hound", bark: nil), tag: "petType", "dog")
        json.write(JSONValue.object([:]), tag: "petType", "dog")
        #expect(String(decoding: try json.finish(), as: UTF8.self) == #"{"petType":"hound"}{"petType":"dog"}"#)
    }

    @Test func readsUnionsByKind() throws {
        #expect(
            try read(#"[1, 1.0, 1.5, "a", ["b"]]"#, as: [Shapes.Mixed].self) == [
                .integer(1), .integer(1), .number(1.5), .string("a"), .list(["b"]),
            ]
        )
        let error = #expect(throws: JSONError.self) { try read("[true]", as: [Shapes.Mixed].self) }
        #expect(error?.kind == .noMatch("Mixed"))
        #expect(error?.path.description == "[0]")
    }

    @Test func readsUnionsByBestMatch() throws {
        #expect(try read(#"{"lives":9,"name":"x"}"#, as: Shapes.Best.self) == .cat(Shapes.Cat(lives: 9)))
        #expect(try read(#"{"petType":"dog","bark":2}"#, as: Shapes.Best.self) == .dog(Shapes.Dog(petType: "dog", bark: 2)))
        let error = #expect(throws: JSONError.self) { try read(#"{"petType":1,"bark":2}"#, as: Shapes.Best.self) }
        #expect(error?.path.description == "petType")
    }

    @Test func readsClosedEnumerations() throws {
        #expect(try read(#"["asc","desc"]"#, as: [Shapes.Order].self) == [.ascending, .descending])
        #expect(try read("[2,1.0]", as: [Shapes.Level].self) == [.high, .low])
        #expect(try text([Shapes.Level.high]) == "[2]")
        let error = #expect(throws: JSONError.self) { try read(#""up""#, as: Shapes.Order.self) }
        #expect(error?.kind == .undocumentedValue("Order"))
    }

    @Test func readsTuples() throws {
        let position: Shapes.Position = try read("[1, 2.5, null, \"a\", {}]")
        #expect(position.altitude == nil)
        #expect(position.rest == ["a", [:]])
        #expect(try text(position) == #"[1,2.5,null,"a",{}]"#)
        #expect(try read("[1,2]", as: Shapes.Position.self).altitude == nil)
        let error = #expect(throws: JSONError.self) { try read("[1]", as: Shapes.Position.self) }
        #expect(error?.kind == .invalidValue(expected: "an array of at least 2 elements"))
    }

    @Test func readsRecursiveValues() throws {
        let node = Shapes.Node(name: "a", parent: Shapes.Node(name: "b"))
        #expect(try text(node) == #"{"name":"a","parent":{"name":"b"}}"#)
        #expect(try read(text(node)) == node)
        #expect(node.parent?.name == "b")
    }

    @Test func readsByCodings() throws {
        let source = #"{"amount":"12.5","rebates":["0.1"],"limit":null,"at":86400}"#
        let price: Shapes.Price = try read(source)
        #expect(price.amount == Decimal(string: "12.5"))
        #expect(price.nulls == [.limit])
        #expect(price.at == Date(timeIntervalSince1970: 86400))
        #expect(try text(price) == source)
    }

    @Test func readsAUnionBesideProperties() throws {
        let owned: Shapes.Owned = try read(#"{"petType":"dog","bark":3,"owner":"x"}"#)
        #expect(owned.variant == .dog(Shapes.Dog(petType: "dog", bark: 3)))
        #expect(try text(owned) == #"{"owner":"x","petType":"dog","bark":3}"#)
    }

    @Test func writerKeepsTheFirstErrorAndItsPlace() {
        let error = #expect(throws: JSONError.self) { try text(["a": [1.0, .nan, .infinity], "b": [.nan]]) }
        #expect(error?.path.description == "a[1]")
        let date = #expect(throws: JSONError.self) {
            try text(Hotglue.CreateMagicLink.Body(tenant: "{[\"", expiresAt: .distantFuture.addingTimeInterval(1e12)))
        }
        #expect(date?.path.description == "expiresAt")
    }

    @Test func writerRefusesEndlessDepth() {
        var value: JSONValue = 1
        for _ in 0..<300 { value = [value] }
        let error = #expect(throws: JSONError.self) { try text(value) }
        #expect(error?.kind == .limit("the value is nested more than 256 levels deep"))
    }
}
