import ApusSourceTree
import Testing

/// The core schema of YAML 1.2 (section 10.3.2).
struct YAMLScalarTests {
    @Test(arguments: ["null", "Null", "NULL", "~", ""])
    func `null`(text: String) {
        expect(text, is: .null)
    }

    @Test(arguments: ["true", "True", "TRUE", "false", "False", "FALSE"])
    func boolean(text: String) {
        expect(text, is: .boolean)
    }

    @Test(arguments: ["0", "12", "-1", "+7", "0777", "0o17", "0x1F", "0xdeadBEEF"])
    func integer(text: String) {
        expect(text, is: .integer)
    }

    @Test(arguments: ["1.0", "1.", ".5", "-.5e3", "1e3", "1E+3", "12.5e-2", ".inf", "-.INF", "+.Inf", ".nan", ".NaN"])
    func number(text: String) {
        expect(text, is: .number)
    }

    @Test(arguments: [
        "yes", "no", "on", "off", "NO", "nUll", "tRue", "1_000", "12:30:45", "2020-01-01", "1.2.3", "0x", "0xg", "0o8", "-0x1", "-.nan",
        "+", "-x",
        ".", "1e", "1e+", "e3", "+.", "nulls", "trueish", "<",
    ])
    func string(text: String) {
        expect(text, is: .string)
    }

    @Test(arguments: ["'12'", "\"true\"", "!!str 12", "! 12", "|\n  12"])
    func quotedOrTagged(text: String) {
        #expect(Parsed("key: \(text)").node?.mapping?["key"]?.scalar?.kind == .string)
    }

    private func expect(_ text: String, is kind: Scalar.Kind) {
        let scalar = Parsed("key: \(text)").node?.mapping?["key"]?.scalar
        #expect(scalar?.kind == kind)
        #expect(scalar?.text == text)
    }
}
