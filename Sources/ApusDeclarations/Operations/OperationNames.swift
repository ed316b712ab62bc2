import ApusModel

extension Operation {
    /// What the operation is called in the document, or, where it is not called anything, its method and path: `get pets by id`.
    var wireName: String { id ?? methodAndPath }

    /// The method and path as words.
    var methodAndPath: String {
        var words = [method.lowercased()]
        for segment in path.split(separator: "/") {
            let isParameter = segment.first == "{" && segment.last == "}"
            words.append(isParameter ? "by-" + segment.dropFirst().dropLast() : String(segment))
        }
        return words.count == 1 ? words[0] + "-root" : words.joined(separator: "-")
    }
}
