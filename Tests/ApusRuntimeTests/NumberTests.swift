import ApusRuntime
import Foundation
import Testing

/// Numbers and dates by the short ways of the reader and the writer, against the long ones of the standard library and Foundation.
///
/// `APUS_FUZZ_CASES` says how many of each are tried.
@Suite struct NumberTests {
    private static let count = ProcessInfo.processInfo.environment["APUS_FUZZ_CASES"].flatMap(Int.init) ?? 20_000

    /// Numbers of all sizes, many of which are short in decimal digits.
    private static func double(_ random: inout FuzzTests.Generator) -> Double {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
        case 1: Double(Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &random)))
        case 2: Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / pow(10, Double(Int.random(in: 0...12, using: &random)))
        case 3: Double(Int.random(in: Int.min...Int.max, using: &random))
        default: Double.random(in: -1000...1000, using: &random)
        }
    }

    private static func spelling(_ random: inout FuzzTests.Generator) -> String {
        var text = Bool.random(using: &random) ? "-" : ""
        let whole = UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0...63, using: &random)
        text += "\(whole)"
        if Bool.random(using: &random) {
            text += "." + String(repeating: "0", count: Int.random(in: 0...3, using: &random))
            text += "\(UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0...63, using: &random))"
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text += "e\(Int.random(in: -330...320, using: &random))" }
        return text
    }

    @Test func numbersAreReadToTheNearestDouble() throws {
        var random = FuzzTests.Generator(state: 7)
        for _ in 0..<Self.count {
            let text = Self.spelling(&random)
            let expected = try #require(Double(text))
            let read = try? JSONReader(Array(text.utf8)).double()
            if expected.isFinite ? read?.bitPattern != expected.bitPattern : read != nil {
                Issue.record("\(text) is read as \(String(describing: read)), the standard library \(expected)")
            }
        }
    }

    @Test func numbersAreWrittenInTheFewestDigits() throws {
        var random = FuzzTests.Generator(state: 8)
        for _ in 0..<Self.count {
            let value = Self.double(&random)
            guard value.isFinite else { continue }
            let text = String(decoding: try JSONWriter.bytes(of: value), as: UTF8.self)
            let usual = value.description.hasSuffix(".0") ? String(value.description.dropLast(2)) : value.description
            if text != usual { Issue.record("\(usual) is written as \(text)") }
        }
    }

    @Test func integersAreReadAndWritten() throws {
        var random = FuzzTests.Generator(state: 9)
        for _ in 0..<Self.count {
            let value = Int.random(in: Int.min...Int.max, using: &random) >> Int.random(in: 0...63, using: &random)
            let text = try JSONWriter.bytes(of: value)
            if text != Array("\(value)".utf8) { Issue.record("\(value) is written as \(String(decoding: text, as: UTF8.self))") }
            if try JSONReader(text).integer() != value { Issue.record("\(value) is not read") }
        }
        for value in [0, 9, 10, 99, 100, Int.max, Int.min, 99_999_999, 100_000_000, -12_345_678] {
            #expect(try JSONReader(JSONWriter.bytes(of: value)).integer() == value)
        }
        #expect(try JSONReader(JSONWriter.bytes(of: UInt64.max)).uint64() == UInt64.max)
        #expect(throws: JSONError.self) { try JSONReader(Array("18446744073709551616".utf8)).uint64() }
        #expect(throws: JSONError.self) { try JSONReader(Array("9223372036854775808".utf8)).integer() }
    }

    // Since 1621: before 1582 Foundation counts by the Julian calendar.
    @Test func datesAreWrittenAsFoundationDoes() throws {
        var random = FuzzTests.Generator(state: 10)
        let style = Date.ISO8601FormatStyle()
        for _ in 0..<Self.count / 10 {
            let date = Date(timeIntervalSince1970: Double(Int.random(in: -11_000_000_000...253_000_000_000, using: &random)))
            let text = try JSONWriter.bytes(of: date)
            if text != Array("\"\(style.format(date))\"".utf8) {
                Issue.record("\(date) is written as \(String(decoding: text, as: UTF8.self))")
            }
            if try JSONReader(text).value(Date.self) != date { Issue.record("\(date) is not read") }
        }
    }

    /// Lengths around words of eight bytes, with what needs an escape or is not ASCII at each place.
    @Test func stringsOfEveryLengthComeBack() throws {
        for count in 0...40 {
            let plain = String(repeating: "x", count: count)
            #expect(try JSONReader(JSONWriter.bytes(of: plain)).string() == plain)
            for place in 0..<count {
                for character in ["\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "é", "日", "👍"] {
                    let text = String(repeating: "x", count: place) + character + String(repeating: "y", count: count - place - 1)
                    let bytes = try JSONWriter.bytes(of: text)
                    let read = try JSONReader(bytes).string()
                    if !read.utf8.elementsEqual(text.utf8) {
                        Issue.record("\(text.debugDescription) comes back as \(read.debugDescription)")
                    }
                    let theirs = try JSONDecoder().decode(String.self, from: Data(bytes))
                    if !theirs.utf8.elementsEqual(text.utf8) { Issue.record("\(text.debugDescription) is not read by Foundation") }
                }
            }
        }
    }
}
