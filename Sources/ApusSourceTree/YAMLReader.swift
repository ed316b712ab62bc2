import ApusDiagnostics
import CApusLibYAML

/// Reads YAML 1.2 by the events of libyaml.
struct YAMLReader {
    private enum Anchor {
        /// The anchored collection is still being read, so that an alias of it would contain itself.
        case open(SourcePosition)
        case closed(TreeBuilder.Sized)
    }

    let text: SourceText
    private var builder: TreeBuilder
    private var anchors: [String: Anchor] = [:]
    /// The anchors of the open collections; none has the empty name.
    private var openAnchors: [String] = []
    private let separators: YAMLLineSeparators
    private let misreading: YAMLMisreading

    init(_ text: SourceText, limits: Node.Limits) {
        separators = YAMLLineSeparators(text.bytes)
        misreading = YAMLMisreading(text.bytes)
        self.text = text
        builder = TreeBuilder(limits: limits)
    }

    /// Reads the first document of the stream.
    mutating func read(log: inout DiagnosticLog) throws(Refusal) -> Node {
        var bytes = separators.hidden(in: text.bytes)
        // At the end of a file libyaml takes blanks for content of a block scalar, unless their line ends.
        if let last = bytes.last, last == 0x20 || last == 0x09 { bytes.append(0x0A) }
        let result: Result<Node, Refusal> = bytes.withUnsafeBufferPointer { buffer in
            do throws(Refusal) {
                return .success(try read(buffer, log: &log))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, log: inout DiagnosticLog) throws(Refusal) -> Node {
        let empty = Refusal(
            .emptyFile,
            "there is nothing in the file",
            at: text.position(line: 0, column: 0),
            hint: "write the document into it, or name another file"
        )
        guard let base = bytes.baseAddress, var events = YAMLEvents(base, count: bytes.count) else { throw empty }
        while let event = events.next() {
            let mark = event.pointee.start_mark
            let position = text.position(line: mark.line, column: mark.column)
            switch YAMLEvents.Kind(rawValue: event.pointee.type.rawValue) {
            case .scalar: try readScalar(event, at: position, log: &log)
            case .alias: try readAlias(event, at: position)
            case .sequenceStart:
                try open(isMapping: false, event.pointee.data.sequence_start.anchor, at: position)
                reportTag(event.pointee.data.sequence_start.tag, known: "seq", at: position, log: &log)
            case .mappingStart:
                try open(isMapping: true, event.pointee.data.mapping_start.anchor, at: position)
                reportTag(event.pointee.data.mapping_start.tag, known: "map", at: position, log: &log)
            case .sequenceEnd, .mappingEnd:
                let sized = try builder.closeCollection(log: &log)
                let anchor = openAnchors.removeLast()
                if !anchor.isEmpty { anchors[anchor] = .closed(sized) }
            case .documentStart:
                guard builder.root != nil else { continue }
                log.warning(
                    .severalDocuments,
                    "the file has several YAML documents; only the first one is read",
                    at: position,
                    hint: "put each document into a file of its own"
                )
                return try root(orElse: empty)
            case .streamEnd: return try root(orElse: empty)
            case .nothing, .streamStart, .documentEnd, nil: continue
            }
        }
        throw events.refusal(in: text)
    }

    private func root(orElse empty: Refusal) throws(Refusal) -> Node {
        guard let node = builder.root?.node else { throw empty }
        if let scalar = node.scalar, scalar.kind == .null, scalar.text.isEmpty { throw empty }
        return node
    }

    private mutating func open(isMapping: Bool, _ anchor: UnsafeMutablePointer<UInt8>?, at position: SourcePosition) throws(Refusal) {
        if builder.expectsKey { throw nonScalarKey(at: position) }
        try builder.openCollection(isMapping: isMapping, at: position)
        let name = anchor.map { String(cString: $0) } ?? ""
        if !name.isEmpty { anchors[name] = .open(position) }
        openAnchors.append(name)
    }

    private func nonScalarKey(at position: SourcePosition) -> Refusal {
        Refusal(
            .nonScalarKey,
            "the key of a mapping is itself a mapping or a list",
            at: position,
            hint: "put a text that begins with '{' or '[' in quotes"
        )
    }

    private mutating func readScalar(
        _ event: UnsafePointer<yaml_event_t>,
        at position: SourcePosition,
        log: inout DiagnosticLog
    ) throws(Refusal) {
        try misreading.check(event, at: position)
        let count = event.pointee.data.scalar.length
        let bytes = UnsafePointer(event.pointee.data.scalar.value!)
        let isPlain = event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
        let tag = event.pointee.data.scalar.tag
        let value = separators.isEmpty ? string(utf8: bytes, count: count) : separators.restored(in: string(utf8: bytes, count: count))
        let anchor = event.pointee.data.scalar.anchor
        let isKey = builder.expectsKey
        if isKey, tag == nil, anchor == nil {
            builder.setKey(value, at: position, isMerge: isPlain && value == "<<")
            return
        }
        let plainKind = isPlain ? CoreSchema.kind(of: UnsafeBufferPointer(start: bytes, count: count)) : .string
        var kind = plainKind
        if let tag {
            kind = YAMLTag(String(cString: tag)).kind(of: value, plain: plainKind, isPlain: isPlain, at: position, log: &log)
        }
        let sized = TreeBuilder.Sized(node: Node(.scalar(Scalar(kind, value)), at: position))
        if let anchor { anchors[String(cString: anchor)] = .closed(sized) }
        if isKey {
            builder.setKey(value, at: position, isMerge: isPlain && tag == nil && value == "<<")
        } else {
            builder.add(sized)
        }
    }

    private mutating func readAlias(_ event: UnsafePointer<yaml_event_t>, at position: SourcePosition) throws(Refusal) {
        let name = String(cString: event.pointee.data.alias.anchor)
        switch anchors[name] {
        case nil:
            let near = nearestName(to: name, in: anchors.keys.sorted()).map { "did you mean *\($0)?" }
            throw Refusal(.unusableAlias, "the alias *\(name) names no anchor before it", at: position, hint: near)
        case .open(let start):
            throw Refusal(
                .unusableAlias,
                "the alias *\(name) stands for a node that contains the alias",
                at: position,
                notes: [Diagnostic.Note("the anchored node starts here", at: start)],
                hint: "write a recursive schema with $ref"
            )
        case .closed(let sized):
            guard builder.expectsKey else { return try builder.addAlias(sized, at: position) }
            guard let scalar = sized.node.scalar else { throw nonScalarKey(at: position) }
            builder.setKey(scalar.text, at: position)
        }
    }

    private func reportTag(_ tag: UnsafeMutablePointer<UInt8>?, known: String, at position: SourcePosition, log: inout DiagnosticLog) {
        guard let tag else { return }
        YAMLTag(String(cString: tag)).reportUnlessCollection(known, at: position, log: &log)
    }
}
