import ApusDeclarations
import ApusDiagnostics
import ApusModel
import ApusSourceTree

/// The settings that are about single operations.
extension ConfigurationReader {
    /// `streams`: how the answers of operations are streams.
    mutating func streams(_ node: Node) -> [StreamSetting] {
        operations(of: node, "streams") { reader, name, node in
            var setting = StreamSetting(operation: name)
            reader.fields(of: node, "stream of `\(name.text)`") { fields in
                setting.form = fields.choice("as") ?? setting.form
                setting.mediaType = fields.placedText("media-type")
                setting.items = fields.placedText("items")
                setting.when = fields.placedText("when")
                setting.until = fields.placedText("until")
            }
            return setting
        }
    }

    /// `pagination`: how the pages of lists follow each other.
    mutating func pagination(_ node: Node) -> [PaginationSetting] {
        operations(of: node, "pagination") { reader, name, node in
            var setting: PaginationSetting?
            reader.fields(of: node, "pagination of `\(name.text)`") { fields in
                let isGiven = fields.mapping["by"] != nil
                let method: PaginationSetting.Method? = fields.choice("by")
                if !isGiven {
                    let choices = PaginationSetting.Method.allCases.map { "`by: \($0.rawValue)`" }.joined(separator: ", ")
                    fields.reader.log.error(
                        .configuration,
                        "the pagination of `\(name.text)` does not say how its pages follow each other",
                        at: name.position,
                        hint: "add one of \(choices)"
                    )
                }
                var read = PaginationSetting(operation: name, method: method ?? .link)
                read.parameter = fields.placedText("parameter")
                read.next = fields.placedText("next")
                read.items = fields.placedText("items")
                read.more = fields.placedText("more")
                read.first = fields.count("first", in: 0...1)
                setting = read
            }
            return setting
        }
    }

    /// A setting for each operation that the mapping `node` names.
    private mutating func operations<Setting>(
        of node: Node,
        _ owner: String,
        _ read: (inout ConfigurationReader, PlacedText, Node) -> Setting?
    ) -> [Setting] {
        guard let mapping = node.mapping else {
            wrongType(node, owner, "a mapping from operations to what is said of them")
            return []
        }
        var settings: [Setting] = []
        for entry in mapping {
            if let setting = read(&self, PlacedText(entry.key, at: entry.keyPosition), entry.value) { settings.append(setting) }
        }
        return settings
    }
}
