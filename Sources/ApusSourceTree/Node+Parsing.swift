import ApusDiagnostics

extension Node {
    /// What a reader accepts, so that hostile input costs bounded time and memory.
    public struct Limits: Sendable {
        /// How deeply collections may be nested.
        public var depth = 512
        /// How many bytes a file may have.
        public var bytes = 128 << 20
        /// How many nodes all aliases of a file together may stand for.
        public var aliasedNodes = 1_000_000

        /// The limits that `apus` uses.
        public init() {}
    }

    /// Reads `file` by what it holds: a documentation page (Markdown) by its fenced OpenAPI block, JSON by our own reader, anything else as YAML.
    ///
    /// Trouble goes to `log`; without a usable tree there is no node.
    public init?(parsing file: SourceFile, limits: Limits = Limits(), log: inout DiagnosticLog) {
        return nil
    }
}
