import Foundation

/// A call that an API makes: what generated structs for webhooks and callbacks conform to.
///
/// ```swift
/// let call = try Shop.PetAddedCall(IncomingRequest(head: request, body: body))
/// print(call.body.name)
/// ```
public protocol IncomingOperation: Sendable {
    /// Reads the call.
    init(_ request: IncomingRequest) throws(IncomingRequestError)
}

/// A request that has arrived at a server of yours, with its body.
///
/// Whether it comes from whom it says is for the server to check, on the bytes of ``body``, before it is read.
public struct IncomingRequest: Sendable {
    /// Method, target and header fields.
    public let head: HTTPRequest
    /// The bytes of the body.
    public let body: Data

    /// A request.
    public init(head: HTTPRequest, body: Data) {
        self.head = head
        self.body = body
    }

    // MARK: The body

    /// Reads the body as JSON, whatever media type it says it has.
    public func json<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(IncomingRequestError) -> Value {
        do {
            return try JSONReader(Array(body)).value()
        } catch {
            throw .body(error)
        }
    }

    /// Reads the body as a form (`application/x-www-form-urlencoded`): fields of one name are an array where the type has one.
    public func form<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(IncomingRequestError) -> Value {
        let fields = FormFields(String(decoding: body, as: UTF8.self))
        do {
            return try fields.read()
        } catch {
            throw .body(error)
        }
    }

    /// Reads the body as text in UTF-8.
    public func text() throws(IncomingRequestError) -> String {
        guard let text = String(bytes: body, encoding: .utf8) else {
            throw .body(JSONError(.syntax("the body is no text in UTF-8")))
        }
        return text
    }

    // MARK: Header fields and the query

    /// A header field, `nil` where there is none.
    public func header<Value: JSONCodable>(_ name: String, explode: Bool = false, isJSON: Bool = false) throws(IncomingRequestError)
        -> Value?
    {
        do {
            return try HeaderReader(head.headerFields).optional(name, explode: explode, isJSON: isJSON)
        } catch {
            throw .parameter(name, reason: error.description)
        }
    }

    /// A header field in a form other than its type's own, `nil` where there is none.
    public func header<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = false,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(IncomingRequestError) -> Coding.Value? {
        let coded: Coded<Coding>? = try header(name, explode: explode, isJSON: isJSON)
        return coded?.value
    }

    /// A header field that must be there.
    public func requiredHeader<Value: JSONCodable>(
        _ name: String,
        explode: Bool = false,
        isJSON: Bool = false
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try header(name, explode: explode, isJSON: isJSON) else {
            throw .parameter(name, reason: "it is missing")
        }
        return value
    }

    /// A header field that must be there, in a form other than its type's own.
    public func requiredHeader<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = false,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(IncomingRequestError) -> Coding.Value {
        let coded: Coded<Coding> = try requiredHeader(name, explode: explode, isJSON: isJSON)
        return coded.value
    }

    /// A query parameter, `nil` where there is none.
    public func query<Value: JSONCodable>(_ name: String, explode: Bool = true, isJSON: Bool = false) throws(IncomingRequestError) -> Value?
    {
        let target = head.path ?? ""
        guard let mark = target.firstIndex(of: "?") else {
            return nil
        }
        let fields = FormFields(String(target[target.index(after: mark)...].prefix { $0 != "#" }))
        do {
            return try fields.read(name, explode: explode, isJSON: isJSON)
        } catch {
            throw .parameter(name, reason: error.reason)
        }
    }

    /// A query parameter in a form other than its type's own, `nil` where there is none.
    public func query<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = true,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(IncomingRequestError) -> Coding.Value? {
        let coded: Coded<Coding>? = try query(name, explode: explode, isJSON: isJSON)
        return coded?.value
    }

    /// A query parameter that must be there.
    public func requiredQuery<Value: JSONCodable>(
        _ name: String,
        explode: Bool = true,
        isJSON: Bool = false
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try query(name, explode: explode, isJSON: isJSON) else {
            throw .parameter(name, reason: "it is missing")
        }
        return value
    }

    /// A query parameter that must be there, in a form other than its type's own.
    public func requiredQuery<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = true,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(IncomingRequestError) -> Coding.Value {
        let coded: Coded<Coding> = try requiredQuery(name, explode: explode, isJSON: isJSON)
        return coded.value
    }
}

/// Why a call of an API is not as the document describes it. It repeats nothing of the call.
public enum IncomingRequestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The body cannot be read.
    case body(JSONError)
    /// The header field or query parameter of this name is missing, or not as described.
    case parameter(String, reason: String)

    /// What is wrong.
    public var description: String {
        switch self {
        case .body(let error): "the body: \(error)"
        case .parameter(let name, let reason): "the parameter \(name): \(reason)"
        }
    }
}
