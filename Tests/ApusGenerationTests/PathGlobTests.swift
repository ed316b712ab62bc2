import ApusModel
import Testing

struct PathGlobTests {
    @Test(arguments: [
        ("/pets", "/pets", true), ("/pets", "/pets/", false), ("/pets", "/pet", false), ("/pets/*", "/pets/{id}", true),
        ("/pets/*", "/pets", false),
        ("/pets/*", "/pets/{id}/toys", false), ("/pets/**", "/pets", true), ("/pets/**", "/pets/{id}/toys", true),
        ("/pets/**", "/petshop", false),
        ("**/toys", "/pets/{id}/toys", true), ("/**/toys", "/toys", true), ("/*/{id}/*s", "/pets/{id}/toys", true),
        ("/*/{id}/*s", "/pets/{id}/toy", false),
        ("*", "/pets", false), ("**", "/pets/{id}", true), ("/v*/p*s", "/v2/pets", true), ("/{id}", "/{name}", false), ("", "", true),
        ("", "/", false),
        ("/a/**/b/**/c", "/a/x/b/y/b/z/c", true), ("/a/**/b/**/c", "/a/x/c", false),
    ])
    func matches(glob: String, path: String, expected: Bool) {
        #expect(PathGlob(glob).matches(path) == expected, "\(glob) \(path)")
    }

    @Test func hostilePatternsCostLittle() {
        let glob = PathGlob("/" + String(repeating: "*a", count: 300) + "b")
        #expect(!glob.matches("/" + String(repeating: "a", count: 1000)))
    }
}
