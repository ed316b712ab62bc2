import ApusDiagnostics
import ApusSourceTree

/// An OpenAPI document with everything that it refers to, in one shape: that of the newest version. Older versions are lifted by their readers.
///
/// Every reference has been followed: what it points to stands in the tables below, under its canonical ``Target``.
public struct Document: Sendable {
    /// The version of the OpenAPI Specification that the document was written for.
    public var version: SpecificationVersion
    /// What the API is.
    public var info: Info
    /// Where it is served.
    public var servers: [ServerObject] = []
    /// The operations by path, in the order of the document.
    public var paths: [Named<PathItem>] = []
    /// What the API calls in turn, by name.
    public var webhooks: [Named<PathItem>] = []
    /// The requirements of operations that have none of their own.
    public var security: [SecurityRequirementObject] = []
    /// The tags.
    public var tags: [TagObject] = []
    /// Where to read on.
    public var externalDocs: ExternalDocs?
    /// The security schemes by name.
    public var securitySchemes: [Named<SecuritySchemeObject>] = []
    /// The component schemas by name, in the order of the document (`definitions` in 2.0); each stands in ``schemas``.
    public var componentSchemas: [Named<Target>] = []

    /// Every schema that is a component or that a reference points to.
    public var schemas: ReferenceTable<Schema> = ReferenceTable()
    /// Every parameter that a reference points to.
    public var parameters: ReferenceTable<ParameterObject> = ReferenceTable()
    /// Every request body that a reference points to.
    public var requestBodies: ReferenceTable<RequestBodyObject> = ReferenceTable()
    /// Every response that a reference points to.
    public var responses: ReferenceTable<ResponseObject> = ReferenceTable()
    /// The names of the component responses and request bodies that are nothing but references to other files, by what they refer to.
    public var lentNames: [Target: String] = [:]
    /// Every header that a reference points to.
    public var headers: ReferenceTable<HeaderObject> = ReferenceTable()
    /// Every media type that a reference points to.
    public var mediaTypes: ReferenceTable<MediaTypeObject> = ReferenceTable()
    /// Every path item that a reference points to.
    public var pathItems: ReferenceTable<PathItem> = ReferenceTable()
    /// Every callback that a reference points to.
    public var callbacks: ReferenceTable<CallbackObject> = ReferenceTable()
    /// What the targets are called.
    public var targets: TargetNames = TargetNames()

    /// A document without content.
    public init(version: SpecificationVersion, info: Info) {
        self.version = version
        self.info = info
    }
}

/// A version of the OpenAPI Specification, as far as it matters to readers.
public enum SpecificationVersion: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Swagger 2.0.
    case v2_0 = "2.0"
    /// OpenAPI 3.0.x.
    case v3_0 = "3.0"
    /// OpenAPI 3.1.x.
    case v3_1 = "3.1"
    /// OpenAPI 3.2.x.
    case v3_2 = "3.2"

    /// Orders versions by age.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An object with the key that it stands under.
public struct Named<Object: Sendable>: Sendable {
    /// The key.
    public var name: String
    /// Where the key stands.
    public var position: SourcePosition
    /// The object.
    public var object: Object

    /// `object` under the key `name`.
    public init(_ name: String, at position: SourcePosition, _ object: Object) {
        self.name = name
        self.position = position
        self.object = object
    }
}

/// A value on the heap, so that a type may contain itself.
public indirect enum Indirect<Value: Sendable>: Sendable {
    /// The value.
    case value(Value)

    /// The value.
    public var value: Value {
        switch self {
        case .value(let value): value
        }
    }
}
