import ApusDiagnostics
import ApusSourceTree

/// The parameters of an operation or path item of 2.0, sorted by what they become: the body, fields of a form, or parameters.
struct SwaggerParameters {
    /// A parameter with its place.
    struct Field {
        /// Its fields.
        var mapping: Mapping
        /// Where it stands.
        var position: SourcePosition
        /// Its name.
        var name: String
    }

    /// The parameter `in: body`.
    var body: Field?
    /// The parameters `in: formData`.
    var form: [Field] = []
    /// The others.
    var others: [Referenced<ParameterObject>] = []

    /// Sorts the list `node`, through references.
    init(_ node: Node?, in reader: inout Reader) {
        guard let node else { return }
        for node in reader.list(node, key: "parameters") ?? [] {
            let target = Self.target(of: node, in: &reader)
            let location = target.mapping?["in"]?.scalar?.text
            guard location == "body" || location == "formData", let mapping = target.mapping else {
                let parameter = reader.referenced(node, as: .parameter) { ParameterObject(swagger: $0, in: &$1) }
                if let parameter { others.append(parameter) }
                continue
            }
            let field = Field(mapping: mapping, position: target.position, name: mapping["name"]?.scalar?.text ?? "")
            if location == "formData" {
                form.append(field)
            } else if let body {
                reader.log.error(
                    .severalBodies,
                    "an operation has only one body",
                    at: field.position,
                    notes: [Diagnostic.Note("the first one", at: body.position)],
                    hint: "join the two into one schema"
                )
            } else {
                body = field
            }
        }
        if let body, let first = form.first {
            reader.log.error(
                .severalBodies,
                "an operation has a body or a form, but not both",
                at: first.position,
                notes: [Diagnostic.Note("the body", at: body.position)],
                hint: "send the body as a field of the form, or the fields as properties of the body"
            )
            form = []
        }
    }

    private static func target(of node: Node, in reader: inout Reader) -> Node {
        guard let text = node.mapping?["$ref"], let scalar = text.scalar, scalar.kind == .string else { return node }
        var seen: Set<Target> = []
        var next: (text: String, position: SourcePosition)? = (scalar.text, text.position)
        var found = node
        while let step = next {
            guard let target = reader.resolve(step.text, at: step.position, reporting: false).found, seen.insert(target).inserted,
                let place = reader.places[Int(target.index)]
            else { return found }
            found = place.node
            next = found.mapping?["$ref"].flatMap { node in node.scalar.map { ($0.text, node.position) } }
        }
        return found
    }

    /// These parameters, and of `shared` those that these do not replace.
    func inheriting(_ shared: SwaggerParameters) -> SwaggerParameters {
        var all = self
        if all.body == nil, all.form.isEmpty { all.body = shared.body }
        if all.body == nil {
            let names = Set(form.map(\.name))
            all.form = shared.form.filter { !names.contains($0.name) } + form
        }
        return all
    }
}

extension SwaggerParameters {
    /// The body that 3.x would have.
    func requestBody(consumes: [String], in reader: inout Reader) -> RequestBodyObject? {
        if let body { return Self.body(body, consumes: consumes, in: &reader) }
        return form.isEmpty ? nil : formBody(consumes: consumes, in: &reader)
    }

    private static func body(_ field: Field, consumes: [String], in reader: inout Reader) -> RequestBodyObject {
        var fields = Fields(field.mapping, at: field.position, "Parameter Object")
        fields.skip("name", "in")
        var result = RequestBodyObject(position: field.position)
        result.description = fields.string("description", in: &reader)
        result.isRequired = fields.boolean("required", in: &reader) ?? false
        var media = MediaTypeObject(position: field.position)
        if let schema = fields.take("schema") {
            media.schema = Schema(reading: schema, in: &reader)
        } else {
            fields.reportMissing("schema", in: &reader, hint: "add 'schema'; any value is taken")
        }
        fields.reportUnknown(in: &reader)
        let forms = ["application/x-www-form-urlencoded", "multipart/form-data"]
        let types = consumes.filter { !forms.contains($0.lowercased()) }
        result.content = (types.isEmpty ? ["application/json"] : types).map { Named($0, at: field.position, .here(media)) }
        return result
    }

    private func formBody(consumes: [String], in reader: inout Reader) -> RequestBodyObject {
        let position = form[0].position
        var media = MediaTypeObject(position: position)
        var schema = Schema(position: position)
        schema.types = .object
        var hasFile = false
        var isRequired = false
        for field in form {
            var fields = Fields(field.mapping, at: field.position, "Parameter Object")
            fields.skip("name", "in", "allowEmptyValue")
            var property = Schema(swagger: &fields, in: &reader)
            property.description = fields.string("description", in: &reader)
            hasFile = hasFile || field.mapping["type"]?.scalar?.text == "file"
            if fields.boolean("required", in: &reader) == true {
                isRequired = true
                schema.required.append(RequiredName(name: field.name, position: field.position))
            }
            if property.types.contains(.array) {
                let (style, explode) = reader.style(&fields, location: .query)
                var encoding = EncodingObject(position: field.position)
                encoding.style = style
                encoding.explode = explode
                media.encoding.append(Named(field.name, at: field.position, encoding))
            }
            fields.reportUnknown(in: &reader)
            schema.properties.append(Named(field.name, at: field.position, property))
        }
        media.schema = schema
        var result = RequestBodyObject(position: position)
        result.isRequired = isRequired
        result.content = Self.formTypes(consumes, hasFile: hasFile).map { Named($0, at: position, .here(media)) }
        return result
    }

    /// The media types that a form may have; one with files is always multipart.
    private static func formTypes(_ consumes: [String], hasFile: Bool) -> [String] {
        let urlencoded = "application/x-www-form-urlencoded"
        let multipart = "multipart/form-data"
        if hasFile { return [multipart] }
        let types = consumes.filter { [urlencoded, multipart].contains($0.lowercased()) }
        return types.isEmpty ? [urlencoded] : types
    }
}
