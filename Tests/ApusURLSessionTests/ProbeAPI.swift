import ApusRuntime
import ApusURLSession
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A small API, written as the generator writes it, with one operation for each thing to try.
enum Probe {
    struct Pet: Hashable, Sendable, JSONObjectCodable {
        var id: Int
        var name: String

        init(json object: inout JSONObjectReader) throws(JSONError) {
            id = try object.integer("id")
            name = try object.string("name")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("id", id)
            object.write("name", name)
        }
    }

    struct Problem: Hashable, Sendable, JSONObjectCodable {
        var error: String
        var detail: [String: JSONValue]?

        init(json object: inout JSONObjectReader) throws(JSONError) {
            error = try object.string("error")
            detail = try object.optional("detail")
        }

        func write(to object: inout JSONObjectWriter) {
            object.write("error", error)
            object.write("detail", detail)
        }
    }

    struct GetPet: APIOperation {
        typealias Error = CallError<Failure>

        enum Failure: Sendable {
            case unprocessableContent(Problem)
        }

        var id: String
        var trace: String?

        static let description = OperationDescription(
            id: "getPet",
            method: .get,
            path: "/pets/{id}",
            accept: ["application/json"]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.path("id", id)
            try request.header("X-Trace", trace)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Pet, Failure> {
            switch response.statusCode {
            case 200: .success(try response.json())
            case 422: .failure(.unprocessableContent(try response.json()))
            default: .undocumented
            }
        }
    }

    struct Secured: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(
            id: "secured",
            method: .get,
            path: "/secured",
            security: [["token": []], ["key": [], "cookie": []], ["user": []], ["query": []]]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {}

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> {
            switch response.statusCode {
            case 204: .success(())
            default: .undocumented
            }
        }
    }

    struct Download: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(
            id: "download",
            method: .get,
            path: "/download",
            accept: ["application/octet-stream"],
            streaming: ["application/octet-stream"]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {}

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<ResponseBody, Never> {
            switch response.statusCode {
            case 200: .success(try response.stream())
            default: .undocumented
            }
        }
    }

    struct Upload: APIOperation {
        typealias Failure = Never
        var body: RequestBody

        static let description = OperationDescription(id: "upload", method: .post, path: "/upload")

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.bytes(body)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
            switch response.statusCode {
            case 200: .success(try response.text())
            default: .undocumented
            }
        }
    }

    /// Other tests may keep every core busy for longer than a server is usually waited for.
    private static var patient: URLSessionTransport {
        let configuration = URLSessionConfiguration.forAPICalls
        configuration.timeoutIntervalForRequest = 600
        return URLSessionTransport(configuration: configuration)
    }

    static func connection(
        _ url: URL,
        credentials: [String: SchemeCredential] = [:],
        options: CallOptions = CallOptions(),
        transport: URLSessionTransport = patient
    ) -> Connection {
        Connection(serverURL: ServerURL(url), transport: transport, credentials: credentials, options: options)
    }
}
