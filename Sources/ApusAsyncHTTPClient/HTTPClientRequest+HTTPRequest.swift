#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1

    extension HTTPClientRequest {
        init(_ request: HTTPRequest, body: RequestBody?, on group: any EventLoopGroup) throws {
            guard let scheme = request.scheme?.lowercased(), scheme == "https" || scheme == "http", let authority = request.authority else {
                throw TransportError(.other, "the request's URL cannot be used")
            }
            self.init(url: "\(scheme)://\(authority)\(request.path ?? "/")")
            method = HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headerFields {
                headers.add(name: field.name.rawName, value: field.value)
            }
            self.body = try body.map { try Body($0, on: group) }
        }
    }

    extension HTTPResponse {
        /// The head of an answer.
        ///
        /// - Throws: where its fields have more bytes than the limit.
        init(_ response: HTTPClientResponse, sizeLimit: Int) throws {
            var fields = HTTPFields()
            var size = 0
            for (name, value) in response.headers {
                size += name.utf8.count + value.utf8.count + 4
                guard size <= sizeLimit else {
                    throw TransportError(.badResponse, "the head of the answer has more than \(sizeLimit) bytes")
                }
                if let name = HTTPField.Name(name) {
                    fields.append(HTTPField(name: name, value: value))
                }
            }
            let code = Int(response.status.code)
            guard (100...999).contains(code) else {
                throw TransportError(.badResponse, "the answer is no HTTP")
            }
            self.init(status: Status(code: code), headerFields: fields)
        }
    }
#endif
