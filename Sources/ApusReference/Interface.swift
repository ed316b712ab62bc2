import ApusDiagnostics
import ApusSourceTree

/// A command with its arguments and subcommands, as `--experimental-dump-help` describes it.
struct Interface {
    /// An argument, an option or a flag.
    struct Argument {
        /// How its value is found.
        enum Kind: String {
            case positional
            case option
            case flag
        }

        var kind: Kind
        /// The names with their dashes, short ones first.
        var names: [String]
        /// What the value is called.
        var valueName: String
        var abstract: String
        var defaultValue: String?
        var isOptional: Bool
        var isRepeating: Bool

        /// How it is written: `--name <name>`.
        var spelling: String {
            switch kind {
            case .positional: "<\(valueName)>" + (isRepeating ? " ..." : "")
            case .option: names.joined(separator: ", ") + " <\(valueName)>"
            case .flag: names.joined(separator: ", ")
            }
        }
    }

    /// Why a description cannot be read.
    enum Failure: Error {
        case notADescription
        case unknownKind(String)
    }

    /// The words that call it: `apus templates export`.
    var name: String
    var abstract: String
    var discussion: String
    var arguments: [Argument]
    var subcommands: [Interface]

    /// The tool that the JSON of `--experimental-dump-help` describes.
    init(help: [UInt8]) throws {
        var log = DiagnosticLog()
        let file = SourceFile(path: "help.json", bytes: help)
        guard let command = Node(parsing: file, log: &log)?.mapping?["command"]?.mapping else { throw Failure.notADescription }
        try self.init(command, under: [])
    }

    private init(_ command: Mapping, under parents: [String]) throws {
        let words = parents + [command.text("commandName") ?? ""]
        name = words.joined(separator: " ")
        abstract = command.text("abstract") ?? ""
        discussion = command.text("discussion") ?? ""
        arguments = try (command["arguments"]?.list ?? []).compactMap { node in
            guard let argument = node.mapping, argument.flag("shouldDisplay") else { return nil }
            return try Argument(argument)
        }
        subcommands = try (command["subcommands"]?.list ?? []).compactMap { node in
            guard let command = node.mapping, command.flag("shouldDisplay"), command.text("commandName") != "help" else { return nil }
            return try Interface(command, under: words)
        }
    }

    /// The commands that do something, in the order in which help lists them.
    var leaves: [Interface] {
        subcommands.isEmpty ? [self] : subcommands.flatMap(\.leaves)
    }
}

extension Interface.Argument {
    fileprivate init(_ argument: Mapping) throws {
        let kind = argument.text("kind") ?? ""
        guard let known = Kind(rawValue: kind) else { throw Interface.Failure.unknownKind(kind) }
        self.kind = known
        names = (argument["names"]?.list ?? []).compactMap { node in
            guard let name = node.mapping, let text = name.text("name") else { return nil }
            return (name.text("kind") == "long" ? "--" : "-") + text
        }
        names.sort { ($0.count, $0) < ($1.count, $1) }
        valueName = argument.text("valueName") ?? ""
        abstract = argument.text("abstract") ?? ""
        defaultValue = argument.text("defaultValue")
        isOptional = argument.flag("isOptional")
        isRepeating = argument.flag("isRepeating")
    }
}

extension Mapping {
    fileprivate func text(_ key: String) -> String? { self[key]?.scalar?.text }
    fileprivate func flag(_ key: String) -> Bool { text(key) == "true" }
}
