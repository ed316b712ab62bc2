import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// What an operation sends; it has no contents where the document gives no media type.
    mutating func body(_ referenced: Referenced<RequestBodyObject>, at place: Place) -> Body? {
        var place = place
        var object: RequestBodyObject
        switch referenced {
        case .here(let here): object = here
        case .elsewhere(let reference, _, let description):
            guard let there = document.requestBodies[reference.target] else { return nil }
            object = there
            place = self.place(of: reference.target)
            if let description { object.description = description }
        }
        if object.content.isEmpty {
            log.warning(
                .emptyBody,
                "the request body has no media type; nothing is sent",
                at: object.position,
                hint: "list a media type under 'content', such as application/json"
            )
        }
        return Body(
            contents: contents(object.content, at: place),
            isRequired: object.isRequired,
            documentation: Documentation(description: object.description),
            component: componentName(of: referenced),
            origin: Origin(position: object.position, pointer: place.text)
        )
    }

    /// What an operation receives for a status.
    mutating func response(_ named: Named<Referenced<ResponseObject>>, at place: Place) -> Response? {
        guard let status = Response.Status(named.name) else {
            log.warning(
                .unusableStatus,
                "'\(named.name)' is no status code, no range such as 2XX and not 'default'; the response is left out",
                at: named.position,
                hint: "write a status code in quotes such as '200', a range such as '2XX', or 'default'"
            )
            return nil
        }
        var place = place
        var object: ResponseObject
        switch named.object {
        case .here(let here): object = here
        case .elsewhere(let reference, let summary, let description):
            guard let there = document.responses[reference.target] else {
                // The missing target was reported; the status is known all the same.
                return Response(status: status, origin: Origin(position: reference.position, pointer: place.text))
            }
            object = there
            place = self.place(of: reference.target)
            if let summary { object.summary = summary }
            if let description { object.description = description }
        }
        return Response(
            status: status,
            documentation: Documentation(summary: object.summary, description: object.description),
            contents: contents(object.content, at: place),
            headers: object.headers.compactMap { header($0, at: place.at("headers", $0.name)) },
            component: componentName(of: named.object),
            origin: Origin(position: object.position, pointer: place.text)
        )
    }

    private mutating func header(_ named: Named<Referenced<HeaderObject>>, at place: Place) -> Header? {
        guard named.name.lowercased() != "content-type" else {
            log.note(
                .ignoredHeader,
                "the response header 'Content-Type' is ignored, as the OpenAPI Specification asks: it follows from the media types",
                at: named.position
            )
            return nil
        }
        var place = place
        var object: HeaderObject
        switch named.object {
        case .here(let here): object = here
        case .elsewhere(let reference, _, let description):
            guard let there = document.headers[reference.target] else { return nil }
            object = there
            place = self.place(of: reference.target)
            if let description { object.description = description }
        }
        let value = value(object.value, at: place)
        var header = Header(
            name: named.name,
            shape: value.shape,
            isRequired: object.isRequired,
            serialization: value.serialization,
            documentation: Documentation(
                description: object.description ?? value.documentation.description,
                remarks: value.documentation.remarks
            ),
            isDeprecated: object.isDeprecated || value.isDeprecated,
            origin: Origin(position: object.position, pointer: place.text)
        )
        header.rules = value.rules
        return header
    }

    private mutating func contents(_ all: [Named<Referenced<MediaTypeObject>>], at place: Place) -> [Content] {
        all.compactMap { content($0, at: place.at("content", $0.name)) }
    }

    private mutating func content(_ named: Named<Referenced<MediaTypeObject>>, at place: Place) -> Content? {
        guard let (object, place) = mediaType(named.object, at: place) else {
            return Content(
                mediaType: MediaType(text: named.name, kind: MediaType.Kind(of: named.name)),
                shape: .any,
                origin: Origin(position: named.position, pointer: place.text)
            )
        }
        let written = object.schema.map { shape($0, at: place.at("schema")) }
        let mediaType = MediaType(text: named.name, kind: kind(of: named, written))
        var content = Content(
            mediaType: mediaType,
            shape: bodyShape(written, kind: mediaType.kind),
            itemShape: object.itemSchema.map { shape($0, at: place.at("itemSchema")) },
            encodings: object.encoding.map { encoding($0, at: place.at("encoding", $0.name)) },
            origin: Origin(position: object.position, pointer: place.text)
        )
        content.prefixEncodings = object.prefixEncoding.enumerated().map { index, object in
            encoding(Named("", at: object.position, object), at: place.at("prefixEncoding", index))
        }
        content.itemEncoding = object.itemEncoding.map { object in
            encoding(Named("", at: object.position, object), at: place.at("itemEncoding"))
        }
        if let schema = object.schema { content.rules = rules(of: [schema], as: content.shape) }
        if let schema = object.itemSchema, let shape = content.itemShape { content.itemRules = rules(of: [schema], as: shape) }
        return content
    }

    /// How a property or an item is written, with the header fields of its part.
    private mutating func encoding(_ named: Named<EncodingObject>, at place: Place) -> Encoding {
        var encoding = Encoding(named)
        for named in named.object.headers {
            guard let header = header(named, at: place.at("headers", named.name)) else { continue }
            encoding.headers.append(PartHeader(name: header.name, value: onlyText(header.shape), origin: header.origin))
        }
        return encoding
    }

    /// The text of the only value that `shape` allows.
    private func onlyText(_ shape: Shape) -> String? {
        guard case .enumeration(let enumeration) = shape.withoutNull, enumeration.values.count == 1, !enumeration.allowsOthers else {
            return nil
        }
        switch enumeration.values[0].constant {
        case .string(let text), .number(let text): return text
        case .boolean(let value): return value ? "true" : "false"
        case .null, .list, .object: return nil
        }
    }

    /// The media type object, where it stands.
    func mediaType(_ referenced: Referenced<MediaTypeObject>, at place: Place) -> (object: MediaTypeObject, place: Place)? {
        switch referenced {
        case .here(let object): (object, place)
        case .elsewhere(let reference, _, _): document.mediaTypes[reference.target].map { ($0, self.place(of: reference.target)) }
        }
    }

    /// The kind of a media type. One that is not known, or a range, is JSON if its schema describes objects or arrays.
    private mutating func kind(of named: Named<Referenced<MediaTypeObject>>, _ shape: Shape?) -> MediaType.Kind {
        let kind = MediaType.Kind(of: named.name)
        guard kind == .binary, let shape, isStructured(shape) else { return kind }
        if !named.name.contains("*") {
            log.note(
                .assumedJSON,
                "'\(named.name)' is not known, but its schema describes objects or arrays: it is taken for JSON",
                at: named.position
            )
        }
        return .json
    }

    private func isStructured(_ shape: Shape) -> Bool {
        var shape = shape.withoutNull
        var seen: Set<TypeID> = []
        while case .named(let id) = shape, seen.insert(id).inserted { shape = types[id].shape.withoutNull }
        return switch shape {
        case .list, .tuple, .map, .record, .union, .boolean, .integer, .number: true
        case .any, .string, .bytes, .null, .nullable, .enumeration, .named: false
        }
    }

    /// The shape of a body: an empty schema and text without a type of its own are bytes where the media type is binary, and text where it is text.
    private func bodyShape(_ shape: Shape?, kind: MediaType.Kind) -> Shape {
        switch kind {
        case .json, .form, .multipart, .jsonLines, .jsonArray, .xml: return shape ?? .any
        case .eventStream: return shape ?? .any
        case .text: return shape == nil || shape == .any ? .string(StringRules()) : shape ?? .any
        case .binary:
            switch shape {
            case nil, .any, .string, .bytes: return .bytes(.raw)
            case .nullable(.string), .nullable(.bytes): return .bytes(.raw)
            case let shape?: return shape
            }
        }
    }
}

extension Encoding {
    init(_ named: Named<EncodingObject>) {
        let object = named.object
        let isStyled = object.style != nil || object.explode != nil || object.allowReserved != nil
        let style = isStyled ? object.style.map { Parameter.Style($0) } ?? .form : nil
        self.init(
            property: named.name,
            contentType: object.contentType,
            style: style,
            explode: object.explode ?? (style == nil || style == .form),
            allowReserved: object.allowReserved ?? false
        )
    }
}

extension Response.Status {
    /// The status that a key of `responses` names: `200`, `2XX`, `default`.
    init?(_ text: String) {
        if text == "default" {
            self = .default
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else {
            guard bytes.count == 3, let code = Int(text), code >= 600 else { return nil }
            self = .code(code)
            return
        }
        if bytes[1...].allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) {
            self = .range(Int(bytes[0] - UInt8(ascii: "0")))
        } else if let code = Int(text) {
            self = .code(code)
        } else {
            return nil
        }
    }
}

extension MediaType.Kind {
    /// The kind of the media type `text`, parameters and case apart.
    init(of text: String) {
        let essence = text.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        switch essence {
        case "application/json", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream": self = .eventStream
        case "application/jsonl", "application/x-jsonl", "application/ndjson", "application/x-ndjson", "application/json-seq",
            "application/stream+json", "application/x-json-stream", "application/jsonlines", "application/x-jsonlines":
            self = .jsonLines
        case "application/xml", "text/xml": self = .xml
        case _:
            if essence.hasSuffix("+json") {
                self = .json
            } else if essence.hasSuffix("+xml") {
                self = .xml
            } else if essence.hasSuffix("+json-seq") {
                self = .jsonLines
            } else if essence.hasPrefix("multipart/") {
                self = .multipart
            } else if essence.hasPrefix("text/") {
                self = .text
            } else {
                self = .binary
            }
        }
    }
}
