/// Where an API is served.
public struct Server: Hashable, Sendable {
    /// A part of the URL that the caller chooses.
    public struct Variable: Hashable, Sendable {
        /// Its name in the template.
        public var name: String
        /// What it is if the caller does not choose.
        public var defaultValue: String
        /// What it may be; anything, if nothing is listed.
        public var allowedValues: [String]
        /// What the document says about it.
        public var documentation: Documentation

        /// A variable of the document.
        public init(name: String, defaultValue: String, allowedValues: [String] = [], documentation: Documentation = Documentation()) {
            self.name = name
            self.defaultValue = defaultValue
            self.allowedValues = allowedValues
            self.documentation = documentation
        }
    }

    /// The URL template as it is written, such as `https://{region}.example.com/v1` or `/v1`.
    public var url: String
    /// A name that the document gives (OAS 3.2).
    public var name: String?
    /// What the document says about it.
    public var documentation: Documentation
    /// What the caller chooses, in the order of the template.
    public var variables: [Variable]
    /// Where it comes from.
    public var origin: Origin

    /// A server as the building makes it.
    public init(
        url: String,
        name: String? = nil,
        documentation: Documentation = Documentation(),
        variables: [Variable] = [],
        origin: Origin
    ) {
        self.url = url
        self.name = name
        self.documentation = documentation
        self.variables = variables
        self.origin = origin
    }
}
