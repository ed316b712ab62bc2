import ApusRuntime

/// Makes a value of a schema that has no example.
struct Sample {
    let document: ExampleDocument
    private var depth = 0

    init(document: ExampleDocument) {
        self.document = document
    }

    /// A value: the schema's example, default, constant or first enumerated value, else the simplest of its type.
    func value(of schema: JSONValue) -> JSONValue {
        let schema = document.resolved(schema)
        if let value = schema["example"] ?? schema["examples"]?[0] ?? schema["const"] ?? schema["default"] ?? schema["enum"]?[0] {
            return value
        }
        guard depth < 12 else { return .null }
        if let parts = schema["allOf"]?.array {
            return merged(parts + [schema.removing("allOf")])
        }
        for keyword in ["oneOf", "anyOf"] {
            guard let first = schema[keyword]?.array?.first(where: { document.resolved($0)["type"]?.string != "null" }) else { continue }
            return schema["properties"] == nil ? deeper.value(of: first) : merged([first, schema.removing(keyword)])
        }
        switch type(of: schema) {
        case "object": return object(schema)
        case "array": return .array(schema["items"].map { [deeper.value(of: $0)] } ?? [])
        case "string": return .string(text(schema["format"]?.string))
        case "integer": return schema["minimum"] ?? 1
        case "number": return schema["minimum"] ?? 1.5
        case "boolean": return true
        default: return .null
        }
    }

    private var deeper: Sample {
        var sample = self
        sample.depth += 1
        return sample
    }

    private func type(of schema: JSONValue) -> String? {
        if let type = schema["type"]?.string { return type }
        if let types = schema["type"]?.array { return types.lazy.compactMap(\.string).first { $0 != "null" } }
        if schema["properties"] != nil || schema["additionalProperties"] != nil { return "object" }
        return schema["items"] != nil ? "array" : nil
    }

    private func object(_ schema: JSONValue) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for (name, property) in schema["properties"]?.object ?? [:] where document.resolved(property)["writeOnly"]?.boolean != true {
            let isRequired = schema["required"]?.array?.contains(.string(name)) ?? false
            // What need not be there is left out where it would go on for ever.
            if isRequired || depth < 6 { members[name] = deeper.value(of: property) }
        }
        return .object(members)
    }

    private func merged(_ schemas: [JSONValue]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        var other: JSONValue?
        for schema in schemas {
            let value = deeper.value(of: schema)
            if let object = value.object { members.merge(object) { $1 } } else if value != .null { other = value }
        }
        return members.isEmpty ? other ?? .object([:]) : .object(members)
    }

    private func text(_ format: String?) -> String {
        switch format {
        case "date-time": "2024-01-02T03:04:05Z"
        case "date": "2024-01-02"
        case "uuid": "00000000-0000-4000-8000-000000000000"
        case "uri", "url": "https://example.com"
        case "byte", "base64", "base64url": "YWJj"
        case "duration": "PT1H"
        case "decimal", "int64": "1"
        default: "text"
        }
    }
}

extension JSONValue {
    /// The object without one of its members.
    fileprivate func removing(_ key: String) -> JSONValue {
        guard var members = object else { return self }
        members[key] = nil
        return .object(members)
    }
}
