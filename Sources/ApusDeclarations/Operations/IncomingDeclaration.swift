import ApusModel

/// A struct for a call that the API makes: a webhook, or a callback of an operation.
public struct IncomingDeclaration: Sendable {
    /// A parameter of the call.
    public struct Parameter: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name.
        public var name: SwiftName
        /// Its name on the wire.
        public var key: String
        /// Where it stands: in the query, in a header field or in a cookie.
        public var location: ApusModel.Parameter.Location
        /// How its value gets out of text.
        public var serialization: ApusModel.Parameter.Serialization
        /// The type of its value, without the optional of one that may be missing.
        public var type: SwiftType
        /// How its value is read.
        public var coding: Coding
        /// Whether it must be there.
        public var isRequired: Bool
    }

    /// The body of the call.
    public struct Body: Sendable {
        /// Its name, `body` unless a parameter has that name.
        public var name: SwiftName
        /// Its type.
        public var type: SwiftType
        /// How it is read.
        public var coding: Coding
        /// How the bytes become the value.
        public var form: BodyForm
        /// Whether it must be there.
        public var isRequired: Bool
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The namespace and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// What the document calls it: the name of the webhook, or the operation and the callback, `subscribe/onEvent`.
    public var name: String
    /// The HTTP method.
    public var method: String
    /// Its parameters, in the order of the document.
    public var parameters: [Parameter]
    /// Its body, if it has one.
    public var body: Body?
    /// The types that are nested in it.
    public var nested: [Declaration]
}

/// The enum of the calls that the API makes.
public struct IncomingCallsDeclaration: Sendable {
    /// A call.
    public struct Case: Sendable {
        /// Its name.
        public var name: SwiftName
        /// What the document calls it.
        public var key: String
        /// The HTTP method.
        public var method: String
        /// Its struct.
        public var type: TypePath
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The namespace and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The calls, in the order of the document.
    public var cases: [Case]
}
