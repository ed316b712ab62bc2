import ApusDiagnostics

/// What a document says an API is: its types, operations and security, in no language's words.
public struct API: Sendable {
    /// The title of the API.
    public var title: String
    /// The version of the API (not of the OpenAPI Specification).
    public var version: String
    /// The summary and description of the API.
    public var documentation: Documentation
    /// Where the API is served; the first is the default.
    public var servers: [Server]
    /// Every type that has a name of its own.
    public var types: TypeTable
    /// What a client can call, in the order of the document.
    public var operations: [Operation]
    /// What the API calls in turn: webhooks, in the order of the document. `path` is the webhook's name.
    public var webhooks: [Operation]
    /// How callers prove who they are, by name, in the order of the document.
    public var securitySchemes: [SecurityScheme]
    /// The tags that the document describes.
    public var tags: [Tag]

    /// An API as the building makes it.
    public init(
        title: String,
        version: String,
        documentation: Documentation = Documentation(),
        servers: [Server] = [],
        types: TypeTable = TypeTable(),
        operations: [Operation] = [],
        webhooks: [Operation] = [],
        securitySchemes: [SecurityScheme] = [],
        tags: [Tag] = []
    ) {
        self.title = title
        self.version = version
        self.documentation = documentation
        self.servers = servers
        self.types = types
        self.operations = operations
        self.webhooks = webhooks
        self.securitySchemes = securitySchemes
        self.tags = tags
    }
}

/// A group of operations.
public struct Tag: Hashable, Sendable {
    /// The name that operations refer to.
    public var name: String
    /// What the group is about.
    public var documentation: Documentation

    /// A tag of the document.
    public init(name: String, documentation: Documentation = Documentation()) {
        self.name = name
        self.documentation = documentation
    }
}
