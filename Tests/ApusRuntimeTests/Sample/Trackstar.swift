import ApusRuntime
import Foundation

// What the generator writes, by hand, one of each shape.

nonisolated enum Trackstar {}

nonisolated extension Trackstar {
    struct MagicLink: Hashable, Sendable, JSONObjectCodable {
        /// The magic link ID
        let id: String
        let integrationType: IntegrationType
        let integrationAllowList: [String]
        let customerID: String?

        init(
            id: String,
            integrationType: IntegrationType,
            integrationAllowList: [String],
            customerID: String?
        ) {
            self.id = id
            self.integrationType = integrationType
            self.integrationAllowList = integrationAllowList
            self.customerID = customerID
        }

        init(json object: inout JSONObjectReader) throws(JSONError) {
            id = try object.string("id")
            integrationType = try object.required("integration_type")
            integrationAllowList = try object.strings("integration_allow_list")
            customerID = try object.nullableString("customer_id")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("id", id)
            object.write("integration_type", integrationType)
            object.write("integration_allow_list", integrationAllowList)
            object.write("customer_id", nullable: customerID)
        }
    }

    struct MagicLinks: Hashable, Sendable, JSONObjectCodable {
        let magicLinks: [MagicLink]

        init(json object: inout JSONObjectReader) throws(JSONError) {
            magicLinks = try object.required("magic_links")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("magic_links", magicLinks)
        }
    }

    struct ValidationError: Hashable, Sendable, JSONObjectCodable {
        let error: String
        let detail: [String: JSONValue]?

        init(json object: inout JSONObjectReader) throws(JSONError) {
            error = try object.string("error")
            detail = try object.optional("detail")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("error", error)
            object.write("detail", detail)
        }
    }

    struct GetMagicLinks: APIOperation {
        typealias Error = CallError<Failure>
        typealias Success = MagicLinks

        enum Failure: Sendable {
            case unprocessableContent(ValidationError)
        }

        var xTrackstarAPIKey: String

        init(xTrackstarAPIKey: String) {
            self.xTrackstarAPIKey = xTrackstarAPIKey
        }

        static let description = OperationDescription(
            id: "getMagicLinks",
            method: .get,
            path: "/magic-links",
            accept: ["application/json"]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.header("x-trackstar-api-key", xTrackstarAPIKey)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Success, Failure> {
            switch response.statusCode {
            case 200: .success(try response.json())
            case 422: .failure(.unprocessableContent(try response.json()))
            default: .undocumented
            }
        }
    }
}

nonisolated extension Trackstar.MagicLink {
    enum IntegrationType: OpenEnumeration {
        case wms
        case freight
        case unknown(String)

        init(rawValue: String) {
            switch rawValue {
            case "wms": self = .wms
            case "freight": self = .freight
            default: self = .unknown(rawValue)
            }
        }

        var rawValue: String {
            switch self {
            case .wms: "wms"
            case .freight: "freight"
            case .unknown(let value): value
            }
        }

        static var knownCases: [Self] { [.wms, .freight] }
    }
}

nonisolated extension Trackstar {
    struct Client: APIClient {
        let connection: Connection

        init(
            server: Server = .trackstarAPI,
            transport: any Transport,
            middleware: [any Middleware] = [],
            options: CallOptions = CallOptions()
        ) {
            connection = Connection(serverURL: server.url, transport: transport, middleware: middleware, options: options)
        }
    }

    enum Server: Hashable, Sendable {
        case trackstarAPI
        case regional(region: String = "us")
        case url(URL)

        var url: ServerURL {
            switch self {
            case .trackstarAPI: ServerURL(template: "https://production.example.com")
            case .regional(let region): ServerURL(template: "https://{region}.example.com/v1", variables: ["region": region])
            case .url(let url): ServerURL(url)
            }
        }
    }
}

nonisolated extension Trackstar.Client {
    @concurrent
    func getMagicLinks(
        xTrackstarAPIKey: String,
        options: CallOptions = CallOptions()
    ) async throws(Trackstar.GetMagicLinks.Error) -> Trackstar.GetMagicLinks.Success {
        try await connection.value(of: Trackstar.GetMagicLinks(xTrackstarAPIKey: xTrackstarAPIKey), options: options)
    }
}
