import ApusDiagnostics
import ApusSourceTree
import Testing

struct EncodingTests {
    private static let text = "a: é😀\nb: [x]\n"

    @Test(arguments: [true, false], [true, false])
    func utf16(isLittleEndian: Bool, hasMark: Bool) {
        let units = (hasMark ? [0xFEFF] : []) + Array(Self.text.utf16)
        let bytes = units.flatMap { isLittleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let parsed = Parsed(bytes: bytes)
        #expect(parsed.node?.jsonText == #"{"a":"é😀","b":["x"]}"#)
        #expect(parsed.node?.mapping?["b"]?.list?.first?.place == "2:5")
    }

    @Test func utf16InJSON() {
        let bytes = "{\"a\": \"é\"}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Parsed(bytes: bytes, path: "a.json").node?.jsonText == #"{"a":"é"}"#)
    }

    @Test(arguments: ["a.yaml", "a.json"])
    func byteOrderMark(path: String) {
        let parsed = Parsed("\u{FEFF}{\"a\": 1}", path: path)
        #expect(parsed.node?.place == "1:1")
        #expect(parsed.node?.mapping?["a"]?.place == "1:7")
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xDC, 0x62, 0x00], [0xFF, 0xFE, 0x61, 0x00, 0x62],
    ])
    func halvesOfSurrogatePairs(bytes: [UInt8]) {
        #expect(Parsed(bytes: bytes).reports == ["1:2 error encoding: the file is not UTF-16: half of a surrogate pair is missing"])
    }

    @Test func zeroBytes() {
        #expect(Parsed("ab\nc\0d").reports == ["2:2 error encoding: there is a zero byte: this is no text"])
    }

    @Test(arguments: [[0x61, 0x3A, 0x20, 0xFF], [0x61, 0x0A, 0x62, 0x07]])
    func otherBytesThatYAMLCannotHold(bytes: [UInt8]) {
        let parsed = Parsed(bytes: bytes)
        #expect(parsed.node == nil)
        #expect(parsed.ids == ["encoding"])
        #expect(parsed.log.diagnostics.first?.position?.column == (bytes[1] == 0x0A ? 2 : 4))
    }
}
