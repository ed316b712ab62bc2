/// The names of libraries that generated code uses, beside the standard types that values have.
///
/// A document can declare a type of the same name; then the library's is qualified by its module. See ``Place``.
enum LibraryName: String, CaseIterable {
    case hashable = "Hashable"
    case sendable = "Sendable"
    case caseIterable = "CaseIterable"
    case rawRepresentable = "RawRepresentable"
    case expressibleByArrayLiteral = "ExpressibleByArrayLiteral"
    case expressibleByDictionaryLiteral = "ExpressibleByDictionaryLiteral"
    case staticString = "StaticString"
    case dictionary = "Dictionary"
    case string = "String"
    case int = "Int"
    case void = "Void"
    case never = "Never"
    case url = "URL"

    case jsonCodable = "JSONCodable"
    case jsonObjectCodable = "JSONObjectCodable"
    case jsonArrayCodable = "JSONArrayCodable"
    case jsonObjectReader = "JSONObjectReader"
    case jsonObjectWriter = "JSONObjectWriter"
    case jsonArrayReader = "JSONArrayReader"
    case jsonArrayWriter = "JSONArrayWriter"
    case jsonReader = "JSONReader"
    case jsonWriter = "JSONWriter"
    case jsonError = "JSONError"
    case jsonValue = "JSONValue"
    case explicitNulls = "ExplicitNulls"
    case box = "Box"
    case openEnumeration = "OpenEnumeration"
    case closedEnumeration = "ClosedEnumeration"
    case multipartEncodable = "MultipartEncodable"
    case multipartWriter = "MultipartWriter"
    case apiOperation = "APIOperation"
    case apiClient = "APIClient"
    case callError = "CallError"
    case operationDescription = "OperationDescription"
    case requestWriter = "RequestWriter"
    case requestError = "RequestError"
    case responseReader = "ResponseReader"
    case responseError = "ResponseError"
    case reply = "Reply"
    case fieldEncoding = "FieldEncoding"
    case connection = "Connection"
    case transport = "Transport"
    case middleware = "Middleware"
    case callOptions = "CallOptions"
    case serverURL = "ServerURL"
    case schemeCredential = "SchemeCredential"
    case apiKey = "APIKey"
    case basicCredential = "BasicCredential"
    case bearerToken = "BearerToken"
    case accessToken = "AccessToken"

    case eventStream = "EventStream"
    case jsonLines = "JSONLines"
    case jsonElements = "JSONElements"
    case responseHeaders = "ResponseHeaders"
    case headerReader = "HeaderReader"
    case paginatedOperation = "PaginatedOperation"
    case pagination = "Pagination"
    case pagedItems = "PagedItems"
    case incomingOperation = "IncomingOperation"
    case incomingRequest = "IncomingRequest"
    case incomingRequestError = "IncomingRequestError"

    case caseTable = "CaseTable"
    case httpRequest = "HTTPRequest"
    case coded = "Coded"
    case listOf = "ListOf"
    case mapOf = "MapOf"
    case nullableOf = "NullableOf"
    case decimalString = "DecimalString"
    case doubleString = "DoubleString"
    case integerString = "IntegerString"
    case int64String = "Int64String"
    case uint64String = "UInt64String"
    case base64URL = "Base64URL"
    case epochSeconds = "EpochSeconds"

    /// The module that declares it.
    var module: String {
        switch self {
        case .hashable, .sendable, .caseIterable, .rawRepresentable, .expressibleByArrayLiteral, .expressibleByDictionaryLiteral,
            .staticString, .dictionary, .string, .int, .void, .never:
            "Swift"
        case .url: "Foundation"
        case .jsonCodable, .jsonObjectCodable, .jsonArrayCodable, .jsonObjectReader, .jsonObjectWriter, .jsonArrayReader, .jsonArrayWriter,
            .jsonReader, .jsonWriter, .jsonError, .jsonValue, .explicitNulls, .box, .openEnumeration, .closedEnumeration,
            .multipartEncodable, .multipartWriter, .apiOperation, .apiClient, .callError, .operationDescription, .requestWriter,
            .requestError, .responseReader, .responseError, .reply, .fieldEncoding, .connection, .transport, .middleware, .callOptions,
            .serverURL, .schemeCredential, .caseTable, .httpRequest, .coded, .apiKey, .basicCredential, .bearerToken, .accessToken, .listOf,
            .mapOf,
            .nullableOf, .decimalString, .eventStream, .jsonLines, .jsonElements,
            .responseHeaders, .headerReader, .paginatedOperation, .pagination, .pagedItems,
            .incomingOperation, .incomingRequest, .incomingRequestError,
            .doubleString, .integerString, .int64String, .uint64String, .base64URL, .epochSeconds:
            "ApusRuntime"
        }
    }
}
