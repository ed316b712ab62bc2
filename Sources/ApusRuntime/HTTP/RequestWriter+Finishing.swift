extension RequestWriter {
    /// The head of the request, from all that has been written.
    func finish(serverURL: ServerURL, options: CallOptions) throws(RequestError) -> HTTPRequest {
        let server = try (operation.serverURL ?? serverURL).parts()
        let given = target
        var target: String
        if let given {
            target = given
        } else {
            target = server.path + (try filledInPath())
        }
        let query = (given == nil ? [server.query].compactMap { $0 } : []) + query
        if !query.isEmpty {
            target += (target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + query.joined(separator: "&")
        }
        var fields = headerFields
        if !operation.accept.isEmpty {
            fields[.accept] = operation.accept.joined(separator: ", ")
        }
        if !cookies.isEmpty {
            var field = try HTTPField(checked: "Cookie", cookies.joined(separator: "; "))
            field.indexingStrategy = hasSecretCookie ? .disallow : .automatic
            fields[fields: .cookie] = [field]
        }
        for field in options.headerFields {
            _ = try HTTPField(checked: field.name.rawName, field.value)
        }
        fields.replace(with: options.headerFields)
        return HTTPRequest(
            method: operation.method,
            scheme: server.scheme,
            authority: server.authority,
            path: target.isEmpty ? "/" : target,
            headerFields: fields
        )
    }

    /// The path with its parameters, none of whose values leads to another path: a segment that would be `.` or `..` has
    /// its dots percent-encoded.
    private func filledInPath() throws(RequestError) -> String {
        var segments: [String] = []
        for template in operation.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard template.contains(UInt8(ascii: "{")) else {
                segments.append(String(Substring(template)))
                continue
            }
            var segment = ""
            var hasParameter = false
            for piece in PathTemplate(String(Substring(template))).pieces {
                switch piece {
                case .text(let text):
                    segment += text
                case .parameter(let name):
                    hasParameter = true
                    guard let value = pathValues[name] else {
                        throw RequestError(.missingPathParameter(name))
                    }
                    segment += value
                }
            }
            segments.append(hasParameter && (segment == "." || segment == "..") ? segment.map { _ in "%2E" }.joined() : segment)
        }
        return segments.joined(separator: "/")
    }
}
