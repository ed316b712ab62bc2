import ApusDeclarations
import ApusModel

extension Surface {
    mutating func add(_ declaration: Declaration) {
        switch declaration {
        case .namespace, .client: return
        case .incoming(let call): add(call)
        case .incomingCalls(let calls):
            var entry = TypeEntry(path: calls.path, kind: .union)
            entry.isMade = false
            for call in calls.cases {
                entry.add(Member(role: .enumCase, name: call.name, key: call.method + " " + call.key, type: .declared(call.type)))
            }
            add(entry)
        case .structure(let structure): add(structure)
        case .tuple(let tuple): add(tuple)
        case .enumeration(let enumeration): add(enumeration)
        case .union(let union): add(union)
        case .alias(let alias):
            var entry = TypeEntry(path: alias.path, kind: .alias)
            entry.type = alias.type
            add(entry)
        case .wrapper(let wrapper):
            var entry = TypeEntry(path: wrapper.path, kind: .structure)
            entry.type = wrapper.type
            add(entry)
            add(wrapper.nested)
        case .headers(let headers):
            add(headers.members, at: headers.path)
            add(headers.nested)
        case .operation(let operation): add(operation)
        case .methods(let methods):
            for method in methods {
                switch method.kind {
                case .call: if method.operation.streamFlag == nil { add(method, key: method.operation.key) }
                case .items: addItems(method)
                }
            }
        case .servers(let servers): add(servers)
        case .credentials(let credentials):
            var entry = TypeEntry(path: credentials.path, kind: .credentials)
            for scheme in credentials.schemes {
                entry.add(Member(role: .property, name: scheme.name, key: scheme.scheme.name, detail: scheme.scheme.kind.word))
            }
            add(entry)
        }
    }

    private mutating func add(_ structure: Structure) {
        var entry = TypeEntry(path: structure.path, kind: .structure)
        entry.isMutable = structure.isMutable
        entry.isMade = structure.isMutable
        for member in structure.members { entry.add(Member(member)) }
        for part in structure.parts {
            entry.add(Member(role: .property, name: part.name, key: "part:" + part.name.text, type: part.type, needsArgument: true))
        }
        if let additional = structure.additional {
            entry.add(
                Member(role: .property, name: additional.name, key: "additionalProperties:", type: .dictionary(additional.valueType))
            )
        }
        if let nulls = structure.nulls { entry.add(Member(role: .property, name: nulls.name, key: "nulls:")) }
        add(entry)
        add(structure.nested)
    }

    private mutating func add(_ tuple: TupleStructure) {
        var entry = TypeEntry(path: tuple.path, kind: .structure)
        entry.isMutable = tuple.isMutable
        entry.isMade = tuple.isMutable
        for (index, element) in tuple.elements.enumerated() {
            let type = element.isRequired ? element.type : .optional(element.type)
            entry.add(
                Member(role: .property, name: element.name, key: "place:\(index)", type: type, needsArgument: element.isRequired)
            )
        }
        if let rest = tuple.rest { entry.add(Member(role: .property, name: rest.name, key: "rest:", type: .array(rest.valueType))) }
        add(entry)
        add(tuple.nested)
    }

    private mutating func add(_ enumeration: EnumerationDeclaration) {
        var entry = TypeEntry(path: enumeration.path, kind: .enumeration)
        entry.unknown = enumeration.unknown?.text
        switch enumeration.rawValue {
        case .string: entry.detail = "String"
        case .integer: entry.detail = "Int"
        case .json: entry.detail = "JSONValue"
        }
        for value in enumeration.cases { entry.add(Member(role: .enumCase, name: value.name, key: value.constant.text)) }
        add(entry)
    }

    private mutating func add(_ union: UnionDeclaration) {
        var entry = TypeEntry(path: union.path, kind: .union)
        entry.unknown = union.unknown?.text
        for (index, variant) in union.cases.enumerated() {
            entry.add(Member(role: .enumCase, name: variant.name, key: "variant:\(index)", type: variant.type))
        }
        add(entry)
        add(union.nested)
    }

    private mutating func add(_ operation: OperationDeclaration) {
        var entry = TypeEntry(path: operation.path, kind: .operation)
        for parameter in operation.parameters { entry.add(Member(parameter)) }
        var described = OperationEntry(typePath: operation.path, successName: operation.success.path.name)
        described.success = operation.success.path.text
        described.failure = operation.failure.path.text
        if let body = operation.body {
            let type: SwiftType = body.isRequired ? body.type : .optional(body.type)
            entry.add(Member(role: .property, name: body.name, key: "body:", type: type, needsArgument: body.isRequired))
            described.bodyType = body.type
            if let enumPath = body.enumPath {
                var alternatives = TypeEntry(path: enumPath, kind: .union)
                for alternative in body.alternatives {
                    guard let name = alternative.name else { continue }
                    alternatives.add(
                        Member(role: .enumCase, name: name, key: alternative.mediaType.essence, type: alternative.type)
                    )
                }
                add(alternatives)
            }
            for alternative in body.alternatives { described.bodyTypes[alternative.mediaType.essence] = alternative.type }
        }
        add(entry)
        for outcome in [operation.success, operation.failure] { add(outcome) }
        for reply in operation.replies {
            let outcome = reply.isSuccess ? operation.success : operation.failure
            for alternative in reply.alternatives {
                let symbol = outcome.path.text + (alternative.caseName.map { "." + $0.text } ?? "")
                described.replies["\(reply.status.text) \(alternative.mediaType?.essence ?? "")"] = (alternative.type, symbol)
                if described.replies[reply.status.text] == nil { described.replies[reply.status.text] = (alternative.type, symbol) }
            }
        }
        described.successHeaders = add(operation.headers)
        described.failureHeaders = add(operation.failureHeaders)
        if case .alias(_, let declaration)? = operation.headers { described.sharedSuccessHeaders = declaration.path.text }
        // A second way to call an operation is compared by its types.
        if operation.streamFlag == nil { add(described, key: operation.key) }
        add(operation.nested)
    }

    /// Adds the operation's struct of header fields, and gives its full name. An alias counts as a struct of its own: callers see no difference.
    private mutating func add(_ headers: OperationHeaders?) -> String? {
        switch headers {
        case nil: return nil
        case .own(let declaration): add(declaration.members, at: declaration.path)
        case .alias(let path, let declaration): add(declaration.members, at: path)
        // It is declared beside the operations.
        case .component: break
        }
        return headers?.path.text
    }

    /// Adds a struct of header fields.
    private mutating func add(_ members: [HeadersDeclaration.Member], at path: TypePath) {
        var entry = TypeEntry(path: path, kind: .structure)
        entry.isMutable = false
        entry.isMade = false
        entry.holdsHeaders = true
        for member in members {
            let type: SwiftType = member.isRequired ? member.type : .optional(member.type)
            entry.add(Member(role: .property, name: member.name, key: Member.key(of: member.key, in: .header), type: type))
        }
        add(entry)
    }

    /// Adds a call that the API makes, whose values are only read.
    private mutating func add(_ call: IncomingDeclaration) {
        var entry = TypeEntry(path: call.path, kind: .structure)
        entry.isMutable = false
        entry.isMade = false
        for parameter in call.parameters {
            let type: SwiftType = parameter.isRequired ? parameter.type : .optional(parameter.type)
            let key = Member.key(of: parameter.key, in: parameter.location)
            entry.add(Member(role: .property, name: parameter.name, key: key, type: type))
        }
        if let body = call.body {
            let type: SwiftType = body.isRequired ? body.type : .optional(body.type)
            entry.add(Member(role: .property, name: body.name, key: "body:", type: type))
        }
        add(entry)
        add(OperationEntry(typePath: call.path, successName: call.path.name), key: call.method + " " + call.name)
        add(call.nested)
    }

    private mutating func add(_ outcome: Outcome) {
        switch outcome.kind {
        case .nested: return
        case .alias(let type):
            var entry = TypeEntry(path: outcome.path, kind: .alias)
            entry.type = type
            add(entry)
        case .cases(let cases):
            var entry = TypeEntry(path: outcome.path, kind: .union)
            entry.isMade = false
            for value in cases {
                let details = [value.hasStatus ? "with status" : nil, value.headersPath == nil ? nil : "with header fields"]
                let detail = details.compactMap(\.self).joined(separator: " and ")
                entry.add(Member(role: .enumCase, name: value.name, key: value.name.text, type: value.type, detail: detail))
            }
            add(entry)
        }
    }

    private mutating func add(_ servers: ServersDeclaration) {
        var entry = TypeEntry(path: servers.path, kind: .servers)
        for server in servers.cases {
            let detail = server.variables.map { "\($0.name.text): \($0.type.text())" }.joined(separator: ", ")
            entry.add(Member(role: .enumCase, name: server.name, key: server.template, detail: detail))
        }
        add(entry)
        add(servers.nested)
    }
}

extension Surface.Member {
    fileprivate init(_ member: Member) {
        let isOptional: Bool
        let needsArgument: Bool
        switch member.presence {
        case .required: (isOptional, needsArgument) = (false, true)
        case .requiredNullable: (isOptional, needsArgument) = (true, true)
        case .optional, .optionalNullable, .optionalExplicitNull: (isOptional, needsArgument) = (true, false)
        }
        self.init(
            role: .property,
            name: member.name,
            key: member.key,
            type: isOptional ? .optional(member.type) : member.type,
            needsArgument: needsArgument && member.defaultValue == nil,
            defaultValue: member.defaultValue
        )
    }

    fileprivate init(_ parameter: ParameterMember) {
        self.init(
            role: .property,
            name: parameter.name,
            key: Self.key(of: parameter.key, in: parameter.location),
            type: parameter.isRequired ? parameter.type : .optional(parameter.type),
            needsArgument: parameter.isRequired && parameter.defaultValue == nil,
            defaultValue: parameter.defaultValue
        )
    }

    /// What names a parameter among those of its operation.
    static func key(of name: String, in location: Parameter.Location) -> String {
        location.rawValue + ":" + (location == .header ? name.lowercased() : name)
    }
}

extension OperationDeclaration {
    fileprivate var key: String { facts.method + " " + facts.path }
}

extension MediaType {
    /// The media type without its parameters, in lower case.
    var essence: String {
        var text = self.text.prefix { $0 != ";" }.lowercased()
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Response.Status {
    /// The key in the document: `200`, `2XX`, `default`.
    var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let first): "\(first)XX"
        case .default: "default"
        }
    }

    /// Whether it stands for success.
    var isSuccess: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code)
        case .range(let first): first == 2
        case .default: false
        }
    }
}

extension SecurityScheme.Kind {
    /// What a caller has to give.
    var word: String {
        switch self {
        case .apiKey(let name, let location): "API key '\(name)' in the \(location.rawValue)"
        case .basic: "basic"
        case .bearer: "bearer token"
        case .http(let scheme): "HTTP scheme '\(scheme)'"
        case .oauth2: "OAuth 2 token"
        case .openIDConnect: "OpenID Connect token"
        case .mutualTLS: "client certificate"
        }
    }
}

extension Constant {
    /// The value as JSON, for people and for comparisons.
    var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): text.quotedForJSON
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map { $0.name.quotedForJSON + ": " + $0.value.text }.joined(separator: ", ") + "}"
        }
    }
}
