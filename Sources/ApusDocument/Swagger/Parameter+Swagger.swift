import ApusDiagnostics
import ApusSourceTree

extension ParameterObject {
    /// Reads a Parameter Object of 2.0 that is neither a body nor a field of a form.
    init?(swagger node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Parameter Object", in: &reader) else { return nil }
        let name = fields.requiredString("name", in: &reader, isError: true)
        let place = fields.take("in")
        if place == nil { fields.reportMissing("in", in: &reader, isError: true) }
        let location = place.flatMap { reader.string($0, key: "in") }.flatMap { text -> Location? in
            switch text {
            case "path": return .path
            case "query": return .query
            case "header": return .header
            case _:
                let hint = "it is one of path, query, header, formData, body"
                reader.log.error(.unknownValue, "a parameter cannot be in '\(text)'", at: place?.position, hint: hint)
                return nil
            }
        }
        let required = fields.boolean("required", in: &reader)
        let (style, explode) = reader.style(&fields, location: location ?? .query)
        var description: String?
        description = fields.string("description", in: &reader)
        let allowsEmptyValue = fields.boolean("allowEmptyValue", in: &reader) ?? false
        let schema = Schema(swagger: &fields, in: &reader)
        fields.reportUnknown(in: &reader)
        guard let name, let location else { return nil }
        let value = ParameterValue.schema(schema, style: style, explode: explode, allowReserved: false)
        self.init(position: node.position, name: name, location: location, value: value)
        setRequired(required, in: &reader)
        self.description = description
        self.allowsEmptyValue = allowsEmptyValue
    }
}

extension HeaderObject {
    /// Reads a Header Object of 2.0.
    init(swagger fields: inout Fields, in reader: inout Reader) {
        let (style, explode) = reader.style(&fields, location: .header)
        let description = fields.string("description", in: &reader)
        let schema = Schema(swagger: &fields, in: &reader)
        fields.reportUnknown(in: &reader)
        self.init(position: fields.position, value: .schema(schema, style: style, explode: explode, allowReserved: false))
        self.description = description
    }
}

extension Schema {
    private static let swaggerKeys = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
        "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable", "x-enumNames", "x-enum-varnames",
        "x-enum-descriptions", "x-example", "example",
    ]

    /// Takes the keywords that 2.0 has beside the name of a parameter, or of a header. A `schema` is taken where one stands nevertheless.
    init(swagger fields: inout Fields, in reader: inout Reader) {
        if let schema = fields.take("schema") {
            self.init(reading: schema, in: &reader)
            return
        }
        let entries = Self.swaggerKeys.compactMap { fields.entry($0) }
        if !entries.contains(where: { $0.key == "type" }) {
            fields.reportMissing("type", in: &reader, hint: "add 'type'; any value is taken")
        }
        self.init(reading: Node(.mapping(Mapping(entries)), at: fields.position), in: &reader)
    }
}

extension Reader {
    /// The style that `collectionFormat` stands for.
    mutating func style(_ fields: inout Fields, location: ParameterObject.Location) -> (ParameterValue.Style, explode: Bool) {
        let plain = ParameterValue.Style(default: location)
        guard let node = fields.take("collectionFormat"), let text = string(node, key: "collectionFormat") else { return (plain, false) }
        switch (text, location) {
        case ("csv", _): return (plain, false)
        case ("multi", .query): return (.form, true)
        case ("ssv", .query): return (.spaceDelimited, false)
        case ("pipes", .query): return (.pipeDelimited, false)
        case (_, _):
            log.warning(
                .unknownValue,
                "'collectionFormat: \(text)' in '\(location)' cannot be written",
                at: node.position,
                hint: "values are separated by commas instead"
            )
            return (plain, false)
        }
    }
}
