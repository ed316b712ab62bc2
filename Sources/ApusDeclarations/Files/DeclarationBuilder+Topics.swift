import ApusModel

extension DeclarationBuilder {
    /// The paragraphs by which DocC lists operations by their tags, in the order in which tags first occur: a heading and links for each.
    ///
    /// They stand in the comment of the namespace rather than in a catalogue, of which a target can have only one, and which builds would
    /// have to know about.
    func topics(_ names: NamespaceNames) -> [String] {
        var tags: [String] = []
        var links: [String: [String]] = [:]
        for (index, operation) in api.operations.enumerated() {
            guard let tag = operation.tags.first, !tag.isEmpty else { continue }
            if links[tag] == nil { tags.append(tag) }
            let streamed = names.streams[index].map { [$0.type] } ?? []
            links[tag, default: []] += ([names.operations[index]] + streamed).map { "- ``\($0.text)``" }
        }
        guard !tags.isEmpty else { return [] }
        return ["## Topics"] + tags.flatMap { ["### \(Self.line($0))", (links[$0] ?? []).joined(separator: "\n")] }
    }

    /// `text` in one line, as a heading needs it.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
