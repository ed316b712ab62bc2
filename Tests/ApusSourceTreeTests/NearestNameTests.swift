import ApusDiagnostics
import Testing

struct NearestNameTests {
    @Test(arguments: [
        ("descripton", "description"), ("requierd", "required"), ("Type", "type"), ("itmes", "items"), ("schemas", "schema"),
        ("propertie", "properties"),
    ])
    func near(name: String, expected: String) {
        #expect(nearestName(to: name, in: ["description", "required", "type", "items", "schema", "properties", "format"]) == expected)
    }

    @Test(arguments: ["x", "nothing", "", "desc", "type"])
    func far(name: String) {
        #expect(nearestName(to: name, in: ["description", "required", "type", "items"].filter { $0 != name }) == nil)
    }
}
