import ApusRuntime
import Foundation
import Testing

@Suite struct CodableTests {
    struct Everything: Hashable, Sendable, JSONObjectCodable {
        var string = "é\"\n"
        var boolean = true
        var integer = Int.max
        var int32 = Int32.min
        var int64 = Int64.min
        var uint64 = UInt64.max
        var float: Float = 0.1
        var double = 1.2345678901234567e-120
        var decimal = Decimal(string: "12345678901234567890.123456789") ?? 0
        var date = Date(timeIntervalSinceReferenceDate: 0.5)
        var day = CalendarDate("2024-02-29")
        var uuid = UUID()
        var url = URL(string: "https://a.example/b")
        var data = Data([1, 2, 3])
        var value: JSONValue = [nil, true, 1, 1.5, "x", [:], ["k": [0.1]]]
        var list: [Int?] = [1, nil]
        var map = ["a": 1.5]
        var open = Trackstar.MagicLink.IntegrationType.unknown("x")
        var closed = Shapes.Order.descending
        var level = Shapes.Level.high
        var duration = ISODuration("P1D")

        init() {}

        init(json object: inout JSONObjectReader) throws(JSONError) {
            string = try object.string("string")
            boolean = try object.boolean("boolean")
            integer = try object.integer("integer")
            int32 = try object.int32("int32")
            int64 = try object.int64("int64")
            uint64 = try object.required("uint64")
            float = try object.required("float")
            double = try object.double("double")
            decimal = try object.required("decimal")
            date = try object.required("date")
            day = try object.optional("day")
            uuid = try object.required("uuid")
            url = try object.optional("url")
            data = try object.required("data")
            value = try object.required("value")
            list = try object.required("list")
            map = try object.required("map")
            open = try object.required("open")
            closed = try object.required("closed")
            level = try object.required("level")
            duration = try object.optional("duration")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("string", string)
            object.write("boolean", boolean)
            object.write("integer", integer)
            object.write("int32", int32)
            object.write("int64", int64)
            object.write("uint64", uint64)
            object.write("float", float)
            object.write("double", double)
            object.write("decimal", decimal)
            object.write("date", date)
            object.write("day", day)
            object.write("uuid", uuid)
            object.write("url", url)
            object.write("data", data)
            object.write("value", value)
            object.write("list", list)
            object.write("map", map)
            object.write("open", open)
            object.write("closed", closed)
            object.write("level", level)
            object.write("duration", duration)
        }
    }

    @Test func ownFormRoundTrips() throws {
        let value = Everything()
        #expect(try read(text(value)) == value)
    }

    @Test func foundationsCoderRoundTrips() throws {
        let value = Everything()
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(Everything.self, from: data) == value)
        #expect(try read(String(decoding: data, as: UTF8.self)) == value)
        #expect(try JSONDecoder().decode(Everything.self, from: Data(JSONWriter.bytes(of: value))) == value)
    }

    @Test func propertyListsRoundTrip() throws {
        let link: Trackstar.MagicLink = try read(
            #"{"id":"a","integration_type":"new","integration_allow_list":["x"],"customer_id":"c"}"#
        )
        #expect(try PropertyListDecoder().decode(Trackstar.MagicLink.self, from: PropertyListEncoder().encode(link)) == link)
    }

    @Test func unionsTuplesAndEnumerationsAreCodable() throws {
        func roundTrip<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
            try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value)) == value
        }
        #expect(try roundTrip(Shapes.Pet.cat(Shapes.Cat(lives: 9))))
        #expect(try roundTrip([Shapes.Mixed.integer(1), .number(1.5), .string("a"), .list(["b"])]))
        #expect(try roundTrip(read("[1,2,3,\"x\"]", as: Shapes.Position.self)))
        #expect(try roundTrip([Trackstar.MagicLink.IntegrationType.wms, .unknown("x")]))
        #expect(try roundTrip([Shapes.Order.ascending]))
        #expect(try roundTrip(Shapes.Node(name: "a", parent: Shapes.Node(name: "b"))))
    }

    @Test func decodersSayWhatIsWrong() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Trackstar.MagicLink].self, from: Data(#"[{"id":1}]"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.codingPath.first?.intValue == 0)
        #expect(context.debugDescription.contains("expected string, found integer"))
    }
}
