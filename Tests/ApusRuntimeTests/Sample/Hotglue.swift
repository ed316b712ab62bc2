import ApusRuntime
import Foundation

nonisolated enum Hotglue {}

nonisolated extension Hotglue {
    struct CreateMagicLink: APIOperation {
        typealias Error = CallError<Failure>
        typealias Failure = Never

        var envID: String
        var body: Body

        init(envID: String, body: Body) {
            self.envID = envID
            self.body = body
        }

        static let description = OperationDescription(
            id: "create-magic-link",
            method: .post,
            path: "/{env_id}/magicLink",
            security: [["sec0": []]],
            accept: ["application/json"]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.path("env_id", envID)
            try request.json(body)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Success, Failure> {
            switch response.statusCode {
            case 200: .success(try response.json())
            default: .undocumented
            }
        }

        struct Success: Hashable, Sendable, JSONObjectCodable {
            let url: URL?
            let expiresAt: Date?
            let additionalProperties: [String: JSONValue]

            init(json object: inout JSONObjectReader) throws(JSONError) {
                url = try object.optional("url")
                expiresAt = try object.optional("expiresAt")
                additionalProperties = try object.additional(besides: Self.propertyKeys)
            }

            func write(to object: inout JSONObjectWriter) {
                object.write("url", url)
                object.write("expiresAt", expiresAt)
                object.write(additional: additionalProperties, besides: Self.propertyKeys)
            }

            private static let propertyKeys: [StaticString] = ["url", "expiresAt"]
        }

        struct Body: Hashable, Sendable, JSONObjectCodable {
            var tenant: String?
            var entityID: String?
            var expiresAt: Date?
            var options: [String: JSONValue]?
            var additionalProperties: [String: JSONValue]
            var nulls: ExplicitNulls<NullableProperty>

            enum NullableProperty: String, CaseIterable, Hashable, Sendable {
                case tenant
                case entityID = "entityId"
                case expiresAt
            }

            init(
                tenant: String? = nil,
                entityID: String? = nil,
                expiresAt: Date? = nil,
                options: [String: JSONValue]? = nil,
                additionalProperties: [String: JSONValue] = [:],
                nulls: ExplicitNulls<NullableProperty> = []
            ) {
                self.tenant = tenant
                self.entityID = entityID
                self.expiresAt = expiresAt
                self.options = options
                self.additionalProperties = additionalProperties
                self.nulls = nulls
            }

            init(json object: inout JSONObjectReader) throws(JSONError) {
                var nulls: ExplicitNulls<NullableProperty> = []
                tenant = try object.optional("tenant", .tenant, &nulls)
                entityID = try object.optional("entityId", .entityID, &nulls)
                expiresAt = try object.optional("expiresAt", .expiresAt, &nulls)
                options = try object.optional("options")
                additionalProperties = try object.additional(besides: Self.propertyKeys)
                self.nulls = nulls
            }

            func write(to object: inout JSONObjectWriter) {
                object.write("tenant", tenant, .tenant, nulls)
                object.write("entityId", entityID, .entityID, nulls)
                object.write("expiresAt", expiresAt, .expiresAt, nulls)
                object.write("options", options)
                object.write(additional: additionalProperties, besides: Self.propertyKeys)
            }

            private static let propertyKeys: [StaticString] = ["tenant", "entityId", "expiresAt", "options"]
        }
    }

    struct Credentials: Sendable {
        var sec0: APIKey?

        init(sec0: APIKey? = nil) {
            self.sec0 = sec0
        }

        var byScheme: [String: SchemeCredential] {
            ["sec0": .apiKey(sec0, name: "x-api-key", in: .header)]
        }
    }

    struct Client: APIClient {
        let connection: Connection

        init(
            server: ServerURL = ServerURL(template: "https://client-api.example.com"),
            transport: any Transport,
            credentials: Credentials = Credentials(),
            middleware: [any Middleware] = [],
            options: CallOptions = CallOptions()
        ) {
            connection = Connection(
                serverURL: server,
                transport: transport,
                credentials: credentials.byScheme,
                middleware: middleware,
                options: options
            )
        }
    }
}

nonisolated extension Hotglue.Client {
    @concurrent
    func createMagicLink(
        envID: String,
        body: Hotglue.CreateMagicLink.Body,
        options: CallOptions = CallOptions()
    ) async throws(Hotglue.CreateMagicLink.Error) -> Hotglue.CreateMagicLink.Success {
        try await connection.value(of: Hotglue.CreateMagicLink(envID: envID, body: body), options: options)
    }
}
