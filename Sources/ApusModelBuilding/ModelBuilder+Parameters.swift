import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// The parameters of an operation: those of its path item, unless it has one of the same name and place, then its own.
    mutating func parameters(
        of operation: OperationObject,
        at place: Place,
        in item: PathItem,
        at itemPlace: Place
    ) -> [Parameter] {
        var drafts: [(object: ParameterObject, place: Place)] = []
        var indices: [String: Int] = [:]
        for (isOwn, list, place) in [(false, item.parameters, itemPlace), (true, operation.parameters, place)] {
            var seen: Set<String> = []
            for index in list.indices {
                guard let draft = parameter(list[index], at: place.at("parameters", index)) else { continue }
                let name = draft.object.location == .header ? draft.object.name.lowercased() : draft.object.name
                let key = draft.object.location.rawValue + " " + name
                if !seen.insert(key).inserted {
                    log.warning(
                        .duplicateParameter,
                        "the \(draft.object.location.rawValue) parameter '\(draft.object.name)' is there twice; the first one counts",
                        at: draft.object.position,
                        hint: "remove one of the two, or give it another name"
                    )
                } else if isOwn, let earlier = indices[key] {
                    drafts[earlier] = draft
                } else if indices[key] == nil {
                    indices[key] = drafts.count
                    drafts.append(draft)
                }
            }
        }
        var parameters: [Parameter] = []
        for draft in drafts {
            guard !draft.object.isIgnored else {
                log.note(
                    .ignoredHeader,
                    "the header parameter '\(draft.object.name)' is ignored, as the OpenAPI Specification asks: it follows from the body, the responses or security",
                    at: draft.object.position
                )
                continue
            }
            parameters.append(parameter(draft.object, at: draft.place))
        }
        return parameters
    }

    /// Makes the path parameters those of the template: what is not described is text, what is not in the template is left out.
    mutating func matchTemplate(_ operation: inout Operation) {
        let names = PathTemplate(operation.path).names
        operation.strayParameters = operation.parameters.filter { $0.location == .path && !names.contains($0.name) }
        for parameter in operation.strayParameters {
            log.warning(
                .unusedPathParameter,
                "the path parameter '\(parameter.name)' does not occur in '\(operation.path)'; it is left out",
                at: parameter.origin.position,
                hint: nearestName(to: parameter.name, in: names).map { "did you mean '\($0)'?" }
            )
        }
        operation.parameters.removeAll { $0.location == .path && !names.contains($0.name) }
        for name in names where !operation.parameters.contains(where: { $0.location == .path && $0.name == name }) {
            log.warning(
                .undeclaredPathParameter,
                "the path has '{\(name)}', but no parameter describes it; it is taken for text",
                at: operation.origin.position,
                hint: "add a parameter '\(name)' with 'in: path'"
            )
            operation.parameters.append(
                Parameter(
                    name: name,
                    location: .path,
                    serialization: .style(.simple, explode: false, allowReserved: false),
                    shape: .string(StringRules()),
                    isRequired: true,
                    origin: operation.origin
                )
            )
        }
    }

    private func parameter(_ referenced: Referenced<ParameterObject>, at place: Place) -> (object: ParameterObject, place: Place)? {
        switch referenced {
        case .here(let object): return (object, place)
        case .elsewhere(let reference, _, let description):
            guard var object = document.parameters[reference.target] else { return nil }
            if let description { object.description = description }
            return (object, self.place(of: reference.target))
        }
    }

    private mutating func parameter(_ object: ParameterObject, at place: Place) -> Parameter {
        let value = value(object.value, at: place)
        var documentation = Documentation(
            description: object.description ?? value.documentation.description,
            remarks: value.documentation.remarks
        )
        documentation.externalURL = value.documentation.externalURL
        if object.allowsEmptyValue { documentation.remarks.append("May be empty") }
        var parameter = Parameter(
            name: object.name,
            location: Parameter.Location(object.location),
            serialization: value.serialization,
            shape: value.shape,
            isRequired: object.isRequired || object.location == .path,
            defaultValue: value.defaultValue,
            documentation: documentation,
            isDeprecated: object.isDeprecated || value.isDeprecated,
            origin: Origin(position: object.position, pointer: place.text)
        )
        parameter.rules = value.rules
        parameter.rules.rules += Rules(lifeOf: object.extensions).rules
        return parameter
    }

    /// What a parameter's or a header's value is and how it is written.
    struct Value {
        var serialization: Parameter.Serialization
        var shape: Shape
        var defaultValue: Constant?
        var documentation: Documentation = Documentation()
        var isDeprecated = false
        var rules = Rules()
    }

    mutating func value(_ value: ParameterValue, at place: Place) -> Value {
        switch value {
        case .schema(let schema, let style, let explode, let allowReserved):
            let shape = shape(schema, at: place.at("schema"))
            return Value(
                serialization: .style(Parameter.Style(style), explode: explode, allowReserved: allowReserved),
                shape: shape,
                defaultValue: defaultValue(of: schema).map { Constant($0) },
                documentation: documentation(of: schema),
                isDeprecated: schema.isDeprecated,
                rules: rules(of: [schema], as: shape)
            )
        case .content(let content):
            let text = content.name
            let kind = MediaType.Kind(of: text)
            guard let media = mediaType(content.object, at: place.at("content", content.name)), let schema = media.object.schema else {
                return Value(
                    serialization: .content(MediaType(text: text, kind: kind)),
                    shape: kind == .json ? .any : .string(StringRules())
                )
            }
            let shape = shape(schema, at: media.place.at("schema"))
            return Value(
                serialization: .content(MediaType(text: text, kind: kind)),
                shape: shape,
                defaultValue: defaultValue(of: schema).map { Constant($0) },
                documentation: documentation(of: schema),
                rules: rules(of: [schema], as: shape)
            )
        }
    }
}

extension ParameterObject {
    /// Whether it is a header that the specification tells readers to ignore (OAS 3.2.0, section 4.12.2).
    fileprivate var isIgnored: Bool {
        location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
    }
}

extension Parameter.Style {
    init(_ style: ParameterValue.Style) {
        switch style {
        case .simple: self = .simple
        case .label: self = .label
        case .matrix: self = .matrix
        case .form: self = .form
        case .spaceDelimited: self = .spaceDelimited
        case .pipeDelimited: self = .pipeDelimited
        case .deepObject: self = .deepObject
        case .cookie: self = .cookie
        }
    }
}
