import ApusDiagnostics
import ApusSourceTree

extension Document {
    /// Reads the document `entry` and everything that it refers to.
    ///
    /// - Parameters:
    ///   - entry: The OpenAPI Object.
    ///   - path: The path of its file, as the user gave it.
    ///   - files: Gives the files that references name.
    ///   - log: Where trouble is reported. Without a usable document there is none; with errors there is one that lacks something.
    public init?(reading entry: Node, path: String, files: any FileProvider, log: inout DiagnosticLog) {
        self.init(reading: [EntryDocument(node: entry, path: path)], files: files, log: &log)
    }

    /// Reads `entries`, which together describe one API, and everything that they refer to.
    ///
    /// What several of them say alike counts once; what they say differently under one name is an error that shows both places.
    public init?(reading entries: [EntryDocument], files: any FileProvider, log: inout DiagnosticLog) {
        guard var reader = Reader(entries, files: files, log: &log) else { return nil }
        log = DiagnosticLog()
        reader.readDocument()
        log = reader.log
        self = reader.document
    }
}

extension Reader {
    /// A reader of `entries`, which together are one document; none, if it cannot be told how they are to be read.
    init?(_ entries: [EntryDocument], files: any FileProvider, log: inout DiagnosticLog) {
        guard let first = entries.first, let version = SpecificationVersion(entries, log: &log) else { return nil }
        let root = entries.count == 1 ? first.node : Node(merging: entries.map(\.node), log: &log)
        let sources = Sources(entry: root, from: entries, provider: files)
        self.init(version: version, info: Info(position: nil, title: "", version: ""), sources: sources, log: log)
    }

    /// Reads the OpenAPI Object and then, one by one, what references point to.
    mutating func readDocument() {
        let root = sources.sources[0].root
        guard var fields = Fields(root, version == .v2_0 ? "Swagger Object" : "OpenAPI Object", in: &self) else { return }
        fields.skip(version == .v2_0 ? "swagger" : "openapi")
        if let info = fields.take("info").flatMap({ Info(reading: $0, in: &self) }) {
            document.info = info
        } else if fields.mapping["info"] == nil {
            fields.reportMissing("info", in: &self)
        }
        document.tags = objects(fields.list("tags", in: &self)) { TagObject(reading: $0, in: &$1) }
        document.externalDocs = fields.take("externalDocs").flatMap { ExternalDocs(reading: $0, in: &self) }
        document.security = objects(fields.list("security", in: &self)) { SecurityRequirementObject(reading: $0, in: &$1) }
        if version == .v2_0 { readSwagger(&fields) } else { readOpenAPI(&fields) }
        fields.reportUnknown(in: &self)
        readQueue()
        lendNames()
        breakLoops()
        reportTallies()
    }

    private mutating func readOpenAPI(_ fields: inout Fields) {
        document.servers = objects(fields.list("servers", in: &self)) { ServerObject(reading: $0, in: &$1) }
        if version >= .v3_1 { fields.skip("jsonSchemaDialect") }
        if version >= .v3_2 { fields.skip("$self") }
        if let components = fields.take("components") { readComponents(components) }
        if let paths = fields.take("paths") {
            document.paths = readPaths(paths)
        } else if version <= .v3_0 {
            fields.reportMissing("paths", in: &self)
        }
        if let webhooks = fields.take("webhooks", since: .v3_1, in: &self) {
            document.webhooks = named(mapping(webhooks, key: "webhooks"), skippingExtensions: true) { PathItem(reading: $0, in: &$1) }
        }
    }

    /// Reads a Paths Object (OAS 3.2.0, section 4.8).
    mutating func readPaths(_ node: Node) -> [Named<PathItem>] {
        var paths = named(mapping(node, key: "paths"), skippingExtensions: true) { PathItem(reading: $0, in: &$1) }
        for index in paths.indices where !paths[index].name.hasPrefix("/") {
            let hint = "'/\(paths[index].name)' is taken"
            log.warning(.pathWithoutSlash, "the path '\(paths[index].name)' does not begin with '/'", at: paths[index].position, hint: hint)
            paths[index].name = "/" + paths[index].name
        }
        return paths
    }

    /// Queues the objects of a Components Object (OAS 3.2.0, section 4.7).
    private mutating func readComponents(_ node: Node) {
        guard var fields = Fields(node, "Components Object", in: &self) else { return }
        for section in [
            "schemas", "parameters", "headers", "requestBodies", "responses", "pathItems", "callbacks", "mediaTypes", "securitySchemes",
        ] {
            let since: SpecificationVersion = section == "mediaTypes" ? .v3_2 : section == "pathItems" ? .v3_1 : .v3_0
            guard let node = fields.take(section, since: since, in: &self) else { continue }
            queueComponents(node, of: section, at: ["components", section])
        }
        fields.skip("examples", "links")
        fields.reportUnknown(in: &self)
    }

    /// Queues the objects of one section, which stands at `path` in the entry document.
    mutating func queueComponents(_ node: Node, of section: String, at path: [String]) {
        guard let mapping = mapping(node, key: section), let kind = ReferenceKind(section: section, version: version) else { return }
        if kind == .securityScheme {
            document.securitySchemes = named(mapping, skippingExtensions: true) { SecuritySchemeObject(reading: $0, in: &$1) }
            return
        }
        for entry in mapping.entries {
            let place = Place(node: entry.value, source: 0, tokens: path + [entry.key], scope: 0)
            if kind != .schema, entry.value.mapping?["$ref"] != nil || entry.key.hasPrefix("x-") { continue }
            let target = target(at: place)
            if kind == .schema { document.componentSchemas.append(Named(entry.key, at: entry.keyPosition, target)) }
            expect(target, kind, text: "#" + JSONPointer(place.tokens).description, at: entry.keyPosition)
        }
    }

    private mutating func readQueue() {
        var next = 0
        while next < queue.count {
            let expectation = queue[next]
            next += 1
            guard let place = places[Int(expectation.target.index)] else { continue }
            scope = place.scope
            let isAnchor = place.node.mapping?["$recursiveAnchor"]?.scalar?.text == "true"
            recursiveAnchor = isAnchor ? expectation.target : nil
            read(expectation.kind, at: expectation.target, node: place.node)
        }
        scope = 0
    }

    private mutating func read(_ kind: ReferenceKind, at target: Target, node: Node) {
        switch kind {
        case .schema: document.schemas.add(Schema(reading: node, in: &self), at: target)
        case .parameter: if let object = ParameterObject(reading: node, in: &self) { document.parameters.add(object, at: target) }
        case .header: if let object = HeaderObject(reading: node, in: &self) { document.headers.add(object, at: target) }
        case .requestBody: if let object = RequestBodyObject(reading: node, in: &self) { document.requestBodies.add(object, at: target) }
        case .response: if let object = ResponseObject(reading: node, in: &self) { document.responses.add(object, at: target) }
        case .mediaType: if let object = MediaTypeObject(reading: node, in: &self) { document.mediaTypes.add(object, at: target) }
        case .pathItem: if let object = PathItem(reading: node, in: &self) { document.pathItems.add(object, at: target) }
        case .callback: if let object = CallbackObject(reading: node, in: &self) { document.callbacks.add(object, at: target) }
        case .securityScheme, .example, .link, .operation, .text: break
        }
    }
}
