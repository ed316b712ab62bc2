/// The stable name of a kind of diagnostic, such as `unknown-key`. All of them are catalogued in this file.
public struct DiagnosticID: Hashable, Sendable, RawRepresentable {
    /// The name, in kebab case.
    public let rawValue: String

    /// The diagnostic of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// Files and their syntax.
extension DiagnosticID {
    /// The YAML is not well formed.
    public static let yamlSyntax = Self(rawValue: "yaml-syntax")
    /// The JSON is not well formed.
    public static let jsonSyntax = Self(rawValue: "json-syntax")
    /// A mapping has the same key twice.
    public static let duplicateKey = Self(rawValue: "duplicate-key")
    /// A collection is nested more deeply than the limit allows.
    public static let depthLimit = Self(rawValue: "depth-limit")
    /// A file is larger than the limit allows.
    public static let sizeLimit = Self(rawValue: "size-limit")
    /// The aliases of a file stand for more nodes than the limit allows.
    public static let aliasLimit = Self(rawValue: "alias-limit")
    /// An alias names no anchor, or contains itself.
    public static let unusableAlias = Self(rawValue: "unusable-alias")
    /// The bytes are not text in UTF-8 or UTF-16.
    public static let encoding = Self(rawValue: "encoding")
    /// A documentation page has no fenced block with an OpenAPI document.
    public static let noOpenAPIBlock = Self(rawValue: "no-openapi-block")
    /// A key of a mapping is not a scalar.
    public static let nonScalarKey = Self(rawValue: "non-scalar-key")
    /// A merge key `<<` has a value that is neither a mapping nor a list of mappings.
    public static let unusableMerge = Self(rawValue: "unusable-merge")
    /// A tag has no meaning here, or the value does not fit it.
    public static let unusableTag = Self(rawValue: "unusable-tag")
    /// A file holds nothing.
    public static let emptyFile = Self(rawValue: "empty-file")
    /// A YAML stream has several documents, of which only the first is read.
    public static let severalDocuments = Self(rawValue: "several-documents")
    /// A documentation page has several OpenAPI documents, of which only the first is read.
    public static let severalOpenAPIBlocks = Self(rawValue: "several-openapi-blocks")
}

/// Templates.
extension DiagnosticID {
    /// A template is not Mustache.
    public static let templateSyntax = Self(rawValue: "template-syntax")
    /// A template uses a slot that its frame does not have.
    public static let unknownSlot = Self(rawValue: "unknown-slot")
    /// A template includes one that there is not.
    public static let unknownTemplate = Self(rawValue: "unknown-template")
    /// A template replaces a block that the one it inherits does not have.
    public static let unknownBlock = Self(rawValue: "unknown-block")
    /// A template includes itself.
    public static let templateCycle = Self(rawValue: "template-cycle")
}

/// Declarations.
extension DiagnosticID {
    /// A default is not a value of its schema.
    public static let wrongDefaultType = Self(rawValue: "wrong-default-type")
    /// An array whose elements are told apart by place contains itself.
    public static let recursiveTuple = Self(rawValue: "recursive-tuple")
    /// Two operations have the same `operationId`, or two that come out the same in Swift.
    public static let duplicateOperationName = Self(rawValue: "duplicate-operation-name")
    /// A server has a relative URL, which needs a base that the document does not give.
    public static let relativeServer = Self(rawValue: "relative-server")
    /// A media type is left out beside another one of the same schema.
    public static let leftOutMediaType = Self(rawValue: "left-out-media-type")
    /// A body is not decoded: it is given as it came.
    public static let undecodedMediaType = Self(rawValue: "undecoded-media-type")
    /// Of a webhook or a callback only the payload is generated.
    public static let webhookPayloadOnly = Self(rawValue: "webhook-payload-only")
    /// A default of a server's variable is not among its values.
    public static let wrongServerDefault = Self(rawValue: "wrong-server-default")
    /// A name or type in the configuration names nothing in the document.
    public static let unusedOverride = Self(rawValue: "unused-override")
}
