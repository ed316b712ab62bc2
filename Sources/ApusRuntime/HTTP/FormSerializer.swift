/// How one property of a form is written (OpenAPI, "Encoding Object").
public struct FieldEncoding: Sendable {
    let name: String
    let style: ParameterStyle?
    let explode: Bool?
    let allowReserved: Bool
    let contentType: String?

    /// The encoding of a property. Where style, explode and allowReserved are all left out, objects are written as JSON.
    public init(
        _ name: String,
        style: ParameterStyle? = nil,
        explode: Bool? = nil,
        allowReserved: Bool = false,
        contentType: String? = nil
    ) {
        self.name = name
        self.style = style ?? (explode != nil || allowReserved ? .form : nil)
        self.explode = explode
        self.allowReserved = allowReserved
        self.contentType = contentType
    }
}

/// Writes an object as `application/x-www-form-urlencoded`, with `%20` for a space.
struct FormSerializer {
    let encodings: [FieldEncoding]

    func text(_ value: JSONReader) -> String {
        value.members.compactMap { name, value in
            let encoding = encodings.first { $0.name == name }
            if let style = encoding?.style {
                let serializer = ParameterSerializer(
                    name: name,
                    style: style,
                    explode: encoding?.explode ?? style.explodesByDefault,
                    encoding: encoding?.allowReserved == true ? .reserved(inPath: false) : .unreserved
                )
                return serializer.text(value)
            }
            let isJSON = encoding?.contentType.map { MediaType($0).isJSON } ?? false
            switch value.kind {
            case .null:
                return nil
            case .object:
                return pair(name, value)
            case .array where isJSON:
                return pair(name, value)
            case .array:
                let pairs = value.elements.filter { !$0.isNull }.map { pair(name, $0) }
                return pairs.isEmpty ? nil : pairs.joined(separator: "&")
            case .boolean, .integer, .number, .string:
                return isJSON && value.kind == .string
                    ? encoded(name) + "=" + encoded(String(decoding: value.source, as: UTF8.self)) : pair(name, value)
            }
        }.joined(separator: "&")
    }

    private func pair(_ name: String, _ value: JSONReader) -> String {
        encoded(name) + "=" + encoded(String(decoding: value.plainText, as: UTF8.self))
    }

    private func encoded(_ text: String) -> String {
        PercentEncoding.unreserved.encode(text)
    }
}
