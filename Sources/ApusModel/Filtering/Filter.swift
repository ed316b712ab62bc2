/// Which part of an API is wanted: the operations that match any of the entries, and the named schemas, with all that they need.
public struct Filter: Hashable, Sendable {
    /// Tags: the operations that have one of them.
    public var tags: [String]
    /// Globs: the operations whose paths match one of them. See ``PathGlob``.
    public var paths: [String]
    /// Operations by `operationId`, or by method and path: `GET /pets/{id}`.
    public var operations: [String]
    /// Schemas by name, whether an operation needs them or not.
    public var schemas: [String]

    /// A filter; one without entries lets everything pass.
    public init(tags: [String] = [], paths: [String] = [], operations: [String] = [], schemas: [String] = []) {
        self.tags = tags
        self.paths = paths
        self.operations = operations
        self.schemas = schemas
    }

    /// Whether everything passes.
    public var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operations.isEmpty && schemas.isEmpty }
}
