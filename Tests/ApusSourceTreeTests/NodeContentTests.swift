import ApusSourceTree
import Testing

struct NodeContentTests {
    @Test(arguments: [
        ("{a: 1, b: [x]}", "b:\n- x\na: 1.0"), ("0x1F", "31"), ("0o17", "15"), ("-0", "0"), ("1e3", "1000"), ("120e-2", "1.2"), ("+5", "5"),
        (".5", "0.50"), ("~", "null"), ("TRUE", "true"), (".inf", "+.INF"),
        ("100000000000000000000000001", "1.00000000000000000000000001e26"),
    ])
    func same(left: String, right: String) {
        #expect(isSame(left, right))
        #expect(isSame(right, left))
    }

    @Test(arguments: [
        ("1", "'1'"), ("1", "2"), ("1", "-1"), ("[a]", "[a, a]"), ("{a: 1}", "{b: 1}"), ("{a: 1}", "{a: 1, b: 1}"), ("[]", "{}"),
        ("true", "false"),
        ("null", "false"), (".inf", "-.inf"), ("\u{E9}", "e\u{301}"), ("0.1", "0.10000000000000000000001"),
    ])
    func different(left: String, right: String) {
        #expect(!isSame(left, right))
        #expect(!isSame(right, left))
    }

    @Test func jsonText() {
        let text = "a: [0x1F, 0o17, +1, .5, 1., 007, -0.5e3, .inf, .NaN, ~, TRUE]\nb: \"x\\\"\\\\\\n\\t\\e\"\nc: {}"
        #expect(
            Parsed(text).node?.jsonText
                == #"{"a":[31,15,1,0.5,1,7,-0.5e3,".inf",".NaN",null,true],"b":"x\"\\\n\t\u001b","c":{}}"#
        )
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        guard let left = Parsed(left).node, let right = Parsed(right).node else { return false }
        return left.hasSameContent(as: right)
    }
}
