import ApusDiagnostics

/// Looks for names in the user's templates that mean nothing: Mustache itself says nothing about them and leaves a gap.
struct TemplateChecker {
    private let builtIn: [String: TemplateSource]
    private var own: [(source: TemplateSource, file: SourceFileID)] = []
    private var byName: [String: TemplateSource]
    /// The templates that contain themselves.
    private(set) var unusable: [String] = []

    /// Knows the frames that Apus brings with it, each as `BuiltIn…`.
    init(builtIn sources: [TemplateSource]) {
        builtIn = Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0) })
        byName = builtIn
        for source in sources {
            let name = String(source.name.dropFirst(TemplateSet.builtInPrefix.count))
            byName[name] = TemplateSource(name: name, tags: source.tags)
        }
    }

    /// Adds a template of the user's.
    mutating func add(_ source: TemplateSource, file: SourceFileID) {
        own.append((source, file))
        byName[source.name] = source
    }

    /// Reports what is wrong with the user's templates.
    mutating func check(_ log: inout DiagnosticLog) {
        for (source, file) in own {
            let slots = Frame(rawValue: source.name).map { Set($0.slots) } ?? Set(Frame.allCases.flatMap(\.slots))
            for tag in source.tags {
                let position = SourcePosition(file: file, line: tag.line, column: tag.column)
                switch tag.kind {
                case .slot: checkSlot(tag.name, in: source, slots: slots, at: position, &log)
                case .template: checkTemplate(tag.name, at: position, &log)
                case .block: checkBlock(tag.name, in: source, at: position, &log)
                case .delimiters:
                    log.error(
                        .templateSyntax,
                        "Templates keep the delimiters `{{` and `}}`",
                        at: position,
                        hint: "write the text without changing the delimiters"
                    )
                }
            }
            if reaches(source.name, from: source.name) {
                unusable.append(source.name)
                log.error(
                    .templateCycle,
                    "The template `\(source.name)` includes itself",
                    at: SourcePosition(file: file, line: 1, column: 1),
                    hint: Frame(rawValue: source.name).map { "`BuiltIn\($0.rawValue)` is the frame that it replaces" }
                )
            }
        }
    }

    private func checkSlot(
        _ name: String,
        in source: TemplateSource,
        slots: Set<String>,
        at position: SourcePosition,
        _ log: inout DiagnosticLog
    ) {
        if name == "." || slots.contains(name) { return }
        let frame = Frame(rawValue: source.name).map { "The frame `\($0.rawValue)` has no slot `\(name)`" }
        log.error(
            .unknownSlot,
            frame ?? "No frame has a slot `\(name)`",
            at: position,
            hint: nearestName(to: name, in: slots.sorted()).map { "Did you mean `\($0)`?" } ?? "Its slots are \(Self.list(slots))"
        )
    }

    private func checkTemplate(_ name: String, at position: SourcePosition, _ log: inout DiagnosticLog) {
        if byName[name] != nil { return }
        log.error(
            .unknownTemplate,
            "There is no template `\(name)`",
            at: position,
            hint: nearestName(to: name, in: byName.keys.sorted()).map { "Did you mean `\($0)`?" }
        )
    }

    /// A block is declared by the template itself, or replaces one of a template that it inherits.
    private func checkBlock(_ name: String, in source: TemplateSource, at position: SourcePosition, _ log: inout DiagnosticLog) {
        let parents = source.tags.filter { $0.kind == .template }.compactMap { byName[$0.name] }
        if parents.isEmpty { return }
        var blocks: Set<String> = []
        for parent in parents { collectBlocks(of: parent, into: &blocks, depth: 0) }
        if blocks.contains(name) { return }
        log.error(
            .unknownBlock,
            "The template `\(parents[0].name)` has no block `\(name)`",
            at: position,
            hint: nearestName(to: name, in: blocks.sorted()).map { "Did you mean `\($0)`?" } ?? "Its blocks are \(Self.list(blocks))"
        )
    }

    private func collectBlocks(of source: TemplateSource, into blocks: inout Set<String>, depth: Int) {
        if depth > byName.count { return }
        for tag in source.tags {
            if tag.kind == .block { blocks.insert(tag.name) }
            if tag.kind == .template, let parent = byName[tag.name] { collectBlocks(of: parent, into: &blocks, depth: depth + 1) }
        }
    }

    private func reaches(_ goal: String, from name: String) -> Bool {
        var seen: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            for tag in byName[next]?.tags ?? [] where tag.kind == .template {
                if tag.name == goal { return true }
                if seen.insert(tag.name).inserted { open.append(tag.name) }
            }
        }
        return false
    }

    private static func list(_ names: Set<String>) -> String {
        names.sorted().map { "`\($0)`" }.joined(separator: ", ")
    }
}

extension TemplateSource {
    /// The same tags under another name.
    init(name: String, tags: [Tag]) {
        self.name = name
        self.tags = tags
    }
}
