/// Names that cannot be declared, even between backticks, or that would take something else's place.
enum ReservedNames {
    /// Of types. The namespace's own name is one more.
    static let types: Set<String> = ["Type", "Protocol", "Self", "Any", "Swift", "Foundation", "ApusRuntime", "_"]
    /// Words for a nested type whose own name is reserved: `Event.Type` is Swift's, `Event.Kind` is what a property `type` is of.
    static let nestedSynonyms = ["Type": "Kind"]
    /// Of types nested in operations, which have types of these names of their own.
    static let operationTypes: Set<String> = ["Error", "Success", "Failure", "Body", "Headers", "FailureHeaders"]
    /// Of properties: what conformances declare.
    static let properties: Set<String> = ["self", "init", "hashValue", "_"]
    /// Of parameters of operations: methods of the client have `options` of their own.
    static let parameters: Set<String> = ["self", "init", "hashValue", "options", "_"]
    /// Of the properties of calls that the API makes.
    static let incoming: Set<String> = ["self", "init", "request", "_"]
    /// Of the properties of header fields.
    static let headers: Set<String> = ["self", "init", "fields", "_"]
    /// Of cases of enums: what conformances declare.
    static let cases: Set<String> = ["self", "init", "rawValue", "hashValue", "allCases", "knownCases", "_"]
    /// Of methods of the client.
    static let methods: Set<String> = ["self", "init", "connection", "response", "rawResponse", "_"]
    /// Of servers: `url` is the case for any other.
    static let servers: Set<String> = ["self", "init", "url", "hashValue", "_"]
    /// Of credentials.
    static let credentials: Set<String> = ["self", "init", "byScheme", "_"]
}
