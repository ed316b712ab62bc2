import ApusDiagnostics
import ApusModel

/// A body in one media type, with how it becomes bytes or is made of them.
struct Payload {
    var content: Content
    var form: BodyForm
    /// The shape, if it is decoded; else ``type`` says what the bytes are given as.
    var shape: Shape?
    var type: SwiftType?

    /// Whether `other` is decoded to the same.
    func isSame(as other: Payload) -> Bool {
        switch (shape, other.shape) {
        case (let shape?, let otherShape?): shape.matches(otherShape) && form.givesSameType(as: other.form)
        case (nil, nil): type == other.type
        default: false
        }
    }
}

extension BodyForm {
    /// Whether a shape is the same type in both forms.
    fileprivate func givesSameType(as other: BodyForm) -> Bool {
        switch self {
        case .json, .form, .text, .data, .stream:
            switch other {
            case .json, .form, .text, .data, .stream: true
            case .multipart, .parts, .events, .jsonLines, .jsonArray: false
            }
        case .multipart, .parts, .jsonLines, .jsonArray: self == other
        case .events:
            if case .events = other { true } else { false }
        }
    }

    /// The type of what is made of values of `type`.
    func whole(of type: SwiftType) -> SwiftType {
        switch self {
        case .json, .form, .multipart, .parts, .text, .data, .stream: type
        case .events: .stream(.events, of: type)
        case .jsonLines: .stream(.jsonLines, of: type)
        case .jsonArray: .stream(.jsonArray, of: type)
        }
    }
}

/// Which way a body goes, and so what it is where it is not decoded.
enum BodySide {
    case request, success, failure
    /// What the API sends when it calls.
    case incoming

    fileprivate var stream: (BodyForm, StandardType) {
        switch self {
        case .request: (.stream, .requestBody)
        case .success: (.stream, .responseBody)
        case .failure, .incoming: (.data, .data)
        }
    }
}

extension DeclarationBuilder {
    /// What becomes of the bodies of one message, in the order of the document: XML that stands beside JSON of the same schema is left out.
    mutating func payloads(_ contents: [Content], _ side: BodySide) -> [Payload] {
        var payloads: [Payload] = []
        for content in contents {
            let json = contents.first { $0.mediaType.kind == .json && $0.shape.matches(content.shape) }
            if let json, content.mediaType.kind == .xml {
                log.note(
                    .leftOutMediaType,
                    "`\(content.mediaType.text)` is left out, because `\(json.mediaType.text)` says the same",
                    at: content.origin.position
                )
                continue
            }
            payloads.append(payload(content, side))
        }
        return payloads
    }

    private mutating func payload(_ content: Content, _ side: BodySide) -> Payload {
        let shape = resolved(content.shape)
        let bytes = Payload(content: content, form: side.stream.0, type: .standard(side.stream.1))
        switch content.mediaType.kind {
        case .json:
            return isRawBytes(shape) ? bytes : Payload(content: content, form: .json, shape: content.shape)
        case .form:
            guard side == .request || side == .incoming, isRecord(shape) || isMap(shape) else { return text(content) }
            return Payload(content: content, form: .form, shape: content.shape)
        case .multipart:
            return side == .request
                ? multipart(content, shape) ?? undecoded(bytes, "is no record or array of parts") : undecoded(bytes, "is not taken apart")
        case .eventStream:
            return side == .success ? events(content) : bytes
        case .jsonLines:
            return side == .success ? jsonLines(content) ?? bytes : bytes
        case .jsonArray:
            return jsonArray(content)
        case .xml:
            return undecoded(Payload(content: content, form: .data, type: .standard(.data)), "is not decoded")
        case .text, .binary:
            return other(content, shape, bytes)
        }
    }

    /// A body of parts: a record has named ones, an array has parts by their order.
    private func multipart(_ content: Content, _ shape: Shape) -> Payload? {
        switch shape {
        case .record, .tuple: return Payload(content: content, form: .multipart, shape: content.shape)
        case .list(let element, _):
            guard let item = content.itemShape else { return parts(content, of: element, shape: content.shape) }
            return parts(content, of: item, shape: .list(item, ListRules()))
        case .any: return content.itemShape.map { parts(content, of: $0, shape: .list($0, ListRules())) }
        case .boolean, .integer, .number, .string, .bytes, .null, .map, .nullable, .union, .enumeration, .named: return nil
        }
    }

    private func parts(_ content: Content, of element: Shape, shape: Shape) -> Payload {
        let contentType: String? =
            switch role(of: element, content.itemEncoding) {
            case .field(let type), .fields(let type), .file(let type), .files(let type), .json(let type): type
            case .styled: nil
            }
        return Payload(content: content, form: .parts(contentType: contentType), shape: shape)
    }

    /// A body whose media type does not say how it is made: the schema does.
    private func other(_ content: Content, _ shape: Shape, _ bytes: Payload) -> Payload {
        let isText = content.mediaType.kind == .text
        switch shape {
        case .bytes(.raw): return bytes
        case .any, .null: return isText ? text(content) : bytes
        case .string, .bytes: return isText || content.mediaType.isRange ? text(content) : bytes
        case .enumeration(let enumeration): return enumeration.kind == .string ? text(content) : json(content)
        case .boolean, .integer, .number, .list, .tuple, .map, .record, .union: return json(content)
        case .nullable(let inner): return other(content, inner, bytes)
        case .named: return json(content)
        }
    }

    private func text(_ content: Content) -> Payload {
        Payload(content: content, form: .text, type: .standard(.string))
    }

    private func json(_ content: Content) -> Payload {
        Payload(content: content, form: .json, shape: content.shape)
    }

    private mutating func undecoded(_ payload: Payload, _ why: String) -> Payload {
        log.note(
            .undecodedMediaType,
            "the `\(payload.content.mediaType.text)` body \(why): it is given as bytes",
            at: payload.content.origin.position
        )
        return payload
    }

    /// The shape that names and null are taken from.
    func resolved(_ shape: Shape) -> Shape {
        switch shape {
        case .nullable(let inner): return resolved(inner)
        case .named(let id):
            guard let target = recursion.target(of: id) else { return .any }
            return api.types[target].shape.nonNull
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .union, .enumeration: return shape
        }
    }

    private func isRawBytes(_ shape: Shape) -> Bool {
        if case .bytes(.raw) = shape { true } else { false }
    }

    private func isRecord(_ shape: Shape) -> Bool {
        if case .record = shape { true } else { false }
    }

    private func isMap(_ shape: Shape) -> Bool {
        if case .map = shape { true } else { false }
    }
}
