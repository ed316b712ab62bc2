import Testing

@testable import ApusDiff

struct DayTests {
    @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("2024-02-29", 19_782), ("2026-11-20T10:00:00Z", 20_777)])
    func counts(text: String, number: Int) {
        #expect(Day(text)?.number == number)
    }

    @Test(arguments: ["", "soon", "2024-13-01", "2024-1-1", "20240101"])
    func refuses(text: String) {
        #expect(Day(text) == nil)
    }
}
