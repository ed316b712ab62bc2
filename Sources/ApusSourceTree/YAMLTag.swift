import ApusDiagnostics

/// A tag as libyaml resolves it, such as `tag:yaml.org,2002:str` for `!!str`.
struct YAMLTag {
    private static let standardPrefix = "tag:yaml.org,2002:"

    private let tag: String

    init(_ tag: String) {
        self.tag = tag
    }

    /// The name of a standard tag, such as `str`.
    private var standardName: Substring? {
        tag.hasPrefix(Self.standardPrefix) ? tag.dropFirst(Self.standardPrefix.count) : nil
    }

    private var spelling: String {
        standardName.map { "!!\($0)" } ?? tag
    }

    /// The kind of a scalar with this tag. `plain` is what the core schema says of it.
    func kind(
        of text: String,
        plain: Scalar.Kind,
        isPlain: Bool,
        at position: SourcePosition,
        log: inout DiagnosticLog
    ) -> Scalar.Kind {
        if tag == "!" { return isPlain && text.isEmpty ? .null : .string }
        guard let name = standardName else {
            reportUnknown(at: position, log: &log)
            return plain
        }
        var text = text
        let content = isPlain ? plain : text.withUTF8(CoreSchema.kind(of:))
        switch name {
        case "str", "binary", "timestamp": return .string
        case "null": return checked(content == .null ? .null : nil, text, at: position, log: &log)
        case "bool": return checked(content == .boolean ? .boolean : nil, text, at: position, log: &log)
        case "int": return checked(content == .integer ? .integer : nil, text, at: position, log: &log)
        case "float": return checked(content == .integer || content == .number ? .number : nil, text, at: position, log: &log)
        case _:
            reportUnknown(at: position, log: &log)
            return plain
        }
    }

    /// Reports a tag of a collection that says anything but `name`.
    func reportUnlessCollection(_ name: String, at position: SourcePosition, log: inout DiagnosticLog) {
        guard tag != "!", standardName.map({ $0 == name }) != true else { return }
        reportUnknown(at: position, log: &log)
    }

    private func checked(_ kind: Scalar.Kind?, _ text: String, at position: SourcePosition, log: inout DiagnosticLog) -> Scalar.Kind {
        if let kind { return kind }
        log.error(.unusableTag, "'\(text)' is not a value of the tag \(spelling)", at: position, hint: "remove the tag")
        return .string
    }

    private func reportUnknown(at position: SourcePosition, log: inout DiagnosticLog) {
        log.warning(
            .unusableTag,
            "the tag \(spelling) means nothing here; the value is read as if it were not there",
            at: position,
            hint: "remove the tag, or put text that begins with '!' in quotes"
        )
    }
}
