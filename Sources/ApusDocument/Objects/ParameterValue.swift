import ApusDiagnostics
import ApusSourceTree

/// How the value of a parameter or header is described.
public enum ParameterValue: Sendable {
    /// By a schema and a style. Style and explode are those that are written or implied.
    case schema(Schema, style: Style, explode: Bool, allowReserved: Bool)
    /// By a media type.
    case content(Named<Referenced<MediaTypeObject>>)

    /// The styles of OAS 3.2.0, section 4.12.3.
    public enum Style: String, Sendable, CaseIterable {
        /// Comma-separated values (RFC 6570, simple expansion).
        case simple
        /// Values after dots (RFC 6570, label expansion).
        case label
        /// Path parameters after semicolons (RFC 6570, path-style parameter expansion).
        case matrix
        /// Pairs of names and values (RFC 6570, form-style query expansion).
        case form
        /// Values with spaces between.
        case spaceDelimited
        /// Values with vertical bars between.
        case pipeDelimited
        /// Properties in brackets: `name[property]=value`.
        case deepObject
        /// Cookies, not escaped (3.2).
        case cookie
    }
}

extension ParameterValue.Style {
    /// The style of parameters in `location` that do not say (OAS 3.2.0, section 4.12.2.2).
    init(default location: ParameterObject.Location) {
        switch location {
        case .query, .querystring, .cookie: self = .form
        case .path, .header: self = .simple
        }
    }

    /// Whether each item has a pair of its own where `explode` does not say.
    var explodesByDefault: Bool {
        switch self {
        case .form, .cookie: true
        case .simple, .label, .matrix, .spaceDelimited, .pipeDelimited, .deepObject: false
        }
    }

    /// Whether parameters in `location` may have this style.
    func isAllowed(in location: ParameterObject.Location) -> Bool {
        switch (self, location) {
        case (.simple, .path), (.simple, .header), (.label, .path), (.matrix, .path): true
        case (.form, .query), (.form, .cookie), (.cookie, .cookie): true
        case (.spaceDelimited, .query), (.pipeDelimited, .query), (.deepObject, .query): true
        case (_, _): false
        }
    }
}

extension ParameterValue {
    /// Takes `schema` with its companions, or `content`, from the fields of a parameter or header.
    init(reading fields: inout Fields, location: ParameterObject.Location, in reader: inout Reader) {
        let style = Self.style(&fields, location: location, in: &reader)
        let explode = fields.boolean("explode", in: &reader) ?? style.explodesByDefault
        let allowReserved = fields.boolean("allowReserved", in: &reader) ?? false
        let schema = fields.take("schema")
        let content = reader.content(&fields)
        if let first = content.first, schema == nil {
            if content.count > 1 {
                reader.log.warning(
                    .ignoredKey,
                    "'content' of \(fields.object.withDefiniteArticle) has \(content.count) media types, but only one can apply",
                    at: content[1].position,
                    hint: "keep one media type; the first one is taken"
                )
            }
            self = .content(first)
            return
        }
        if let first = content.first {
            reader.log.warning(
                .ignoredKey,
                "\(fields.object.withDefiniteArticle) has both 'schema' and 'content'",
                at: first.position,
                hint: "'content' is ignored"
            )
        }
        if schema == nil { fields.reportMissing("schema", in: &reader, hint: "add 'schema'; any value is taken") }
        let value = schema.map { Schema(reading: $0, in: &reader) } ?? Schema(position: fields.position)
        self = .schema(value, style: style, explode: explode, allowReserved: allowReserved)
    }

    private static func style(_ fields: inout Fields, location: ParameterObject.Location, in reader: inout Reader) -> Style {
        let implied = Style(default: location)
        guard let node = fields.take("style"), let text = reader.string(node, key: "style") else { return implied }
        guard let style = Style(rawValue: text) else {
            reader.log.warning(
                .unknownValue,
                "there is no style '\(text)'",
                at: node.position,
                hint: nearestName(to: text, in: Style.allCases.map(\.rawValue)).map { "did you mean '\($0)'?" } ?? "'\(implied)' is taken"
            )
            return implied
        }
        guard style.isAllowed(in: location) else {
            reader.log.warning(
                .unknownValue,
                "the style '\(text)' does not apply in '\(location)'",
                at: node.position,
                hint: "'\(implied)' is taken"
            )
            return implied
        }
        return style
    }
}
