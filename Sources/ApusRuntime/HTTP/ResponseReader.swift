import Foundation

/// An answer, for an operation to read.
///
/// ```swift
/// switch response.statusCode {
/// case 200: .success(try response.json())
/// default: .undocumented
/// }
/// ```
public struct ResponseReader: Sendable {
    enum Body: Sendable {
        case collected([UInt8])
        case stream(ResponseBody)
    }

    /// Status and header fields.
    public let head: HTTPResponse
    let body: Body
    /// What a stream must know of the call.
    let context: StreamContext

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }

    /// The header fields, for the types that a document describes them by.
    public var headers: HeaderReader { HeaderReader(head.headerFields) }

    /// The media type that the body says it has.
    public var contentType: String? { head.headerFields[.contentType] }

    /// Whether the body is of this media type or range: `application/json`, `text/*`, `*/*`.
    ///
    /// Case and the parameters that the range does not name do not count. A body that does not say is of no type but `*/*`.
    public func isMediaType(_ range: String) -> Bool {
        MediaType(contentType ?? "").matches(MediaType(range))
    }

    /// Whether the answer has no body.
    public var isEmpty: Bool {
        switch body {
        case .collected(let bytes): bytes.isEmpty
        case .stream: false
        }
    }

    /// Reads the body as JSON, whatever media type it says it has.
    public func json<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(ResponseError) -> Value {
        let bytes = try collected()
        do {
            return try JSONReader(bytes).value()
        } catch {
            throw .json(error)
        }
    }

    /// Reads the body as text, in UTF-8 or the `charset` of its media type.
    public func text() throws(ResponseError) -> String {
        let bytes = try collected()
        let charset = MediaType(contentType ?? "").parameters["charset"]?.lowercased() ?? "utf-8"
        let encoding: String.Encoding
        switch charset {
        case "utf-8", "utf8", "us-ascii", "ascii": encoding = .utf8
        case "iso-8859-1", "latin1": encoding = .isoLatin1
        case "windows-1252": encoding = .windowsCP1252
        case "utf-16": encoding = .utf16
        default: throw .text("the body's charset \(charset.debugDescription) is not known")
        }
        guard let text = String(bytes: bytes, encoding: encoding) else {
            throw .text("the body is no text in \(charset)")
        }
        return text
    }

    /// The body's bytes.
    public func bytes() throws(ResponseError) -> Data {
        Data(try collected())
    }

    /// The body as it comes. Only the media types that the operation names as streaming are not collected before.
    public func stream() throws(ResponseError) -> ResponseBody {
        switch body {
        case .collected(let bytes): ByteStream(Data(bytes))
        case .stream(let stream): stream
        }
    }

    private func collected() throws(ResponseError) -> [UInt8] {
        switch body {
        case .collected(let bytes): return bytes
        case .stream: throw .unavailable("the body is a stream")
        }
    }
}
