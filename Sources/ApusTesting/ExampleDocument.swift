import ApusRuntime
import Foundation

/// What an OpenAPI document in JSON says of operations and their examples.
struct ExampleDocument: Sendable {
    /// An operation of the document.
    struct Operation: Sendable {
        /// What it is called: its `operationId`, and its method and path.
        var names: [String]
        var method: String
        /// The path template, in segments.
        var segments: [Substring]
        /// The responses, by status as written.
        var responses: [String: JSONValue]

        /// The response for `status`; for none, the first success, else the default.
        func response(_ status: Int?) -> (status: Int, response: JSONValue)? {
            if let status {
                let keys = [String(status), "\(status / 100)XX", "\(status / 100)xx", "default"]
                return keys.lazy.compactMap { responses[$0] }.first.map { (status, $0) }
            }
            if let key = responses.keys.filter({ $0.hasPrefix("2") }).min(), let response = responses[key] {
                return (Int(key) ?? 200, response)
            }
            return responses["default"].map { (200, $0) }
        }
    }

    private let root: JSONValue
    private let operations: [Operation]

    init(_ root: JSONValue) throws(TestingError) {
        guard let paths = root["paths"]?.object ?? (root["openapi"] == nil ? nil : [:]) else {
            throw .unreadableDocument("it has no paths")
        }
        self.root = root
        var operations: [Operation] = []
        for (path, item) in paths.sorted(by: { $0.key < $1.key }) {
            for (method, operation) in (Self.resolved(item, in: root).object ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let responses = operation["responses"]?.object else { continue }
                operations.append(
                    Operation(
                        names: [operation["operationId"]?.string, "\(method.uppercased()) \(path)"].compactMap(\.self),
                        method: method.uppercased(),
                        segments: path.split(separator: "/", omittingEmptySubsequences: false),
                        responses: responses
                    )
                )
            }
        }
        self.operations = operations
    }

    /// The operation that a request is for: its path ends with the operation's, of which the one with the most fixed segments counts.
    func operation(_ method: String, _ target: String) -> Operation? {
        let segments = target.split(separator: "/", omittingEmptySubsequences: false)
        func rank(_ operation: Operation) -> Int? {
            // The path begins with a slash, before which the server's own path may stand.
            let template = operation.segments.dropFirst()
            guard operation.method == method, segments.count > template.count else { return nil }
            var fixed = 0
            for (wanted, found) in zip(template, segments.suffix(template.count)) {
                if wanted == found {
                    fixed += 2
                } else if wanted.contains("{") {
                    fixed += 1
                } else {
                    return nil
                }
            }
            return fixed
        }
        return operations.compactMap { operation in rank(operation).map { (operation, $0) } }.max { $0.1 < $1.1 }?.0
    }

    /// A body of the response in a media type that the client accepts; none where the response has no body.
    func content(
        of response: JSONValue,
        example name: String?,
        accepted: String?,
        in operation: Operation
    ) throws(TestingError) -> (mediaType: String, bytes: Data)? {
        let contents = (resolved(response)["content"]?.object ?? [:]).sorted { $0.key < $1.key }
        let isAccepted = { (type: String) in accepted?.contains(type) ?? true }
        guard let (mediaType, content) = contents.first(where: { isAccepted($0.key) && $0.key.contains("json") }) ?? contents.first else {
            return nil
        }
        let value: JSONValue
        if let name {
            guard let example = content["examples"]?[name] else { throw .noExample(operation: operation.names[0], name: name) }
            value = exampleValue(example)
        } else {
            value = self.value(of: content)
        }
        let isJSON = mediaType.contains("json")
        if !isJSON, let text = value.string { return (mediaType, Data(text.utf8)) }
        let isEvents = mediaType.hasPrefix("text/event-stream")
        guard let bytes = try? JSONWriter.bytes(of: value) else { return (mediaType, Data()) }
        return (mediaType, isEvents ? Data("data: ".utf8) + bytes + Data("\n\n".utf8) : Data(bytes))
    }

    private func value(of content: JSONValue) -> JSONValue {
        if let example = content["example"] { return example }
        if let examples = content["examples"]?.object, let first = examples.min(by: { $0.key < $1.key }) {
            return exampleValue(first.value)
        }
        return (content["itemSchema"] ?? content["schema"]).map { Sample(document: self).value(of: $0) } ?? .null
    }

    private func exampleValue(_ example: JSONValue) -> JSONValue {
        let example = resolved(example)
        return example["value"] ?? example["dataValue"] ?? .null
    }

    // MARK: References

    /// What `value` refers to within the document, if it is a reference.
    func resolved(_ value: JSONValue) -> JSONValue { Self.resolved(value, in: root) }

    private static func resolved(_ value: JSONValue, in root: JSONValue) -> JSONValue {
        var value = value
        for _ in 0..<32 {
            guard let pointer = value["$ref"]?.string, pointer.hasPrefix("#/"), let target = target(pointer, in: root) else { break }
            value = target
        }
        return value
    }

    private static func target(_ pointer: String, in root: JSONValue) -> JSONValue? {
        var value: JSONValue? = root
        for token in pointer.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
            let decoded = token.removingPercentEncoding ?? String(token)
            let key = decoded.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
            value = Int(key).flatMap { value?[$0] } ?? value?[key]
        }
        return value
    }
}
