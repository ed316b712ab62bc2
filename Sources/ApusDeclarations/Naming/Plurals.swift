/// English enough to name the element of a list after the list, and a list after its elements.
enum Plurals {
    /// The singular of a type name (`Tags` to `Tag`), or the name with `Item` behind it.
    static func element(of name: String) -> String {
        let lowercased = name.lowercased()
        if lowercased.hasSuffix("ies"), name.utf8.count > 4 { return String(name.dropLast(3)) + "y" }
        for ending in ["sses", "xes", "ches", "shes", "zzes"] where lowercased.hasSuffix(ending) {
            return String(name.dropLast(2))
        }
        let isSingular = ["ss", "us", "is", "news"].contains { lowercased.hasSuffix($0) }
        if lowercased.hasSuffix("s"), !isSingular, name.utf8.count > 2 { return String(name.dropLast()) }
        return name + "Item"
    }

    /// The plural of a value name (`pet` to `pets`).
    static func plural(of name: String) -> String {
        let lowercased = name.lowercased()
        if ["s", "x", "ch", "sh", "z"].contains(where: { lowercased.hasSuffix($0) }) { return name + "es" }
        let vowelBefore = ["ay", "ey", "iy", "oy", "uy"].contains { lowercased.hasSuffix($0) }
        if lowercased.hasSuffix("y"), !vowelBefore { return String(name.dropLast()) + "ies" }
        return name + "s"
    }
}
