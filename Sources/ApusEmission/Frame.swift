/// The frames that emission renders, each once a declaration. Their texts are in `Templates/Swift`, and `Templates/README.md` explains
/// their slots.
enum Frame: String, CaseIterable {
    case file = "File"
    case namespace = "Namespace"
    case structure = "Structure"
    case tuple = "Tuple"
    case wrapper = "Wrapper"
    case enumeration = "Enumeration"
    case union = "Union"
    case alias = "Alias"
    case headers = "Headers"
    case operation = "Operation"
    case client = "Client"
    case method = "Method"
    case items = "Items"
    case servers = "Servers"
    case credentials = "Credentials"
    case incoming = "Incoming"
    case incomingCalls = "IncomingCalls"

    /// The slots that the frame can use.
    var slots: [String] {
        switch self {
        case .file: ["imports", "body"]
        case .namespace: ["documentation", "access", "name"]
        case .structure:
            [
                "documentation", "access", "name", "conformances", "properties", "nullableProperty", "initializer", "reading", "writing",
                "multipart", "propertyKeys", "nested",
            ]
        case .tuple: ["documentation", "access", "name", "conformances", "properties", "initializer", "reading", "writing", "nested"]
        case .wrapper:
            ["documentation", "access", "name", "conformances", "properties", "initializer", "literal", "reading", "writing", "nested"]
        case .enumeration: ["documentation", "access", "name", "conformances", "cases", "initializer", "rawValue", "knownCases", "table"]
        case .union: ["documentation", "access", "name", "conformances", "cases", "reading", "writing", "nested"]
        case .alias: ["documentation", "access", "name", "type"]
        case .headers: ["documentation", "access", "name", "conformances", "initializer", "properties", "nested"]
        case .operation:
            [
                "documentation", "attributes", "access", "name", "conformances", "outcomes", "properties", "initializer", "facts",
                "writing",
                "reading", "nested",
            ]
        case .client: ["documentation", "access", "name", "conformances", "properties", "initializer"]
        case .method, .items: ["documentation", "attributes", "signature", "body"]
        case .servers: ["documentation", "access", "name", "conformances", "cases", "url", "nested"]
        case .incoming: ["documentation", "access", "name", "conformances", "properties", "initializer", "reading", "nested"]
        case .incomingCalls: ["documentation", "access", "name", "conformances", "cases", "reading"]
        case .credentials: ["documentation", "access", "name", "conformances", "properties", "initializer", "byScheme"]
        }
    }
}
