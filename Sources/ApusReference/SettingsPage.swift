import ApusDiagnostics
import ApusSourceTree

/// Every setting of `apus.yaml`, from its JSON Schema.
struct SettingsPage {
    /// Why the schema cannot be read.
    enum Failure: Error {
        case notASchema
    }

    private let schema: Mapping
    /// The options of `apus generate`.
    private let options: Set<String>

    init(schema: [UInt8], tool: Interface) throws {
        var log = DiagnosticLog()
        let file = SourceFile(path: "apus.schema.json", bytes: schema)
        guard let mapping = Node(parsing: file, log: &log)?.mapping else { throw Failure.notASchema }
        self.schema = mapping
        let generate = tool.leaves.first { $0.name == "apus generate" }
        options = Set((generate?.arguments ?? []).filter { $0.kind == .option }.flatMap(\.names))
    }

    var text: String {
        var text = "# Settings of apus.yaml\n\n"
        text += "\(schema["description"]?.scalar?.text ?? "")\n\n\(Page.origin("the JSON Schema of apus.yaml"))\n"
        text += """
            `apus init` puts the schema beside `apus.yaml`, so that editors complete from it. Flags win over settings. Settings that \
            have settings of their own are written `a.b`; `*` stands for a name of yours.

            ## The project


            """
        text += Self.head + rows(schema["properties"]?.mapping, under: "", required: schema["required"]) + "\n"
        text += "## An API (below `apis.*`)\n\n"
        let api = schema["definitions"]?.mapping?["api"]?.mapping
        text += Self.head + rows(api?["properties"]?.mapping, under: "", required: api?["required"])
        return text
    }

    private static let head = "| setting | flag | value | meaning | default |\n| --- | --- | --- | --- | --- |\n"

    private func rows(_ properties: Mapping?, under prefix: String, required: Node?) -> String {
        let needed = Set((required?.list ?? []).compactMap(\.scalar?.text))
        var text = ""
        for entry in properties?.entries ?? [] {
            guard let setting = entry.value.mapping else { continue }
            let name = prefix + entry.key
            let standard = needed.contains(entry.key) ? "must be given" : setting["default"].map { "`\($0.jsonText)`" } ?? ""
            text +=
                "| `\(name)` | \(flag(of: name)) | \(value(setting).cell) | \((setting["description"]?.scalar?.text ?? "").cell) | \(standard) |\n"
            text += rows(setting["properties"]?.mapping, under: name + ".", required: setting["required"])
            if let each = setting["additionalProperties"]?.mapping, each["properties"] != nil {
                text += rows(each["properties"]?.mapping, under: name + ".*.", required: each["required"])
            }
        }
        return text
    }

    /// The flag that says the same; of a list, the one that gives an element of it.
    private func flag(of setting: String) -> String {
        if setting == "documents" { return "arguments" }
        let same = "--" + setting.replacing(".", with: "-")
        // `--name` says which API is meant, and is no element of `names`.
        let each = setting.hasSuffix("s") && setting != "names" ? String(same.dropLast()) : same
        return [same, each].first(where: options.contains).map { "`\($0)`" } ?? ""
    }

    /// What may be written as `setting`.
    private func value(_ setting: Mapping) -> String {
        if let reference = setting["$ref"]?.scalar?.text {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard name != "api" else { return "an API" }
            return schema["definitions"]?.mapping?[name]?.mapping.map(value) ?? ""
        }
        if let choices = setting["enum"]?.list {
            return choices.compactMap(\.scalar).map { "`\($0.text)`" }.joined(separator: ", ")
        }
        switch setting["type"]?.scalar?.text {
        case "array":
            let items = setting["items"]?.mapping.map(value) ?? ""
            return items == "text" ? "a list of texts" : "a list"
        case "object":
            guard let each = setting["additionalProperties"]?.mapping else { return "a mapping" }
            return each["properties"] == nil && each["$ref"] == nil ? "a mapping of names to texts" : "a mapping of names to mappings"
        case "boolean": return "`true` or `false`"
        case "integer":
            guard let least = setting["minimum"], let most = setting["maximum"] else { return "a whole number" }
            return "a whole number from \(least.jsonText) to \(most.jsonText)"
        case "string": return "text"
        case let other: return other ?? "anything"
        }
    }
}
