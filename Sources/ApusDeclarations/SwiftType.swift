/// A type as generated code refers to it.
public indirect enum SwiftType: Hashable, Sendable {
    /// A type of the standard library, of Foundation or of the runtime.
    case standard(StandardType)
    /// A type that the module declares.
    case declared(TypePath)
    /// A type of the user's, from the configuration: qualified names, checked when the configuration is read.
    case custom([SwiftName])
    /// `T?`
    case optional(SwiftType)
    /// `[T]`
    case array(SwiftType)
    /// `[String: T]`
    case dictionary(SwiftType)
    /// Items that come one after the other.
    case stream(StreamKind, of: SwiftType)
}

/// How the items of a stream are parted.
public enum StreamKind: String, Hashable, Sendable {
    /// Each in a server-sent event.
    case events = "EventStream"
    /// Each on a line of its own, or behind a record separator.
    case jsonLines = "JSONLines"
    /// The elements of a JSON array.
    case jsonArray = "JSONElements"
}

/// The types that generated code uses but does not declare.
public enum StandardType: String, Hashable, Sendable, CaseIterable {
    case string = "String"
    case bool = "Bool"
    case int = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
    case uint64 = "UInt64"
    case double = "Double"
    case void = "Void"
    case never = "Never"
    case date = "Date"
    case uuid = "UUID"
    case url = "URL"
    case data = "Data"
    case decimal = "Decimal"
    /// A day without a time.
    case calendarDate = "CalendarDate"
    /// An ISO 8601 duration.
    case isoDuration = "ISODuration"
    /// Any JSON.
    case jsonValue = "JSONValue"
    /// A file in a multipart body.
    case filePart = "FilePart"
    /// Bytes that are sent without being held.
    case requestBody = "RequestBody"
    /// Bytes that are received without being held.
    case responseBody = "ResponseBody"
    /// An event of an event stream, just as it was sent.
    case serverSentEvent = "ServerSentEvent"

    /// The module that declares it.
    public var module: String {
        switch self {
        case .string, .bool, .int, .int32, .int64, .uint64, .double, .void, .never: "Swift"
        case .date, .uuid, .url, .data, .decimal: "Foundation"
        case .calendarDate, .isoDuration, .jsonValue, .filePart, .requestBody, .responseBody, .serverSentEvent:
            "ApusRuntime"
        }
    }
}

/// How a value is read and written where its type's own JSON form is not the one of the wire: the runtime's `JSONCoding` types.
public indirect enum Coding: Hashable, Sendable {
    /// The type's own form.
    case own
    /// A `Decimal` as a string.
    case decimalString
    /// A `Double` as a string.
    case doubleString
    /// An `Int` as a string.
    case integerString
    /// An `Int64` as a string.
    case int64String
    /// A `UInt64` as a string.
    case uint64String
    /// `Data` as base64url.
    case base64URL
    /// A `Date` as seconds since 1970.
    case epochSeconds
    /// Each element so.
    case list(Coding)
    /// Each value so.
    case map(Coding)
    /// The value so, or null.
    case nullable(Coding)
}
