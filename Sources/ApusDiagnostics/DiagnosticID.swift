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

extension DiagnosticID {
    /// Whether the file as a whole is meant, so that there is no line worth showing.
    var concernsWholeFile: Bool {
        self == .emptyFile || self == .encoding || self == .sizeLimit
    }
}

/// Overlays.
extension DiagnosticID {
    /// An overlay is not as the Overlay Specification says.
    public static let malformedOverlay = Self(rawValue: "malformed-overlay")
    /// A text is no JSONPath.
    public static let malformedJSONPath = Self(rawValue: "malformed-json-path")
    /// An action of an overlay finds nothing in the document.
    public static let unmatchedAction = Self(rawValue: "unmatched-action")
    /// What an overlay gives cannot be merged into what stands there.
    public static let incompatibleUpdate = Self(rawValue: "incompatible-update")
    /// An overlay says that it is for another document.
    public static let otherDocument = Self(rawValue: "other-document")
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

/// What the command reads beside documents.
extension DiagnosticID {
    /// A document that the user named cannot be read at all.
    public static let unreadableDocument = Self(rawValue: "unreadable-document")
    /// An entry of the filter matches nothing.
    public static let unmatchedFilter = Self(rawValue: "unmatched-filter")
    /// What a reference names on the network cannot be fetched.
    public static let unfetchableReference = Self(rawValue: "unfetchable-reference")
    /// The lock of what was fetched is not as it must be.
    public static let malformedLock = Self(rawValue: "malformed-lock")
    /// A setting of `apus.yaml` is not one, or not as it must be.
    public static let configuration = Self(rawValue: "configuration")
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
    /// A response has a body that HTTP does not allow it to have.
    public static let impossibleBody = Self(rawValue: "impossible-body")
    /// Of a webhook or a callback only the payload is generated.
    public static let webhookPayloadOnly = Self(rawValue: "webhook-payload-only")
    /// A default of a server's variable is not among its values.
    public static let wrongServerDefault = Self(rawValue: "wrong-server-default")
    /// A name or type in the configuration names nothing in the document.
    public static let unusedOverride = Self(rawValue: "unused-override")
}

/// OpenAPI objects.
extension DiagnosticID {
    /// The document does not say which version of the OpenAPI Specification it follows.
    public static let missingVersion = Self(rawValue: "missing-version")
    /// The document follows a version that is not supported.
    public static let unsupportedVersion = Self(rawValue: "unsupported-version")
    /// The document follows a patch version that is not known; it is read like the others of its family.
    public static let unknownPatchVersion = Self(rawValue: "unknown-patch-version")
    /// An object has a key that the specification does not define.
    public static let unknownKey = Self(rawValue: "unknown-key")
    /// An object has a key that a later version of the specification defines.
    public static let keyOfLaterVersion = Self(rawValue: "key-of-later-version")
    /// An object lacks a key that it must have.
    public static let missingKey = Self(rawValue: "missing-key")
    /// A value is not of the type that the specification asks for.
    public static let wrongType = Self(rawValue: "wrong-type")
    /// A value is none of those that the specification allows.
    public static let unknownValue = Self(rawValue: "unknown-value")
    /// A schema of OpenAPI 3.1 or newer says `nullable`, which only 3.0 has.
    public static let nullableIn31 = Self(rawValue: "nullable-in-3.1")
    /// `type` has a null that is not in quotes.
    public static let unquotedNullType = Self(rawValue: "unquoted-null-type")
    /// A property says `required: true`, which is said by a list beside `properties`.
    public static let requiredAsBoolean = Self(rawValue: "required-as-boolean")
    /// A path parameter is not required, though every path parameter is.
    public static let optionalPathParameter = Self(rawValue: "optional-path-parameter")
    /// A key cannot apply here, and is ignored.
    public static let ignoredKey = Self(rawValue: "ignored-key")
    /// A path does not begin with a slash.
    public static let pathWithoutSlash = Self(rawValue: "path-without-slash")
    /// A parameter and a request body say the same, or two request bodies stand in one operation of 2.0.
    public static let severalBodies = Self(rawValue: "several-bodies")
}

/// References and files.
extension DiagnosticID {
    /// A reference points to nothing.
    public static let unresolvedReference = Self(rawValue: "unresolved-reference")
    /// References lead to each other and never to an object.
    public static let referenceLoop = Self(rawValue: "reference-loop")
    /// A reference points to the network.
    public static let remoteReference = Self(rawValue: "remote-reference")
    /// A reference points to an object of another kind.
    public static let wrongReferenceKind = Self(rawValue: "wrong-reference-kind")
    /// A reference is no URI or its fragment no JSON pointer.
    public static let malformedReference = Self(rawValue: "malformed-reference")
    /// A reference leaves the folders from which files may be read.
    public static let outsideRoots = Self(rawValue: "outside-roots")
    /// A file is there, but cannot be read.
    public static let unreadableFile = Self(rawValue: "unreadable-file")
    /// Keys stand beside a `$ref` where the version ignores them.
    public static let referenceSiblings = Self(rawValue: "reference-siblings")
    /// A reference stands where the specification has none; it is followed nevertheless.
    public static let unexpectedReference = Self(rawValue: "unexpected-reference")
    /// A value of a discriminator's mapping names no schema.
    public static let unresolvedMapping = Self(rawValue: "unresolved-mapping")
    /// A `$dynamicRef` depends on how its schema was reached; the first target is taken.
    public static let dynamicReference = Self(rawValue: "dynamic-reference")
    /// Two documents of one API say different things under one name.
    public static let mergeConflict = Self(rawValue: "merge-conflict")
    /// The documents of one API follow different versions.
    public static let versionMismatch = Self(rawValue: "version-mismatch")
}

/// From the document to the model.
extension DiagnosticID {
    /// A schema has itself in its `allOf`.
    public static let allOfLoop = Self(rawValue: "allof-loop")
    /// Schemas that `allOf` takes together contradict each other.
    public static let conflictingAllOf = Self(rawValue: "conflicting-allof")
    /// A schema that allows any value is taken for one of objects.
    public static let narrowedAny = Self(rawValue: "narrowed-any")
    /// A property intersects with itself without end.
    public static let unmodelledIntersection = Self(rawValue: "unmodelled-intersection")
    /// A union stands beside keywords with which it cannot be taken together.
    public static let unmodelledComposition = Self(rawValue: "unmodelled-composition")
    /// Nothing fits a schema.
    public static let falseSchema = Self(rawValue: "false-schema")
    /// Nothing fits a property's schema, so that it may not be there.
    public static let forbiddenProperty = Self(rawValue: "forbidden-property")
    /// A schema has no type, but keywords of one.
    public static let impliedType = Self(rawValue: "implied-type")
    /// The only property of an object has a name that stands for any name.
    public static let placeholderName = Self(rawValue: "placeholder-name")
    /// The variants of a union only narrow the properties beside them.
    public static let narrowingUnion = Self(rawValue: "narrowing-union")
    /// Nothing but trying tells the variants of a union apart.
    public static let ambiguousUnion = Self(rawValue: "ambiguous-union")
    /// A discriminator maps a value to a schema that is none of the variants.
    public static let unlistedMapping = Self(rawValue: "unlisted-mapping")
    /// An enumerated value is not of the type that the schema names.
    public static let unusableEnumValue = Self(rawValue: "unusable-enum-value")
    /// An enumerated value is listed twice.
    public static let duplicateEnumValue = Self(rawValue: "duplicate-enum-value")
    /// A default is no value of its schema.
    public static let unusableDefault = Self(rawValue: "unusable-default")
    /// A default is `null` where null is not allowed.
    public static let nullDefault = Self(rawValue: "null-default")
    /// The type beside a union rules out some of its variants.
    public static let contradictingType = Self(rawValue: "contradicting-type")
    /// A requirement names a security scheme that is not described.
    public static let unknownSecurityScheme = Self(rawValue: "unknown-security-scheme")
    /// A server's URL has a variable that is not described.
    public static let undeclaredServerVariable = Self(rawValue: "undeclared-server-variable")
    /// A server describes a variable that its URL does not have.
    public static let unusedServerVariable = Self(rawValue: "unused-server-variable")
    /// A parameter of one name and place is there twice.
    public static let duplicateParameter = Self(rawValue: "duplicate-parameter")
    /// A path has an expression that no parameter describes.
    public static let undeclaredPathParameter = Self(rawValue: "undeclared-path-parameter")
    /// A path parameter does not occur in its path.
    public static let unusedPathParameter = Self(rawValue: "unused-path-parameter")
    /// A header that the OpenAPI Specification tells readers to ignore.
    public static let ignoredHeader = Self(rawValue: "ignored-header")
    /// A request body has no media type.
    public static let emptyBody = Self(rawValue: "empty-body")
    /// A key of `responses` is no status.
    public static let unusableStatus = Self(rawValue: "unusable-status")
    /// An operation describes no response.
    public static let noResponses = Self(rawValue: "no-responses")
    /// A media type is not known, and taken for JSON because of its schema.
    public static let assumedJSON = Self(rawValue: "assumed-json")
}

/// The configuration against the document.
extension DiagnosticID {
    /// A setting names an operation that the document does not have.
    public static let unknownOperation = Self(rawValue: "unknown-operation")
    /// A setting names a schema that the document does not have.
    public static let unknownSchema = Self(rawValue: "unknown-schema")
    /// An answer cannot come as the stream that a setting says it is.
    public static let unusableStream = Self(rawValue: "unusable-stream")
    /// An operation does not give its list page by page as a setting says it does.
    public static let unusablePagination = Self(rawValue: "unusable-pagination")
}

/// Bodies of parts.
extension DiagnosticID {
    /// A header field of a part has no fixed value, and there is no place for the caller's.
    public static let unsentPartHeader = Self(rawValue: "unsent-part-header")
}

/// What the API calls.
extension DiagnosticID {
    /// A parameter of a webhook or a callback stands where the decoder does not read.
    public static let unreadIncomingParameter = Self(rawValue: "unread-incoming-parameter")
}
