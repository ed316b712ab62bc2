import ApusDiagnostics

extension Node {
    /// Reads the first OpenAPI document of a page.
    init(parsing page: MarkdownPage, of text: SourceText, limits: Limits, log: inout DiagnosticLog) throws(Refusal) {
        let blocks = page.blocks.filter(\.isMarked)
        guard let block = blocks.first else {
            let start = text.position(line: 0, column: 0)
            if let unmarked = page.blocks.first {
                throw Refusal(
                    .noOpenAPIBlock,
                    "the code block with an OpenAPI document is not marked as YAML or JSON",
                    at: unmarked.position,
                    hint: "write yaml or json after its opening fence"
                )
            }
            throw Refusal(
                .noOpenAPIBlock,
                "the page has no code block with an OpenAPI document",
                at: start,
                hint: "a fenced block that is marked as yaml or json must have a key openapi or swagger at its top level"
            )
        }
        if blocks.count > 1 {
            log.warning(
                .severalOpenAPIBlocks,
                "the page has \(blocks.count) OpenAPI documents; only the first one is read",
                at: block.position,
                notes: blocks.dropFirst().map { Diagnostic.Note("this one is not read", at: $0.position) },
                hint: "put the others into files of their own"
            )
        }
        if block.language == "json" {
            self = try JSONReader.read(block.text, limits: limits, log: &log)
        } else {
            try self.init(parsingJSONOrYAML: block.text, limits: limits, log: &log)
        }
    }
}
