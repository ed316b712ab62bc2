import ApusRuntime
import Foundation

/// Operations as the generator writes them, at whatever path the server's URL has.
enum Probe {
    /// Reads JSON.
    struct GetPet: APIOperation {
        typealias Failure = Never

        struct Pet: Hashable, Sendable, JSONObjectCodable {
            var name: String

            init(json object: inout JSONObjectReader) throws(JSONError) {
                name = try object.string("name")
            }

            func write(to object: inout JSONObjectWriter) {
                object.write("name", name)
            }
        }

        static let description = OperationDescription(id: "getPet", method: .get, path: "", accept: ["application/json"])

        func write(to request: inout RequestWriter) throws(RequestError) {}

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Pet, Never> {
            switch response.statusCode {
            case 200: .success(try response.json())
            default: .undocumented
            }
        }
    }

    /// Takes the body as it comes.
    struct Download: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(
            id: "download",
            method: .get,
            path: "",
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

    /// Takes server-sent events.
    struct Watch: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(
            id: "watch",
            method: .get,
            path: "",
            accept: ["text/event-stream"],
            streaming: ["text/event-stream"]
        )

        func write(to request: inout RequestWriter) throws(RequestError) {}

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<EventStream<GetPet.Pet>, Never> {
            switch response.statusCode {
            case 200: .success(try response.events())
            default: .undocumented
            }
        }
    }

    /// Sends a body and reads text.
    struct Upload: APIOperation {
        typealias Failure = Never
        var body: RequestBody

        static let description = OperationDescription(id: "upload", method: .post, path: "")

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.bytes(body)
            try request.header("X-Plain", "plain")
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
            switch response.statusCode {
            case 200: .success(try response.text())
            default: .undocumented
            }
        }
    }

    /// Sends a form in parts.
    struct SendForm: APIOperation {
        typealias Failure = Never
        var form: Form

        struct Form: MultipartEncodable {
            var file: FilePart

            func write(to parts: inout MultipartWriter) {
                parts.field("title", "a large file")
                parts.file("file", file)
            }
        }

        static let description = OperationDescription(id: "sendForm", method: .post, path: "")

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.multipart(form)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
            switch response.statusCode {
            case 200: .success(try response.text())
            default: .undocumented
            }
        }
    }

    /// Sends credentials and reads text.
    struct GetSecret: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(id: "getSecret", method: .get, path: "", security: [["token": [], "key": []]])

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.header("X-Plain", "plain")
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
            switch response.statusCode {
            case 200: .success(try response.text())
            default: .undocumented
            }
        }
    }
}
