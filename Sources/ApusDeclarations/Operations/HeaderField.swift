import ApusModel

/// A header field that several answers may have.
struct HeaderField {
    var header: Header
    /// Whether every answer has it.
    var isRequired: Bool

    /// The header fields of `responses`, each once: what the first response says of one counts.
    static func fields(of responses: [Response]) -> [HeaderField] {
        var fields: [HeaderField] = []
        for header in responses.flatMap(\.headers) {
            let name = header.name.lowercased()
            guard !fields.contains(where: { $0.header.name.lowercased() == name }) else { continue }
            let isRequired = responses.allSatisfy { $0.headers.contains { $0.name.lowercased() == name && $0.isRequired } }
            fields.append(HeaderField(header: header, isRequired: isRequired))
        }
        return fields
    }

    /// What makes two header fields one: they stand at one place in the document, under one name, and are required alike.
    private struct Identity: Hashable {
        var name: String
        var pointer: String
        var isRequired: Bool
        var documentation: Documentation?
    }

    private func identity(withWords: Bool) -> Identity {
        Identity(
            name: header.name.lowercased(),
            pointer: header.origin.pointer,
            isRequired: isRequired,
            documentation: withWords ? header.documentation : nil
        )
    }

    /// Whether `left` and `right` are the same header fields, in whatever order, with the same documentation.
    static func areSame(_ left: [HeaderField], _ right: [HeaderField]) -> Bool {
        left.count == right.count && Set(left.map { $0.identity(withWords: true) }) == Set(right.map { $0.identity(withWords: true) })
    }

    /// Whether all of `responses` that have header fields have just `fields`, though they may say other words about them.
    static func areThose(ofEachOf responses: [Response], _ fields: [HeaderField]) -> Bool {
        let identities = Set(fields.map { $0.identity(withWords: false) })
        return responses.allSatisfy { response in
            response.headers.isEmpty || Set(Self.fields(of: [response]).map { $0.identity(withWords: false) }) == identities
        }
    }
}
