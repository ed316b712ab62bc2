import ApusRuntime
import Foundation
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        ("2024-05-06T07:08:09Z", 736_672_089.0, "2024-05-06T07:08:09Z"), ("2024-05-06t07:08:09z", 736_672_089, "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:09+02:00", 736_664_889, "2024-05-06T05:08:09Z"),
        ("2024-05-06T07:08:09-0530", 736_691_889, "2024-05-06T12:38:09Z"),
        ("2024-05-06T07:08:09.5Z", 736_672_089.5, "2024-05-06T07:08:09.5Z"),
        ("2001-01-01T00:00:00.123456Z", 0.123456, "2001-01-01T00:00:00.123456Z"),
        ("1990-12-31T23:59:60Z", -315_619_200, "1991-01-01T00:00:00Z"), ("2000-12-31T23:59:59.75Z", -0.25, "2000-12-31T23:59:59.75Z"),
        ("1937-01-01T12:00:27.87+00:20", -2_019_644_372.13, "1937-01-01T11:40:27.87Z"),
        ("0000-01-01T00:00:00Z", -63_145_526_400, "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", 252_423_993_599, "9999-12-31T23:59:59Z"),
        ("2024-02-29T00:00:00.000000000000000000001Z", 730_857_600, "2024-02-29T00:00:00Z"),
    ])
    func dateTimes(source: String, seconds: Double, written: String) throws {
        let date: Date = try read("\"\(source)\"")
        #expect(date.timeIntervalSinceReferenceDate == seconds)
        #expect(try text(date) == "\"\(written)\"")
        #expect(try read(text(date)) == date)
    }

    @Test(arguments: [
        "", "2024-05-06", "2024-05-06T07:08:09", "2024-05-06T07:08Z", "2024-13-06T07:08:09Z", "2023-02-29T07:08:09Z",
        "2024-05-06T24:00:00Z",
        "2024-05-06T07:60:09Z", "2024-05-06T07:08:61Z", "2024-05-06T07:08:09.Z", "2024-05-06T07:08:09Zx", "24-05-06T07:08:09Z",
        "2024-05-06T07:08:09+24:00", "2024-05-06T07:08:09+1:00", "２０２４-05-06T07:08:09Z",
    ])
    func noDateTimes(source: String) {
        #expect(throws: JSONError.self) { try read("\"\(source)\"", as: Date.self) }
    }

    @Test func everyDateTimeIsReadBackAsItWas() throws {
        var random = FuzzTests.Generator(state: 1)
        for _ in 0..<2_000 {
            let date = Date(timeIntervalSinceReferenceDate: Double.random(in: -4e9...4e9, using: &random))
            #expect(try read(text(date)) == date)
        }
    }

    @Test func calendarDates() throws {
        let leapDay = try #require(CalendarDate("2024-02-29"))
        #expect(leapDay.description == "2024-02-29")
        #expect(CalendarDate("2023-02-29") == nil)
        #expect(CalendarDate("1900-02-29") == nil)
        #expect(CalendarDate("2000-02-29") != nil)
        #expect(CalendarDate("2024-2-9") == nil)
        #expect(CalendarDate("2024-02-290") == nil)
        #expect(leapDay < CalendarDate("2024-03-01")!)
        #expect(leapDay.startInUTC == Date(timeIntervalSince1970: 1_709_164_800))
        #expect(CalendarDate(leapDay.startInUTC, in: TimeZone(secondsFromGMT: -3600)!)?.description == "2024-02-28")
        #expect(try text([leapDay]) == #"["2024-02-29"]"#)
    }

    @Test(arguments: ["P3Y6M4DT12H30M5S", "PT0.5S", "P2W", "-P1D", "PT36H", "P0D", "PT1,5M"])
    func durations(source: String) throws {
        let duration: ISODuration = try read("\"\(source)\"")
        #expect(try text(duration) == "\"\(source)\"")
    }

    @Test(arguments: ["", "P", "PT", "P1", "1D", "P1S", "PT1D", "P1DT", "P1.5Y2M", "P2D1Y", "P-1D", "P1H"])
    func noDurations(source: String) {
        #expect(ISODuration(source) == nil)
    }

    @Test func durationsInSeconds() {
        #expect(ISODuration("PT1M30.5S")?.duration == .milliseconds(90_500))
        #expect(ISODuration("-P1DT1H")?.duration == .seconds(-90_000))
        #expect(ISODuration("P1M")?.duration == nil)
        #expect(ISODuration(.milliseconds(-1_500)).description == "-PT1.5S")
        #expect(ISODuration(.seconds(90)).description == "PT90S")
        #expect(ISODuration("PT1.50S") == ISODuration("PT1.5S"))
    }

    @Test func base64() throws {
        #expect(try read(#""AP+/""#, as: Data.self) == Data([0x00, 0xFF, 0xBF]))
        #expect(try read(#""Zm9v\r\nYg==""#, as: Data.self) == Data("foob".utf8))
        #expect(try read(#""Zm9vYg""#, as: Data.self) == Data("foob".utf8))
        #expect(try text(Data("foob".utf8)) == #""Zm9vYg==""#)
        for source in ["A", "AB=C", "A-_", "AB===", "AB CD", "====", "ABC=="] {
            #expect(throws: JSONError.self) { try read("\"\(source)\"", as: Data.self) }
        }
        #expect(try JSONReader(Array(#""AP-_""#.utf8)).value(as: Base64URL.self) == Data([0x00, 0xFF, 0xBF]))
        var json = JSONWriter()
        json.write(Data([0x00, 0xFF, 0xBF, 0xFB]), as: Base64URL.self)
        #expect(String(decoding: try json.finish(), as: UTF8.self) == #""AP-_-w""#)
    }

    @Test func otherForms() throws {
        #expect(try text(read(#""E621E1F8-C36C-495A-93FC-0C247A3E6E5F""#, as: UUID.self)) == #""e621e1f8-c36c-495a-93fc-0c247a3e6e5f""#)
        #expect(throws: JSONError.self) { try read(#""E621""#, as: UUID.self) }
        #expect(try text(read(#""https://a.example/b?c=d#e""#, as: URL.self)) == #""https://a.example/b?c=d#e""#)
        #expect(throws: JSONError.self) { try read(#""""#, as: URL.self) }
    }

    @Test func unsignedIntegersInStrings() throws {
        var writer = JSONWriter()
        UInt64String.write(try UInt64String.read(JSONReader(Array(#""18446744073709551615""#.utf8))), to: &writer)
        #expect(try writer.finish() == Array(#""18446744073709551615""#.utf8))
        for source in [#""18446744073709551616""#, #""-1""#, #""1.5""#, "1"] {
            #expect(throws: JSONError.self) { try UInt64String.read(JSONReader(Array(source.utf8))) }
        }
    }
}
