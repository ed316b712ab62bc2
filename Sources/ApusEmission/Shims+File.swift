import ApusDeclarations

extension SwiftModule {
    /// The file with `shims`, for callers of an older revision of the module.
    public func file(of shims: [Shim], named name: String, using templates: TemplateSet) -> OutputFile {
        let access = files.lazy.flatMap(\.declarations).compactMap { declaration in
            if case .namespace(let namespace) = declaration { namespace.access } else { nil }
        }
        return Emission(self, templates: templates).file(of: shims, named: name, access: (access.first ?? .public).code)
    }
}

extension Emission {
    fileprivate func file(of shims: [Shim], named name: String, access: Code) -> OutputFile {
        var order: [TypePath] = []
        var members: [TypePath: [Code]] = [:]
        for shim in shims {
            if members[shim.scope] == nil { order.append(shim.scope) }
            members[shim.scope, default: []].append(code(of: shim, access, top.apart(in: shim.scope)))
        }
        let extensions = order.map { path -> Code in
            """
            nonisolated extension \(top.apart(in: TypePath([]))(path)) {
                \(members[path, default: []], separator: "\n\n", { $0 })
            }
            """
        }
        let imports = Imports(of: shims).modules.map { Code(trusted: Array("import \($0)".utf8)) }
        var bytes = templates.render(Slots(.file, ["imports": Code.lines(imports), "body": Code.blocks(extensions)])).bytes
        bytes.append(Lines.newline)
        return OutputFile(name: name, bytes: bytes)
    }

    private func code(of shim: Shim, _ access: Code, _ place: Place) -> Code {
        switch shim {
        case .alias(let alias):
            return """
                @available(*, deprecated, renamed: \(literal: alias.target.names.map(\.text).joined(separator: ".")))
                \(access)typealias \(alias.path.name) = \(place(alias.target))
                """
        case .property(let property): return code(of: property, access, place)
        case .enumCase(let value):
            let head: Code = "@available(*, deprecated, renamed: \(literal: value.target.text))"
            guard let payload = value.payload else {
                return """
                    \(head)
                    \(access)static var \(value.name): Self { .\(member: value.target) }
                    """
            }
            return """
                \(head)
                \(access)static func \(value.name)(_ value: \(place(payload))) -> Self { .\(member: value.target)(value) }
                """
        case .initializer(let call):
            let arguments = Code.list("self.init(", call.arguments.map(\.code), ")", room: place.room - 4)
            return """
                @available(*, deprecated, message: "It takes other arguments now.")
                \(Code.list("\(access)init(", parameters(of: call, in: place), ") {", room: call.parameters.count > 2 ? 0 : place.room))
                    \(arguments)
                }
                """
        case .method(let method): return code(of: method, access, place)
        }
    }

    private func code(of property: PropertyShim, _ access: Code, _ place: Place) -> Code {
        let head: Code = "@available(*, deprecated, renamed: \(literal: property.target.text))"
        guard property.isMutable else {
            return """
                \(head)
                \(access)var \(property.name): \(place(property.type)) { \(property.target) }
                """
        }
        return """
            \(head)
            \(access)var \(property.name): \(place(property.type)) {
                get { \(property.target) }
                set { \(property.target) = newValue }
            }
            """
    }

    private func code(of method: MethodShim, _ access: Code, _ place: Place) -> Code {
        let type = place(method.call.path)
        let parameters = parameters(of: method.call, in: place) + ["options: \(place[.callOptions]) = \(place[.callOptions])()"]
        let attribute: Code =
            method.name == method.target
            ? "@available(*, deprecated, message: \"It takes other arguments now.\")"
            : "@available(*, deprecated, renamed: \(literal: method.target.text))"
        let arguments = method.call.arguments.map(\.code) + ["options: options"]
        return """
            \(attribute)
            @concurrent
            \(Code.list("\(access)func \(method.name)(", parameters, tail(type, method.success, place), room: parameters.count > 2 ? 0 : place.room))
                \(Code.list("try await \(method.target)(", arguments, ")", room: place.room - 4))
            }
            """
    }

    private func tail(_ type: Code, _ success: SwiftName, _ place: Place) -> Code {
        let tail: Code = ") async throws(\(type).Error) -> \(type).\(member: success) {"
        if tail.width <= place.room { return tail }
        return """
            ) async throws(\(type).Error)
                -> \(type).\(member: success)
            {
            """
    }

    private func parameters(of call: CallShim, in place: Place) -> [Code] {
        call.parameters.map { "\($0.name): \(place($0.type))\($0.defaultValue.map { " = \($0.code)" } ?? "")" }
    }
}

extension Shim {
    /// The type in whose extension it stands.
    fileprivate var scope: TypePath {
        switch self {
        case .alias(let alias): alias.path.parent
        case .property(let property): property.path
        case .enumCase(let value): value.path
        case .initializer(let call): call.path
        case .method(let method): method.clientPath
        }
    }
}

extension CallShim.Argument {
    fileprivate var code: Code {
        switch value {
        case .parameter(let name): "\(label: label): \(name)"
        case .constant(let value): "\(label: label): \(value.code)"
        }
    }
}
