import ApusModel

/// The client.
public struct ClientDeclaration: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// The namespace and its own name, `Client` unless the document has a type of that name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The type of its servers.
    public var serversPath: TypePath
    /// The server that is used where none is given, spelt as an expression after the dot; none, if the caller must say.
    public var defaultServer: SwiftName?
    /// The type of its credentials; none, if the document has no security schemes.
    public var credentialsPath: TypePath?

    /// A client as the deciding makes it.
    public init(
        annotation: Annotation,
        path: TypePath,
        access: Access,
        serversPath: TypePath,
        defaultServer: SwiftName?,
        credentialsPath: TypePath?
    ) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.serversPath = serversPath
        self.defaultServer = defaultServer
        self.credentialsPath = credentialsPath
    }
}

/// A method of the client: it makes the operation's struct and sends it. Its parameters are those of the operation, then `options`.
public struct MethodDeclaration: Sendable {
    /// What it gives.
    public enum Kind: Hashable, Sendable {
        /// What the operation gives.
        case call
        /// The items of the operation's list, page after page.
        case items
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The client.
    public var clientPath: TypePath
    /// Its name.
    public var name: SwiftName
    /// Who sees it.
    public var access: Access
    /// The operation.
    public var operation: OperationDeclaration
    /// What it gives.
    public var kind: Kind

    /// A method as the deciding makes it.
    public init(
        annotation: Annotation,
        clientPath: TypePath,
        name: SwiftName,
        access: Access,
        operation: OperationDeclaration,
        kind: Kind = .call
    ) {
        self.annotation = annotation
        self.clientPath = clientPath
        self.name = name
        self.access = access
        self.operation = operation
        self.kind = kind
    }
}

/// The enum of servers: a case for each of the document, with its variables as associated values, and `url(URL)`.
public struct ServersDeclaration: Sendable {
    /// A part of the URL that the caller chooses.
    public struct Variable: Sendable {
        /// Its name.
        public var name: SwiftName
        /// Its name in the template.
        public var key: String
        /// `String`, or the enum of what it may be, which is among ``ServersDeclaration/nested``.
        public var type: SwiftType
        /// What it is if the caller does not choose.
        public var defaultValue: DefaultValue

        /// A variable as the deciding makes it.
        public init(name: SwiftName, key: String, type: SwiftType, defaultValue: DefaultValue) {
            self.name = name
            self.key = key
            self.type = type
            self.defaultValue = defaultValue
        }
    }

    /// A server of the document.
    public struct Case: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name, made from what the document calls it or from its host and path.
        public var name: SwiftName
        /// The URL template.
        public var template: String
        /// The parts of it that the caller chooses.
        public var variables: [Variable]

        /// A server as the deciding makes it.
        public init(annotation: Annotation, name: SwiftName, template: String, variables: [Variable]) {
            self.annotation = annotation
            self.name = name
            self.template = template
            self.variables = variables
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The namespace and its own name, `Server` unless the document has a type of that name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The servers of the document with an absolute URL. Relative ones need a base and are not among them; the diagnostics say so.
    public var cases: [Case]
    /// The types of variables.
    public var nested: [Declaration]

    /// Servers as the deciding makes them.
    public init(annotation: Annotation, path: TypePath, access: Access, cases: [Case], nested: [Declaration] = []) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.cases = cases
        self.nested = nested
    }
}

/// The struct of credentials: an optional property for each security scheme.
public struct CredentialsDeclaration: Sendable {
    /// A security scheme.
    public struct Scheme: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name.
        public var name: SwiftName
        /// The scheme.
        public var scheme: SecurityScheme

        /// A scheme as the deciding makes it.
        public init(annotation: Annotation, name: SwiftName, scheme: SecurityScheme) {
            self.annotation = annotation
            self.name = name
            self.scheme = scheme
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The namespace and its own name, `Credentials` unless the document has a type of that name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The schemes, in the order of the document.
    public var schemes: [Scheme]

    /// Credentials as the deciding makes them.
    public init(annotation: Annotation, path: TypePath, access: Access, schemes: [Scheme]) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.schemes = schemes
    }
}
