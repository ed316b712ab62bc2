/// What a 2.0 document says for all of its operations.
struct SwaggerDefaults {
    /// The media types of request bodies.
    var consumes: [String] = []
    /// The media types of responses.
    var produces: [String] = []
    /// The scheme, host and base path of the servers, as far as operations may change them.
    var schemes: [String] = []
    /// The host and port; nil for that of the document.
    var host: String?
    /// What comes before every path.
    var basePath: String?
}
