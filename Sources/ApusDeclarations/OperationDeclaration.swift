import ApusModel

/// A struct for an operation: what is sent, and how the answer is read.
public struct OperationDeclaration: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// What is constant about it: identity, method, path template, security, servers.
    public var facts: OperationFacts
    /// Its parameters: required ones first, each group in the order of the document.
    public var parameters: [ParameterMember]
    /// Its body.
    public var body: BodyMember?
    /// What it gives when it succeeds.
    public var success: Outcome
    /// What it gives when it fails as documented.
    public var failure: Outcome
    /// How an answer is read: the first entry that fits. What none fits is undocumented.
    public var replies: [Reply]
    /// The header fields of its successes, if the document describes any.
    public var headers: OperationHeaders?
    /// The header fields of its failures, if the document describes any.
    public var failureHeaders: OperationHeaders?
    /// What asks for the stream, if the operation is a second way to call another, whose types it uses.
    public var streamFlag: StreamedCall.Flag?
    /// How the pages of its list follow each other, if the configuration says so.
    public var pagination: PaginationDeclaration?
    /// The types that are nested in it: bodies, payloads, parameter types, success and failure enums.
    public var nested: [Declaration]

    /// An operation as the deciding makes it.
    public init(
        annotation: Annotation,
        path: TypePath,
        access: Access,
        facts: OperationFacts,
        parameters: [ParameterMember],
        body: BodyMember?,
        success: Outcome,
        failure: Outcome,
        replies: [Reply],
        headers: OperationHeaders? = nil,
        failureHeaders: OperationHeaders? = nil,
        streamFlag: StreamedCall.Flag? = nil,
        nested: [Declaration]
    ) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.facts = facts
        self.parameters = parameters
        self.body = body
        self.success = success
        self.failure = failure
        self.replies = replies
        self.headers = headers
        self.failureHeaders = failureHeaders
        self.streamFlag = streamFlag
        self.nested = nested
    }
}

/// What is constant about an operation.
public struct OperationFacts: Sendable {
    /// The `operationId`, or the method and path where there is none.
    public var id: String
    /// The HTTP method as it is sent.
    public var method: String
    /// The path template.
    public var path: String
    /// Alternatives of security schemes, as in the model.
    public var security: [[SecurityRequirement]]
    /// Its own servers' URL templates with the variables' defaults filled in, if it does not use those of the client.
    public var serverURLs: [String]
    /// The media types that it can read, for `Accept`.
    public var accept: [String]
    /// The media types of answers that are not collected before they are read.
    public var streaming: [String]

    /// The facts of an operation.
    public init(
        id: String,
        method: String,
        path: String,
        security: [[SecurityRequirement]],
        serverURLs: [String] = [],
        accept: [String] = [],
        streaming: [String] = []
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
        self.serverURLs = serverURLs
        self.accept = accept
        self.streaming = streaming
    }
}

/// A parameter of an operation's struct.
public struct ParameterMember: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// Its name.
    public var name: SwiftName
    /// Its name on the wire.
    public var key: String
    /// Where it stands.
    public var location: Parameter.Location
    /// How its value gets into text.
    public var serialization: Parameter.Serialization
    /// The type of its value, without the optional of one that may be left out.
    public var type: SwiftType
    /// How its value is written.
    public var coding: Coding
    /// Whether it must be there.
    public var isRequired: Bool
    /// The default of the initializer's parameter, where it is not `nil`.
    public var defaultValue: DefaultValue?

    /// A parameter as the deciding makes it.
    public init(
        annotation: Annotation,
        name: SwiftName,
        key: String,
        location: Parameter.Location,
        serialization: Parameter.Serialization,
        type: SwiftType,
        coding: Coding = .own,
        isRequired: Bool,
        defaultValue: DefaultValue? = nil
    ) {
        self.annotation = annotation
        self.name = name
        self.key = key
        self.location = location
        self.serialization = serialization
        self.type = type
        self.coding = coding
        self.isRequired = isRequired
        self.defaultValue = defaultValue
    }
}

/// The body of an operation's struct.
public struct BodyMember: Sendable {
    /// One media type of the body.
    public struct Alternative: Sendable {
        /// The case of the body's enum; none where there is but one alternative.
        public var name: SwiftName?
        /// The media type as it is sent.
        public var mediaType: MediaType
        /// The type of its value.
        public var type: SwiftType
        /// How its value is written.
        public var coding: Coding
        /// How the value becomes bytes.
        public var form: BodyForm
        /// How the properties of a form are written.
        public var encodings: [Encoding]

        /// An alternative as the deciding makes it.
        public init(
            name: SwiftName?,
            mediaType: MediaType,
            type: SwiftType,
            coding: Coding = .own,
            form: BodyForm,
            encodings: [Encoding] = []
        ) {
            self.name = name
            self.mediaType = mediaType
            self.type = type
            self.coding = coding
            self.form = form
            self.encodings = encodings
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// Its name, `body` unless a parameter has that name.
    public var name: SwiftName
    /// Its type: the alternative's, or an enum with a case for each alternative, which is declared at ``enumPath``.
    public var type: SwiftType
    /// The enum of the alternatives, where there are several. Emission writes it from ``alternatives``.
    public var enumPath: TypePath?
    /// The media types that the server takes.
    public var alternatives: [Alternative]
    /// Whether it must be there.
    public var isRequired: Bool

    /// A body as the deciding makes it.
    public init(
        annotation: Annotation,
        name: SwiftName,
        type: SwiftType,
        enumPath: TypePath? = nil,
        alternatives: [Alternative],
        isRequired: Bool
    ) {
        self.annotation = annotation
        self.name = name
        self.type = type
        self.enumPath = enumPath
        self.alternatives = alternatives
        self.isRequired = isRequired
    }
}

/// How a body becomes bytes and bytes become a body.
public enum BodyForm: Hashable, Sendable {
    /// As JSON.
    case json
    /// As a form.
    case form
    /// As the parts of a multipart body.
    case multipart
    /// As the parts of a multipart body without names, one an element, of this media type where the document gives one.
    case parts(contentType: String?)
    /// As text.
    case text
    /// As they are: `RequestBody` when sent, `ResponseBody` (a stream) when received.
    case stream
    /// As they are, collected: `Data`.
    case data
    /// As server-sent events. Only received.
    case events(EventItem)
    /// As JSON texts, one a line or behind a record separator. Only received.
    case jsonLines
    /// The elements of a JSON array, as they come.
    case jsonArray

    /// Whether it consists of items that are handed on as they come.
    public var hasItems: Bool { isStreaming && self != .stream }

    /// Whether it is handed on as it comes.
    public var isStreaming: Bool {
        switch self {
        case .stream, .events, .jsonLines, .jsonArray: true
        case .json, .form, .multipart, .parts, .text, .data: false
        }
    }
}

/// What the item of an event stream is.
public enum EventItem: Hashable, Sendable {
    /// The event just as it was sent.
    case event
    /// The JSON in the event's data.
    case data
    /// An object of the event's fields (OAS 3.2.0, section 4.14.4.3).
    case fields
}

/// What an operation gives, one way or the other.
public struct Outcome: Sendable {
    /// A case of an outcome with several.
    public struct Case: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name: the status's phrase, the media type, or both.
        public var name: SwiftName
        /// The type of its payload; none for an answer without a body.
        public var type: SwiftType?
        /// Whether the status is part of the payload, because the case stands for several.
        public var hasStatus: Bool
        /// The type of the header fields that are part of the payload, if the document describes any of this answer.
        public var headersPath: TypePath?

        /// A case as the deciding makes it.
        public init(annotation: Annotation, name: SwiftName, type: SwiftType?, hasStatus: Bool, headersPath: TypePath? = nil) {
            self.annotation = annotation
            self.name = name
            self.type = type
            self.hasStatus = hasStatus
            self.headersPath = headersPath
        }
    }

    /// How it is declared.
    public enum Kind: Sendable {
        /// `public typealias Success = T`: one success, nothing (`Void`), no failure (`Never`), or a reference.
        case alias(SwiftType)
        /// The payload's own type is nested under the outcome's name, and is among the operation's nested declarations.
        case nested
        /// An enum with a case for each.
        case cases([Case])
    }

    /// The type, `…Success` or `…Failure`.
    public var path: TypePath
    /// How it is declared.
    public var kind: Kind

    /// An outcome as the deciding makes it.
    public init(path: TypePath, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

/// How an answer is read.
public struct Reply: Sendable {
    /// One media type of the answer.
    public struct Alternative: Sendable {
        /// The media type; none where the answer has no body, or where it is read whatever it says.
        public var mediaType: MediaType?
        /// The case of the outcome; none where the outcome is the payload itself.
        public var caseName: SwiftName?
        /// The type of the payload; none for an answer without a body.
        public var type: SwiftType?
        /// How the payload is read.
        public var coding: Coding
        /// How the bytes become the payload.
        public var form: BodyForm
        /// Whether the status is part of the payload.
        public var hasStatus: Bool
        /// The type of the header fields that are part of the payload.
        public var headersPath: TypePath?
        /// What the last item of a stream is instead of an item, if it is not the usual.
        public var terminator: String?

        /// An alternative as the deciding makes it.
        public init(
            mediaType: MediaType?,
            caseName: SwiftName?,
            type: SwiftType?,
            coding: Coding = .own,
            form: BodyForm,
            hasStatus: Bool = false,
            headersPath: TypePath? = nil,
            terminator: String? = nil
        ) {
            self.mediaType = mediaType
            self.caseName = caseName
            self.type = type
            self.coding = coding
            self.form = form
            self.hasStatus = hasStatus
            self.headersPath = headersPath
            self.terminator = terminator
        }
    }

    /// Which statuses it is for. Exact ones come before ranges, and those before the default.
    public var status: Response.Status
    /// Whether it is a success.
    public var isSuccess: Bool
    /// The media types, the most specific first; the last one is taken where none fits.
    public var alternatives: [Alternative]

    /// A reply as the deciding makes it.
    public init(status: Response.Status, isSuccess: Bool, alternatives: [Alternative]) {
        self.status = status
        self.isSuccess = isSuccess
        self.alternatives = alternatives
    }
}
