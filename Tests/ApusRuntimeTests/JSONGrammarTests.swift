import ApusRuntime
import Foundation
import Testing

@Suite struct JSONGrammarTests {
    @Test(arguments: [
        ("null", "null"), (" [1 , 2]\n", "[1,2]"), (#"{"b":1,"a":{}}"#, #"{"a":{},"b":1}"#), ("\u{FEFF}{}", "{}"),
        (#""\u00e9\ud83d\udc4d\/\b\f\n\r\t\"\\""#, "\"é👍/\\b\\f\\n\\r\\t\\\"\\\\\""), (#""\u0000\u001f""#, #""\u0000\u001f""#),
        ("[-0,0,-0.0,1E+2,1.10,123456789012345678901234567890]", "[-0,0,-0.0,1E+2,1.10,123456789012345678901234567890]"),
        (#"{"a":1,"a":2}"#, #"{"a":2}"#), (#"{"":{"":[]}}"#, #"{"":{"":[]}}"#), ("\"\u{7F}\u{2028}\"", "\"\u{7F}\u{2028}\""),
    ])
    func accepts(source: String, written: String) throws {
        #expect(try text(JSONValue(Array(source.utf8))) == written)
    }

    @Test(arguments: [
        ("", 0), (" ", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("[1 2]", 3), ("{a:1}", 1), ("{\"a\" 1}", 5), ("01", 0), ("-", 1), ("1.", 2),
        (".5", 0), ("1e", 2), ("+1", 0), ("tru", 0), ("nulll", 4), ("[1]]", 3), ("\"\t\"", 1), (#""\x""#, 1), (#""\ud800""#, 1),
        (#""\udc00""#, 1), (#""\ud800\u0041""#, 1), (#""\u12G4""#, 1), ("\"abc", 4), ("[", 1), ("{\"a\":", 5), ("{} {}", 3), ("NaN", 0),
        ("'a'", 0), ("[1}", 2), ("\u{00}", 0), ("{\"a\"", 4), ("[\"\\", 2),
    ])
    func refusesWithAPlace(source: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader(Array(source.utf8)) }
        #expect(error?.offset == offset, "\(source): \(error!)")
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xC3], [0x22, 0xE2, 0x82],
            [0x22, 0xC3, 0x22],
        ] as [[UInt8]]
    )
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONReader(bytes) }
        #expect(error?.kind == .syntax("the text is not UTF-8"))
        #expect(error?.offset == 1)
    }

    @Test func limitsDepth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try JSONValue(nested(256))
        let error = #expect(throws: JSONError.self) { try JSONReader(nested(257)) }
        #expect(error?.offset == 256)
        #expect(throws: JSONError.self) { try JSONReader(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
    }

    @Test func integersComeFromTheirDigits() throws {
        #expect(try read("9007199254740993", as: Int.self) == 9_007_199_254_740_993)
        #expect(try read("[-9223372036854775808,9223372036854775807]", as: [Int64].self) == [.min, .max])
        #expect(try read("18446744073709551615", as: UInt64.self) == .max)
        #expect(try read("[1.0,1e2,-0,120e-1,0.0e99999999999999999999]", as: [Int].self) == [1, 100, 0, 12, 0])
        #expect(try read("-2147483648", as: Int32.self) == .min)
        for source in ["9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999999999999"] {
            let error = #expect(throws: JSONError.self) { try read(source, as: Int.self) }
            #expect(error?.kind == .invalidValue(expected: "an integer of 64 bits"))
        }
        #expect(throws: JSONError.self) { try read("2147483648", as: Int32.self) }
        #expect(throws: JSONError.self) { try read("-1", as: UInt64.self) }
        #expect(throws: JSONError.self) { try read("1.5", as: Int.self) }
        #expect(throws: JSONError.self) { try read("\"1\"", as: Int.self) }
    }

    @Test func doublesAreRoundedCorrectlyAndWrittenShortest() throws {
        for value in [0.1, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 9007199254740992, -0.0, 1e21, 123456.789] {
            let written = try text(value)
            #expect(try read(written, as: Double.self).bitPattern == value.bitPattern)
        }
        #expect(try read("2.2250738585072011e-308", as: Double.self) == Double.leastNormalMagnitude.nextDown)
        #expect(try text([1.0, 0.1, 1e20, -0.0]) == "[1,0.1,1e+20,-0]")
        #expect(try text(Float(0.1)) == "0.1")
        #expect(throws: JSONError.self) { try read("1e400", as: Double.self) }
        #expect(throws: JSONError.self) { try read("1e39", as: Float.self) }
        #expect(throws: JSONError.self) { try text(Double.infinity) }
    }

    @Test func decimalsAreExact() throws {
        #expect(try read("1.10", as: Decimal.self) == Decimal(string: "1.1"))
        #expect(try text(read("12345678901234567890.123456789", as: Decimal.self)) == "12345678901234567890.123456789")
        #expect(try text(read("-1e-5", as: Decimal.self)) == "-0.00001")
        #expect(throws: JSONError.self) { try read(String(repeating: "1", count: 39), as: Decimal.self) }
    }

    @Test func numbersAreEqualByValueAndKeepTheirDigits() throws {
        #expect(JSONNumber("1.10") == JSONNumber("11e-1"))
        #expect(JSONNumber("1.10")?.hashValue == JSONNumber("1.1")?.hashValue)
        #expect(JSONNumber("1.10")?.digits == "1.10")
        #expect(JSONNumber("-0") != JSONNumber("1"))
        for text in ["", "01", "1 ", " 1", "0x1", "[1]", "nan"] {
            #expect(JSONNumber(text) == nil)
        }
    }

    @Test func valuesAreReachedBySubscripts() {
        let value: JSONValue = ["headers": ["x": ["missing", 1, 2.5, true, nil]]]
        #expect(value["headers"]?["x"]?[0]?.string == "missing")
        #expect(value["headers"]?["x"]?[1]?.integer == 1)
        #expect(value["headers"]?["x"]?[9] == nil)
        #expect(value["x"]?["y"] == nil)
        #expect("\(value)" == #"{"headers":{"x":["missing",1,2.5,true,null]}}"#)
    }

    @Test func pathsQuoteWhatIsNoWord() {
        #expect(JSONPath([.key("a"), .index(0), .key("x-y"), .key("b")]).description == #"a[0]["x-y"].b"#)
    }
}
