import ApusRuntime
import Testing

/// Texts that are nearly JSON, from a fixed seed: nothing may crash, and what is read must be written and read again.
@Suite struct FuzzTests {
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let seeds = [
        #"{"magic_links":[{"id":"a","integration_type":"wms","integration_allow_list":["x","y"],"customer_id":null}]}"#,
        #"{"tenant":null,"entityId":"é\ud83d\udc4d","expiresAt":"2024-05-06T07:08:09.5Z","options":{"a":[1.10,-0,1e5]},"z":true}"#,
        #"{"petType":"cat","lives":9,"owner":"x","name":"n","parent":{"name":"m"},"amount":"1.5","rebates":["2"],"limit":"3","at":1}"#,
        "[1,2.5,null,\"a\",{}]",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<8)
    func mutations(seed: Int) throws {
        var random = Generator(state: UInt64(seed))
        let alphabet = Array(#"{}[]",:\0123456789.eE+-truefalsn u"#.utf8) + [0x00, 0x80, 0xC3, 0xED, 0xFF]
        for _ in 0..<2_000 {
            var bytes = Self.seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = alphabet.randomElement(using: &random) ?? 0
                case 2: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
                default: bytes.removeSubrange(index...)
                }
            }
            guard let json = try? JSONReader(bytes) else {
                continue
            }
            let value: JSONValue = try json.value()
            #expect(try JSONValue(JSONWriter.bytes(of: value)) == value)
            check(Trackstar.MagicLinks.self, json)
            check(Hotglue.CreateMagicLink.Body.self, json)
            check(Shapes.Pet.self, json)
            check(Shapes.Mixed.self, json)
            check(Shapes.Best.self, json)
            check(Shapes.Position.self, json)
            check(Shapes.Node.self, json)
            check(Shapes.Price.self, json)
            check(Shapes.Owned.self, json)
        }
    }

    private func check<Value: JSONCodable & Equatable>(_ type: Value.Type, _ json: JSONReader) {
        do throws(JSONError) {
            let value: Value = try json.value()
            let again: Value = try JSONReader(JSONWriter.bytes(of: value)).value()
            #expect(again == value)
        } catch {
            #expect(error.offset != nil, "\(error)")
        }
    }
}
