import ApusDiagnostics
import ApusSourceTree

/// An Info Object.
public struct Info: Sendable {
    public var position: SourcePosition?
    public var title: String
    public var version: String
    public var summary: String?
    public var description: String?

    public init(position: SourcePosition?, title: String, version: String) {
        self.position = position
        self.title = title
        self.version = version
    }
}

/// An External Documentation Object.
public struct ExternalDocs: Sendable {
    public var url: String
    public var description: String?

    public init(url: String, description: String? = nil) {
        self.url = url
        self.description = description
    }
}

/// A Tag Object.
public struct TagObject: Sendable {
    public var position: SourcePosition
    public var name: String
    public var summary: String?
    public var description: String?
    public var parent: String?
    public var kind: String?
    public var externalDocs: ExternalDocs?

    public init(position: SourcePosition, name: String) {
        self.position = position
        self.name = name
    }
}

/// A Server Object.
public struct ServerObject: Sendable {
    public var position: SourcePosition
    public var url: String
    public var name: String?
    public var description: String?
    public var variables: [Named<ServerVariableObject>] = []

    public init(position: SourcePosition, url: String) {
        self.position = position
        self.url = url
    }
}

/// A Server Variable Object.
public struct ServerVariableObject: Sendable {
    public var defaultValue: String
    public var enumeration: [String] = []
    public var description: String?

    public init(defaultValue: String) { self.defaultValue = defaultValue }
}

/// A Path Item Object.
public struct PathItem: Sendable {
    public var position: SourcePosition
    /// A `$ref` of the path item; fields beside it apply too.
    public var reference: Reference?
    public var summary: String?
    public var description: String?
    public var servers: [ServerObject] = []
    public var parameters: [Referenced<ParameterObject>] = []
    /// The operations by HTTP method as it is sent (`GET`, and whatever `additionalOperations` has), in the order of the document.
    public var operations: [Named<OperationObject>] = []

    public init(position: SourcePosition) { self.position = position }
}

/// An Operation Object.
public struct OperationObject: Sendable {
    public var position: SourcePosition
    public var operationId: String?
    public var tags: [String] = []
    public var summary: String?
    public var description: String?
    public var externalDocs: ExternalDocs?
    public var isDeprecated = false
    public var parameters: [Referenced<ParameterObject>] = []
    public var requestBody: Referenced<RequestBodyObject>?
    /// The responses by status code, range (`2XX`) or `default`, in the order of the document.
    public var responses: [Named<Referenced<ResponseObject>>] = []
    public var callbacks: [Named<Referenced<CallbackObject>>] = []
    /// Nil where the document's own requirements apply.
    public var security: [SecurityRequirementObject]?
    public var servers: [ServerObject] = []
    public var extensions: Mapping?

    public init(position: SourcePosition) { self.position = position }
}

/// A Callback Object: path items by runtime expression.
public struct CallbackObject: Sendable {
    public var position: SourcePosition
    public var pathItems: [Named<PathItem>] = []

    public init(position: SourcePosition) { self.position = position }
}

/// A Parameter Object.
public struct ParameterObject: Sendable {
    public var position: SourcePosition
    public var name: String
    /// `path`, `query`, `querystring`, `header` or `cookie`.
    public var location: Location
    public var description: String?
    public var isRequired = false
    public var isDeprecated = false
    public var allowsEmptyValue = false
    public var value: ParameterValue

    /// Where a parameter stands (`in`).
    public enum Location: String, Sendable, CaseIterable {
        case path, query, querystring, header, cookie
    }

    public init(position: SourcePosition, name: String, location: Location, value: ParameterValue) {
        self.position = position
        self.name = name
        self.location = location
        self.value = value
    }
}

/// How the value of a parameter or header is described.
public enum ParameterValue: Sendable {
    /// By a schema and a style. Style and explode are those that are written or implied.
    case schema(Schema, style: Style, explode: Bool, allowReserved: Bool)
    /// By a media type.
    case content(Named<Referenced<MediaTypeObject>>)

    /// The styles of OAS 3.2.0, section 4.12.2.2.
    public enum Style: String, Sendable, CaseIterable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    }
}

/// A Header Object.
public struct HeaderObject: Sendable {
    public var position: SourcePosition
    public var description: String?
    public var isRequired = false
    public var isDeprecated = false
    public var value: ParameterValue

    public init(position: SourcePosition, value: ParameterValue) {
        self.position = position
        self.value = value
    }
}

/// A Request Body Object.
public struct RequestBodyObject: Sendable {
    public var position: SourcePosition
    public var description: String?
    public var isRequired = false
    public var content: [Named<Referenced<MediaTypeObject>>] = []

    public init(position: SourcePosition) { self.position = position }
}

/// A Response Object.
public struct ResponseObject: Sendable {
    public var position: SourcePosition
    public var summary: String?
    public var description: String?
    public var headers: [Named<Referenced<HeaderObject>>] = []
    public var content: [Named<Referenced<MediaTypeObject>>] = []

    public init(position: SourcePosition) { self.position = position }
}

/// A Media Type Object.
public struct MediaTypeObject: Sendable {
    public var position: SourcePosition
    public var schema: Schema?
    public var itemSchema: Schema?
    public var encoding: [Named<EncodingObject>] = []
    public var prefixEncoding: [EncodingObject] = []
    public var itemEncoding: EncodingObject?
    /// `example` and the values of `examples`.
    public var examples: [Node] = []

    public init(position: SourcePosition) { self.position = position }
}

/// An Encoding Object.
public struct EncodingObject: Sendable {
    public var position: SourcePosition
    public var contentType: String?
    public var headers: [Named<Referenced<HeaderObject>>] = []
    public var style: ParameterValue.Style?
    public var explode: Bool?
    public var allowReserved: Bool?

    public init(position: SourcePosition) { self.position = position }
}

/// A Security Requirement Object: the scheme names with their scopes.
public struct SecurityRequirementObject: Sendable {
    public var position: SourcePosition
    public var schemes: [Named<[String]>] = []

    public init(position: SourcePosition) { self.position = position }
}

/// A Security Scheme Object, with the names of its fields in the specification.
public struct SecuritySchemeObject: Sendable {
    public var position: SourcePosition
    public var kind: Kind
    public var description: String?
    public var isDeprecated = false

    /// What `type` and its fields say.
    public enum Kind: Sendable {
        case apiKey(name: String, location: ParameterObject.Location)
        case http(scheme: String, bearerFormat: String?)
        case mutualTLS
        case oauth2([Named<OAuthFlowObject>], metadataURL: String?)
        case openIdConnect(url: String)
    }

    public init(position: SourcePosition, kind: Kind) {
        self.position = position
        self.kind = kind
    }
}

/// An OAuth Flow Object; its key is the flow's name (`implicit`, `password`, `clientCredentials`, `authorizationCode`, `deviceAuthorization`).
public struct OAuthFlowObject: Sendable {
    public var authorizationUrl: String?
    public var tokenUrl: String?
    public var refreshUrl: String?
    public var deviceAuthorizationUrl: String?
    public var scopes: [(name: String, description: String)] = []

    public init() {}
}
