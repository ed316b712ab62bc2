import ApusModel

extension DeclarationBuilder {
    /// What is written before a thing that the document says `documentation` about, with further paragraphs. A summary that only
    /// repeats the thing's own name is left out.
    func annotation(
        _ documentation: Documentation,
        of name: String = "",
        adding more: [String] = [],
        isDeprecated: Bool = false
    ) -> Annotation {
        var paragraphs: [String] = []
        if let summary = documentation.summary, !summary.isEmpty, summary != name { paragraphs.append(summary) }
        if let description = documentation.description, !description.isEmpty, description != documentation.summary {
            paragraphs.append(description)
        }
        if !documentation.remarks.isEmpty {
            paragraphs.append(documentation.remarks.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " "))
        }
        paragraphs += more
        if let url = documentation.externalURL, !url.isEmpty { paragraphs.append("See <\(url)>.") }
        return Annotation(paragraphs: paragraphs, isDeprecated: isDeprecated)
    }

    /// The paragraph that tells what the absence of a value means.
    func defaultParagraph(_ constant: Constant?) -> [String] {
        guard let constant else { return [] }
        return ["Defaults to `\(constant.jsonText)`."]
    }
}

extension Constant {
    /// The constant as JSON, on one line.
    var jsonText: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): "\"\(text)\""
        case .list(let elements): "[\(elements.map(\.jsonText).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\"\($0.name)\": \($0.value.jsonText)" }.joined(separator: ", "))}"
        }
    }

    /// The constant as a name would be made of it: the text of a string, the JSON of anything else.
    var nameText: String {
        switch self {
        case .string(let text): text
        case .null, .boolean, .number, .list, .object: jsonText
        }
    }

    /// The constant as the name of a case would be made of it: a number is `value 1`, since no name begins with a digit.
    var caseNameText: String {
        switch self {
        case .number(let digits): "value \(digits)"
        case .string, .null, .boolean, .list, .object: nameText
        }
    }
}
