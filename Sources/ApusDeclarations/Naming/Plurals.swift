/// English enough to name the element of a list after the list, and a list after its elements.
enum Plurals {
    /// The singular of a type name (`Tags` to `Tag`), or the name with `Item` behind it.
    static func element(of name: String) -> String {
        let lowercased = name.lowercased()
        for (ending, dropped, added) in endings where lowercased.hasSuffix(ending) && lowercased.utf8.count > dropped {
            return String(name.dropLast(dropped)) + added
        }
        return name + "Item"
    }

    /// What plurals end in, how many letters of that go, and what comes instead; the first that fits counts.
    private static let endings: [(ending: String, dropped: Int, added: String)] = [
        ("series", 0, "Item"), ("species", 0, "Item"), ("news", 0, "Item"), ("cookies", 1, ""), ("movies", 1, ""), ("ies", 3, "y"),
        ("caches", 1, ""), ("statuses", 2, ""), ("aliases", 2, ""), ("buses", 2, ""), ("bonuses", 2, ""), ("sses", 2, ""), ("xes", 2, ""),
        ("ches", 2, ""), ("shes", 2, ""), ("zzes", 3, ""), ("ss", 0, "Item"), ("us", 0, "Item"), ("is", 0, "Item"), ("s", 1, ""),
    ]

    /// The plural of a value name (`pet` to `pets`).
    static func plural(of name: String) -> String {
        let lowercased = name.lowercased()
        if ["s", "x", "ch", "sh", "z"].contains(where: { lowercased.hasSuffix($0) }) { return name + "es" }
        let vowelBefore = ["ay", "ey", "iy", "oy", "uy"].contains { lowercased.hasSuffix($0) }
        if lowercased.hasSuffix("y"), !vowelBefore { return String(name.dropLast()) + "ies" }
        return name + "s"
    }
}
