import ApusModel

/// Makes one type of what the document describes in one place and several types or operations have.
///
/// | what | its type |
/// | --- | --- |
/// | the body of a response or a request body among the components, and the items of its stream | is named after the component |
/// | the object, union, enumeration or tuple of a property that other types take over by `allOf` | belongs to the type that has the property |
/// | either, where a reference leads there | is the one that the reference means |
///
/// What stands in an operation stays in it, and so does what a parameter or a header field has: at a call, its type need not be written.
struct InlineSharing {
    private var api: API
    /// The types by where they come from.
    private let homes: [String: TypeID]
    /// What properties have, by where it comes from.
    private var finds: [String: Find] = [:]
    /// The places of ``finds``, in the order of the document.
    private var order: [String] = []
    /// The types that were made, by where they come from.
    private var made: [String: TypeID] = [:]

    /// Something that a property has.
    private struct Find {
        var property: Property
        /// Who had it first: a type by its index, an operation by its index behind them.
        var owner: Int
        /// Whether somebody else has it.
        var isShared = false
        /// Whether it is the same for all who have it.
        var isUniform = true
    }

    /// Shares what can be shared in `api`.
    static func share(in api: inout API) {
        var sharing = InlineSharing(api)
        sharing.find()
        sharing.makeTypes()
        sharing.rewrite()
        api = sharing.api
    }

    private init(_ api: API) {
        self.api = api
        let ids = api.types.ids.filter { api.types[$0].shape.nonNull.isDeclared }
        homes = Dictionary(ids.map { (api.types[$0].origin.pointer, $0) }) { first, _ in first }
    }
}

// MARK: Finding

extension InlineSharing {
    private mutating func find() {
        for id in api.types.ids { find(in: api.types[id].shape, owner: id.index) }
        let count = api.types.ids.count
        for (index, operation) in (api.operations + api.webhooks).enumerated() { find(in: operation, owner: count + index) }
    }

    private mutating func find(in operation: Operation, owner: Int) {
        for content in (operation.body?.contents ?? []) + operation.responses.flatMap(\.contents) {
            find(in: content.shape, owner: owner)
            if let item = content.itemShape { find(in: item, owner: owner) }
        }
        for callback in operation.callbacks { find(in: callback, owner: owner) }
    }

    private mutating func find(in shape: Shape, owner: Int) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration, .named: break
        case .list(let inner, _), .map(let inner), .nullable(let inner): find(in: inner, owner: owner)
        case .tuple(let tuple):
            for element in tuple.elements { find(in: element, owner: owner) }
            if let rest = tuple.rest { find(in: rest, owner: owner) }
        case .union(let union):
            for variant in union.variants { find(in: variant.shape, owner: owner) }
        case .record(let record):
            for property in record.properties { find(property, owner: owner) }
            for part in record.parts { find(in: part.shape, owner: owner) }
            if case .kept(let shape) = record.additional { find(in: shape, owner: owner) }
        }
    }

    private mutating func find(_ property: Property, owner: Int) {
        let core = property.shape.core
        guard let pointer = core.declaredOrigin?.pointer else { return }
        if let index = finds.index(forKey: pointer) {
            if finds.values[index].owner != owner { finds.values[index].isShared = true }
            // What is inside a copy is there because the whole is.
            if finds.values[index].property.shape == property.shape { return }
            finds.values[index].isUniform = false
        } else {
            finds[pointer] = Find(property: property, owner: owner)
            order.append(pointer)
        }
        find(in: core, owner: owner)
    }
}

// MARK: Making types

extension InlineSharing {
    private mutating func makeTypes() {
        for pointer in order {
            guard let find = finds[pointer], find.isUniform else { continue }
            let core = find.property.shape.core
            guard let origin = core.declaredOrigin else { continue }
            if let id = referred(core) {
                made[pointer] = id
                continue
            }
            guard find.isShared, let home = home(of: find.property) else { continue }
            made[pointer] = api.types.add(
                NamedType(
                    name: api.types[home].name + "." + find.property.name,
                    origin: origin,
                    shape: core,
                    documentation: find.property.documentation,
                    role: .property(find.property.name, of: home, wrapping: find.property.shape.replacingCore(by: .any))
                )
            )
        }
    }

    /// The type that a reference to the place of `core` means. In other files there is none, since a bundle takes what is referred to out of them.
    private func referred(_ core: Shape) -> TypeID? {
        let pointer = core.declaredPointer
        guard pointer.hasPrefix("#"), let id = homes[pointer], api.types[id].shape.nonNull == core else { return nil }
        return id
    }

    /// The type whose own `property` it is, be it in a branch of its `allOf`.
    private func home(of property: Property) -> TypeID? {
        var tokens = property.origin.pointer.split(separator: "/", omittingEmptySubsequences: false)
        guard tokens.count > 2, tokens[tokens.count - 2] == "properties" else { return nil }
        tokens.removeLast(2)
        while true {
            if let home = homes[tokens.joined(separator: "/")] { return home }
            guard tokens.count > 2, tokens[tokens.count - 2] == "allOf" else { return nil }
            tokens.removeLast(2)
        }
    }
}

// MARK: Putting them to use

extension InlineSharing {
    private mutating func rewrite() {
        if !made.isEmpty {
            for id in api.types.ids { api.types[id].shape = rewritten(api.types[id].shape) }
        }
        for index in api.operations.indices { api.operations[index] = rewritten(api.operations[index]) }
        for index in api.webhooks.indices { api.webhooks[index] = rewritten(api.webhooks[index]) }
    }

    private mutating func rewritten(_ operation: Operation) -> Operation {
        var operation = operation
        if let body = operation.body {
            operation.body?.contents = rewritten(body.contents, of: body.component, body.documentation, role: .requestBody)
        }
        for index in operation.responses.indices {
            let response = operation.responses[index]
            guard !response.contents.isEmpty else { continue }
            operation.responses[index].contents = rewritten(
                response.contents,
                of: response.component,
                response.documentation,
                role: .response
            )
        }
        for index in operation.callbacks.indices { operation.callbacks[index] = rewritten(operation.callbacks[index]) }
        return operation
    }

    /// `contents` of the component of that name, or of none.
    private mutating func rewritten(
        _ contents: [Content],
        of component: String?,
        _ documentation: Documentation,
        role: NamedType.Role
    ) -> [Content] {
        var contents = contents
        for index in contents.indices {
            contents[index].shape = rewritten(contents[index].shape)
            contents[index].itemShape = contents[index].itemShape.map(rewritten)
        }
        guard let component else { return contents }
        var types = ComponentTypes(component: component, documentation: documentation, role: role)
        // JSON has the plain name, wherever it stands.
        for index in contents.indices.filter({ contents[$0].mediaType.kind == .json }) + contents.indices {
            let mediaType = contents[index].mediaType
            contents[index].shape = shared(contents[index].shape, mediaType, isItem: false, &types)
            if mediaType.kind.isSequence {
                contents[index].itemShape = contents[index].itemShape.map { shared($0, mediaType, isItem: true, &types) }
            }
        }
        return contents
    }

    /// `shape`, of a component, with a type for its core: the one that another media type of the component has if that is the same.
    private mutating func shared(_ shape: Shape, _ mediaType: MediaType, isItem: Bool, _ types: inout ComponentTypes) -> Shape {
        let core = shape.core
        guard let origin = core.declaredOrigin else { return shape }
        if let same = types.made.first(where: { $0.core.matches(core) }) { return shape.replacingCore(by: .named(same.id)) }
        guard mediaType.kind.isDecoded else { return shape }
        let name = types.name(mediaType, isItem: isItem || !shape.nonNull.isDeclared)
        let id = made[origin.pointer] ?? referred(core) ?? add(core, at: origin, name, types)
        types.made.append((core, id))
        return shape.replacingCore(by: .named(id))
    }

    private mutating func add(_ core: Shape, at origin: Origin, _ name: String, _ types: ComponentTypes) -> TypeID {
        let id = api.types.add(NamedType(name: name, origin: origin, shape: core, documentation: types.documentation, role: types.role))
        made[origin.pointer] = id
        return id
    }

    /// `shape` with the types that were made where properties had what they are.
    private func rewritten(_ shape: Shape) -> Shape {
        guard !made.isEmpty else { return shape }
        guard case .record(var record) = shape else { return shape.mappingInner(rewritten) }
        for index in record.properties.indices {
            let shape = record.properties[index].shape
            guard let origin = shape.core.declaredOrigin, let id = made[origin.pointer] else { continue }
            record.properties[index].shape = shape.replacingCore(by: .named(id))
        }
        return Shape.record(record).mappingInner(rewritten)
    }
}

/// What a component's contents became.
private struct ComponentTypes {
    let component: String
    let documentation: Documentation
    let role: NamedType.Role
    var made: [(core: Shape, id: TypeID)] = []
    private var names: Set<String> = []

    init(component: String, documentation: Documentation, role: NamedType.Role) {
        self.component = component
        self.documentation = documentation
        self.role = role
    }

    /// The name of a further type: with the media type where the component has one of that name.
    mutating func name(_ mediaType: MediaType, isItem: Bool) -> String {
        let plain = isItem ? component + ".item" : component
        let name = names.contains(plain) ? "\(plain).\(mediaType.text)" : plain
        names.insert(name)
        return name
    }
}

extension MediaType.Kind {
    /// Whether bodies of it are read by their schema.
    fileprivate var isDecoded: Bool {
        switch self {
        case .json, .form, .multipart, .eventStream, .jsonLines, .jsonArray: true
        case .text, .binary, .xml: false
        }
    }

    /// Whether its bodies are items that come one by one.
    fileprivate var isSequence: Bool {
        switch self {
        case .eventStream, .jsonLines, .jsonArray: true
        case .json, .form, .multipart, .text, .binary, .xml: false
        }
    }
}
