import ApusModel

/// Makes one type of what the document describes in one place and several types or operations have.
///
/// | what | its type |
/// | --- | --- |
/// | the body of a response or a request body among the components | is named after the component |
/// | a property's object, union, enumeration or tuple that other types take over by `allOf` | belongs to the type that describes it |
///
/// What stands in an operation stays in it, and so does what a parameter has: at a call, its type need not be written.
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
        for content in operation.body?.contents ?? [] { find(in: content.shape, owner: owner) }
        for content in operation.responses.flatMap(\.contents) { find(in: content.shape, owner: owner) }
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
        guard core.isDeclared else { return }
        let pointer = core.declaredPointer
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
            guard let find = finds[pointer], find.isShared, find.isUniform, let home = home(of: pointer) else { continue }
            let core = find.property.shape.core
            made[pointer] = api.types.add(
                NamedType(
                    name: api.types[home].name + "." + find.property.name,
                    origin: core.declaredOrigin ?? find.property.origin,
                    shape: core,
                    documentation: find.property.documentation,
                    role: .property(find.property.name, of: home, wrapping: find.property.shape.replacingCore(by: .any))
                )
            )
        }
    }

    /// The type that describes what stands at `pointer`.
    private func home(of pointer: String) -> TypeID? {
        var rest = pointer[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            if let home = homes[String(rest)] { return home }
        }
        return nil
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

    /// `contents` of the component of that name, or of none. Those of one shape are of one type.
    private mutating func rewritten(
        _ contents: [Content],
        of component: String?,
        _ documentation: Documentation,
        role: NamedType.Role
    ) -> [Content] {
        var contents = contents
        var known: [Shape] = []
        for index in contents.indices {
            let shape = contents[index].shape
            guard let component, shape.core.isDeclared else {
                contents[index].shape = rewritten(shape)
                continue
            }
            let core = known.first { $0.matches(shape.core) } ?? shape.core
            let isOnly = known.isEmpty
            known.append(core)
            let pointer = core.declaredPointer
            let id: TypeID
            if let there = made[pointer] {
                id = there
            } else {
                let words = [component] + (isOnly ? [] : [contents[index].mediaType.text]) + (shape.nonNull.isDeclared ? [] : ["item"])
                let type = NamedType(
                    name: words.joined(separator: "."),
                    origin: core.declaredOrigin ?? contents[index].origin,
                    shape: rewritten(core),
                    documentation: documentation,
                    role: role
                )
                id = api.types.add(type)
                made[pointer] = id
            }
            contents[index].shape = shape.replacingCore(by: .named(id))
        }
        return contents
    }

    /// `shape` with the types that were made where properties had what they are.
    private func rewritten(_ shape: Shape) -> Shape {
        guard !made.isEmpty else { return shape }
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration, .named: return shape
        case .list(let inner, let rules): return .list(rewritten(inner), rules)
        case .map(let inner): return .map(rewritten(inner))
        case .nullable(let inner): return .nullable(rewritten(inner))
        case .tuple(var tuple):
            tuple.elements = tuple.elements.map(rewritten)
            tuple.rest = tuple.rest.map(rewritten)
            return .tuple(tuple)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].shape = rewritten(union.variants[index].shape) }
            return .union(union)
        case .record(var record):
            for index in record.properties.indices {
                let shape = record.properties[index].shape
                let id = shape.core.isDeclared ? made[shape.core.declaredPointer] : nil
                record.properties[index].shape = id.map { shape.replacingCore(by: .named($0)) } ?? rewritten(shape)
            }
            for index in record.parts.indices { record.parts[index].shape = rewritten(record.parts[index].shape) }
            if case .kept(let shape) = record.additional { record.additional = .kept(rewritten(shape)) }
            return .record(record)
        }
    }
}
