import ApusDiagnostics

extension Node {
    /// What a reader accepts, so that hostile input costs bounded time and memory.
    public struct Limits: Sendable {
        /// How deeply collections may be nested.
        public var depth = 512
        /// How many bytes a file may have; not more than `UInt32` can count.
        public var bytes = 128 << 20
        /// How many nodes all aliases of a file together may stand for.
        public var aliasedNodes = 1_000_000

        /// The limits that `apus` uses.
        public init() {}
    }

    /// Reads `file` by what it holds: a documentation page (Markdown) by its fenced OpenAPI block, JSON by our own reader, anything else as
    /// YAML. What is in a file named `.json` must be JSON; elsewhere text that begins with a brace or a bracket is tried as JSON first.
    ///
    /// The file is registered in `log`, and trouble is reported there; without a usable tree there is no node.
    public init?(parsing file: SourceFile, limits: Limits = Limits(), log: inout DiagnosticLog) {
        let id = log.files.add(file)
        do throws(Refusal) {
            let text = try SourceText(file, id, limits: limits)
            if file.hasExtension("json") {
                self = try JSONReader.read(text, limits: limits, log: &log)
            } else if let page = MarkdownPage(text, in: file) {
                self = try Node(parsing: page, of: text, limits: limits, log: &log)
            } else {
                self = try Node(parsingJSONOrYAML: text, limits: limits, log: &log)
            }
        } catch {
            log.report(error.diagnostic)
            return nil
        }
    }

    /// Reads `text` as JSON if it is JSON, and otherwise as YAML.
    init(parsingJSONOrYAML text: SourceText, limits: Limits, log: inout DiagnosticLog) throws(Refusal) {
        if text.beginsLikeJSON {
            var attempt = log
            if let node = try? JSONReader.read(text, limits: limits, log: &attempt) {
                log = attempt
                self = node
                return
            }
        }
        var reader = YAMLReader(text, limits: limits)
        self = try reader.read(log: &log)
    }
}

extension SourceFile {
    /// Whether the path ends in one of `extensions`, which are in lower case.
    func hasExtension(_ extensions: String...) -> Bool {
        let path = path.lowercased()
        return extensions.contains { path.hasSuffix("." + $0) }
    }
}

extension MarkdownPage {
    /// The page in `file`, if it is one: by its name or, where the name says nothing, by an OpenAPI document in a fenced block.
    fileprivate init?(_ text: SourceText, in file: SourceFile) {
        guard !file.hasExtension("yaml", "yml") else { return nil }
        self.init(text)
        guard file.hasExtension("md", "markdown", "mdx") || (blocks.contains(where: \.isMarked) && !isDocument) else { return nil }
    }
}

extension SourceText {
    /// The text of a file, unless it is too large or no text.
    init(_ file: SourceFile, _ id: SourceFileID, limits: Node.Limits) throws(Refusal) {
        let start = SourcePosition(file: id, line: 1, column: 1)
        guard file.bytes.count <= limits.bytes else {
            throw Refusal(
                .sizeLimit,
                "the file has \(file.bytes.count) bytes, more than the limit of \(limits.bytes)",
                at: start,
                hint: "split the document into files that refer to each other"
            )
        }
        let text = file.text
        self.init(bytes: text.bytes, file: id)
        if let offset = text.firstReplacement {
            throw Refusal(
                .encoding,
                "the file is not UTF-16: half of a surrogate pair is missing",
                at: position(offset: offset),
                hint: "save it as UTF-8"
            )
        }
        if let zero = firstOffset(of: 0) {
            throw Refusal(
                .encoding,
                "there is a zero byte: this is no text",
                at: position(offset: zero),
                hint: "an OpenAPI document is text in UTF-8; is the file compressed?"
            )
        }
    }

    /// Whether the first character that is no white space is a brace or a bracket.
    var beginsLikeJSON: Bool {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return true
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case _: return false
            }
        }
        return false
    }
}
