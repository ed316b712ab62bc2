import ApusDiagnostics
import ApusSourceTree

/// A Parameter Object (OAS 3.2.0, section 4.12).
public struct ParameterObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The name as it is sent.
    public var name: String
    /// `path`, `query`, `querystring`, `header` or `cookie`.
    public var location: Location
    /// A description in Markdown.
    public var description: String?
    /// Whether it must be sent; always so in a path.
    public var isRequired = false
    /// Whether it should not be used any more.
    public var isDeprecated = false
    /// Whether it may be sent without a value.
    public var allowsEmptyValue = false
    /// What the value is, and how it is written.
    public var value: ParameterValue
    /// `example` and the values of `examples`.
    public var examples: [Node] = []
    /// The `x-` keys.
    public var extensions: Mapping?

    /// Where a parameter stands (`in`).
    public enum Location: String, Sendable, CaseIterable {
        /// In the path, in place of `{name}`.
        case path
        /// After the question mark, as one of several.
        case query
        /// After the question mark, as all of it (3.2).
        case querystring
        /// In a header field.
        case header
        /// In the `Cookie` header field.
        case cookie
    }

    /// A parameter that may be absent, unless it stands in the path.
    public init(position: SourcePosition, name: String, location: Location, value: ParameterValue) {
        self.position = position
        self.name = name
        self.location = location
        self.value = value
        isRequired = location == .path
    }
}

extension ParameterObject {
    /// Reads a Parameter Object.
    init?(reading node: Node, in reader: inout Reader) {
        if reader.version == .v2_0 {
            self.init(swagger: node, in: &reader)
            return
        }
        guard var fields = Fields(node, "Parameter Object", in: &reader) else { return nil }
        let name = fields.requiredString("name", in: &reader, isError: true)
        let location = Self.location(&fields, in: &reader)
        let required = fields.boolean("required", in: &reader)
        let value = ParameterValue(reading: &fields, location: location ?? .query, in: &reader)
        guard let name, let location else { return nil }
        self.init(position: node.position, name: name, location: location, value: value)
        setRequired(required, in: &reader)
        description = fields.string("description", in: &reader)
        isDeprecated = fields.boolean("deprecated", in: &reader) ?? false
        allowsEmptyValue = fields.boolean("allowEmptyValue", in: &reader) ?? false
        examples = reader.examples(&fields)
        extensions = fields.extensions
        fields.reportUnknown(in: &reader)
    }

    private static func location(_ fields: inout Fields, in reader: inout Reader) -> Location? {
        guard let node = fields.take("in") else {
            fields.reportMissing("in", in: &reader, isError: true, hint: "say 'in: query', or 'path', 'header', 'cookie'")
            return nil
        }
        guard let text = reader.string(node, key: "in") else { return nil }
        if let location = Location(rawValue: text) { return location }
        reader.log.error(
            .unknownValue,
            "a parameter cannot be in '\(text)'",
            at: node.position,
            hint: nearestName(to: text, in: Location.allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
                ?? "it is one of \(Location.allCases.map(\.rawValue).joined(separator: ", "))"
        )
        return nil
    }

    /// Sets what `required` says, which a path parameter has no choice about.
    mutating func setRequired(_ required: Bool?, in reader: inout Reader) {
        if location == .path, required != true {
            reader.log.warning(
                .optionalPathParameter,
                "the path parameter '\(name)' does not say 'required: true'",
                at: position,
                hint: "it is required nevertheless, because a path has no optional parts"
            )
        }
        isRequired = required == true || location == .path
    }
}

extension Reader {
    /// Reads the list of parameters of an operation or a path item.
    mutating func parameters(_ node: Node?) -> [Referenced<ParameterObject>] {
        guard let node else { return [] }
        return objects(list(node, key: "parameters")) { node, reader in
            reader.referenced(node, as: .parameter) { ParameterObject(reading: $0, in: &$1) }
        }
    }
}
