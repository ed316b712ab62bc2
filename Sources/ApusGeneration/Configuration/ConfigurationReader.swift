import ApusDeclarations
import ApusDiagnostics
import ApusModel
import ApusSourceTree

extension Configuration {
    /// Reads the configuration `file`; the paths in it are relative to the folder that it is in. Trouble goes to `log`.
    public init?(reading file: SourceFile, log: inout DiagnosticLog) {
        guard let node = Node(parsing: file, log: &log) else { return nil }
        self.init()
        var reader = ConfigurationReader(folder: SystemFile.folder(of: file.path), log: log)
        reader.fields(of: node, "configuration") { fields in
            apis = fields.take("apis").map { fields.reader.apis($0) } ?? []
            templates = fields.path("templates")
            allowedRoots = fields.paths("allow-roots")
        }
        for index in apis.indices { apis[index].file = file }
        log = reader.log
        if log.hasErrors { return nil }
    }
}

/// Reads the parts of a configuration, and reports what it does not understand.
struct ConfigurationReader {
    let folder: String
    var log: DiagnosticLog

    mutating func apis(_ node: Node) -> [APIConfiguration] {
        guard let mapping = node.mapping else {
            wrongType(node, "apis", "a mapping from the name of each API to its settings")
            return []
        }
        return mapping.map { entry in api(entry) }
    }

    private mutating func api(_ entry: Mapping.Entry) -> APIConfiguration {
        var api = APIConfiguration(name: entry.key)
        api.position = entry.keyPosition
        fields(of: entry.value, "API `\(entry.key)`") { fields in
            api.documents = fields.paths("documents")
            api.output = fields.path("output") ?? ""
            api.source = fields.text("source")
            api.shards = fields.count("shards", in: APIConfiguration.shardRange)
            api.inputs = fields.list("inputs")
            api.overlays = fields.paths("overlays")
            api.filter = fields.take("filter").map { fields.reader.filter($0) } ?? Filter()
            api.placeholders = fields.boolean("placeholders") ?? true
            api.streams = fields.take("streams").map { fields.reader.streams($0) } ?? []
            api.options.pagination = fields.take("pagination").map { fields.reader.pagination($0) } ?? []
            api.options.names = fields.texts("names")
            api.options.types = fields.texts("types")
            api.options.initialisms = fields.list("initialisms")
            api.options.topics = fields.boolean("topics") ?? api.options.topics
            api.locksNames = fields.boolean("lock-names") ?? true
            api.options.access = fields.choice("access") ?? api.options.access
            api.options.received = fields.choice("received") ?? api.options.received
            api.options.nulls = fields.choice("nulls") ?? api.options.nulls
            api.options.enums = fields.choice("enums") ?? api.options.enums
        }
        if api.documents.isEmpty {
            log.error(
                .configuration,
                "API `\(entry.key)` has no documents",
                at: entry.keyPosition,
                hint: "add `documents: [path/to/openapi.yaml]`"
            )
        }
        return api
    }

    fileprivate mutating func filter(_ node: Node) -> Filter {
        var filter = Filter()
        fields(of: node, "filter") { fields in
            filter.tags = fields.list("tags")
            filter.paths = fields.list("paths")
            filter.operations = fields.list("operations")
            filter.schemas = fields.list("schemas")
        }
        return filter
    }

    /// Reads the mapping `node` by `read`, then reports the keys that it did not take.
    mutating func fields(of node: Node, _ owner: String, _ read: (inout Fields) -> Void) {
        guard let mapping = node.mapping else {
            wrongType(node, owner, "a mapping")
            return
        }
        var fields = Fields(reader: self, mapping: mapping, owner: owner)
        read(&fields)
        self = fields.reader
        for entry in mapping where !fields.known.contains(entry.key) {
            let nearest = nearestName(to: entry.key, in: fields.known)
            log.error(
                .configuration,
                "the \(owner) has no setting `\(entry.key)`",
                at: entry.keyPosition,
                hint: nearest.map { "did you mean `\($0)`?" } ?? "the settings are \(fields.known.sorted().joined(separator: ", "))"
            )
        }
    }

    /// The entries of `node`, which is the value of `name`.
    mutating func mapping(_ node: Node, _ name: String) -> Mapping {
        guard let mapping = node.mapping else {
            wrongType(node, name, "a mapping")
            return Mapping()
        }
        return mapping
    }

    /// The texts of `node`, which is the value of `name`, by their keys.
    mutating func texts(_ node: Node, _ name: String) -> [String: String] {
        var texts: [String: String] = [:]
        for entry in mapping(node, name) {
            guard let scalar = entry.value.scalar else {
                wrongType(entry.value, entry.key, "text")
                continue
            }
            texts[entry.key] = scalar.text
        }
        return texts
    }

    mutating func wrongType(_ node: Node, _ name: String, _ expected: String) {
        log.error(
            .configuration,
            "`\(name)` is \(node.kindDescription), but must be \(expected)",
            at: node.position,
            hint: "write \(expected)"
        )
    }
}

/// The settings of one mapping, taken one by one.
struct Fields {
    var reader: ConfigurationReader
    let mapping: Mapping
    let owner: String
    private(set) var known: [String] = []

    init(reader: ConfigurationReader, mapping: Mapping, owner: String) {
        self.reader = reader
        self.mapping = mapping
        self.owner = owner
    }

    mutating func take(_ name: String) -> Node? {
        known.append(name)
        guard let node = mapping[name], node.scalar?.kind != .null else { return nil }
        return node
    }

    mutating func text(_ name: String) -> String? {
        guard let node = take(name) else { return nil }
        guard let scalar = node.scalar else {
            reader.wrongType(node, name, "text")
            return nil
        }
        return scalar.text
    }

    mutating func boolean(_ name: String) -> Bool? {
        guard let node = take(name) else { return nil }
        guard let scalar = node.scalar, scalar.kind == .boolean else {
            reader.wrongType(node, name, "true or false")
            return nil
        }
        return scalar.text.lowercased() == "true"
    }

    mutating func count(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = take(name) else { return nil }
        if let scalar = node.scalar, let count = Int(scalar.text), range.contains(count) { return count }
        reader.wrongType(node, name, "a number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    mutating func list(_ name: String) -> [String] {
        guard let node = take(name) else { return [] }
        guard let nodes = node.list else {
            reader.wrongType(node, name, "a list")
            return []
        }
        return nodes.compactMap { element in
            if element.scalar == nil { reader.wrongType(element, name, "a list of texts") }
            return element.scalar?.text
        }
    }

    /// A text with the place where it stands.
    mutating func placedText(_ name: String) -> PlacedText? {
        text(name).map { PlacedText($0, at: mapping[name]?.position) }
    }

    mutating func texts(_ name: String) -> [String: String] {
        take(name).map { reader.texts($0, name) } ?? [:]
    }

    mutating func mapping(_ name: String) -> Mapping {
        take(name).map { reader.mapping($0, name) } ?? Mapping()
    }

    mutating func path(_ name: String) -> String? {
        text(name).map { SystemFile.join(reader.folder, $0) }
    }

    mutating func paths(_ name: String) -> [String] {
        list(name).map { SystemFile.join(reader.folder, $0) }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
        guard let node = take(name) else { return nil }
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.text) }) { return choice }
        let choices = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        reader.wrongType(node, name, "one of \(choices)")
        return nil
    }
}
