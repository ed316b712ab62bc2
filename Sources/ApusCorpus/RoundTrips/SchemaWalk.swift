import ApusDeclarations
import ApusDocument
import ApusGeneration
import ApusModel
import ApusSourceTree

/// Goes through the schemas of a document and through the Swift that became of them, side by side.
struct SchemaWalk {
    /// A schema with what it became.
    struct Visit {
        /// The schema.
        var schema: Schema
        /// The values that are examples of it, its own and those of its media type.
        var examples: [Node]
        /// What it became; none where that is not known, as for a variant of a union or a part of `allOf`.
        var place: CodedType?
        /// The types that hold what the schema has: those of ``place`` or, where there is none, those of what is around.
        var holders: [SwiftType]
        /// Which way its values travel.
        var direction: SchemaValidator.Direction
    }

    private let document: Document
    private let index: DeclarationIndex
    private let visitor: (Visit) -> Void

    /// Calls `visitor` with every schema of `stages`: components first, then those of bodies. A component is visited once, where it stands.
    static func walk(_ stages: Generation.Stages, index: DeclarationIndex, visitor: (Visit) -> Void) {
        withoutActuallyEscaping(visitor) { visitor in
            let walk = SchemaWalk(document: stages.document, index: index, visitor: visitor)
            walk.visitComponents(stages)
            walk.visitOperations()
        }
    }

    private func visitComponents(_ stages: Generation.Stages) {
        var types: [String: TypeID] = [:]
        for id in stages.api.types.ids { types[stages.api.types[id].origin.pointer] = id }
        for target in document.schemas.order {
            guard let schema = document.schemas[target] else { continue }
            let name = document.targets[target]
            let id = types[(name.file ?? "") + "#" + name.pointer.description]
            let direction = id.map { stages.api.types[$0].direction } ?? []
            visit(
                schema,
                at: id.flatMap { stages.module.types[$0] },
                direction == .sent ? .sent : direction == .received ? .received : .either
            )
        }
    }

    private func visit(_ schema: Schema, at place: CodedType?, examples: [Node] = [], _ direction: SchemaValidator.Direction) {
        visit(Visit(schema: schema, examples: examples, place: place, holders: place.map { [$0.type] } ?? [], direction: direction))
    }

    private func visit(_ visit: Visit) {
        var whole = visit
        whole.examples += visit.schema.examples
        visitor(whole)
        visitSubschemas(of: visit)
    }

    private func visitSubschemas(of visit: Visit) {
        let schema = visit.schema
        for property in schema.properties {
            descend(visit, property.object, visit.place.flatMap { index.member(property.name, of: $0) }, key: property.name)
        }
        if let items = schema.items?.value { descend(visit, items, visit.place.flatMap(index.element), key: "") }
        for (number, item) in schema.prefixItems.enumerated() { descend(visit, item, nil, key: String(number)) }
        if let values = schema.additionalProperties?.value { descend(visit, values, visit.place.flatMap(index.additional), key: "") }
        for part in schema.allOf {
            // What a part has belongs to the whole, but its own examples are no whole values.
            var inner = visit
            inner.schema = part
            inner.examples = []
            visitor(Visit(schema: part, examples: [], place: nil, holders: visit.holders, direction: visit.direction))
            visitSubschemas(of: inner)
        }
        for branches in [schema.anyOf, schema.oneOf] {
            let shapes = branches.filter { $0.types != .null }
            for branch in shapes {
                let place = shapes.count == 1 ? visit.place : nil
                self.visit(Visit(schema: branch, examples: [], place: place, holders: visit.holders, direction: visit.direction))
            }
        }
    }

    private func descend(_ outer: Visit, _ schema: Schema, _ place: CodedType?, key: String) {
        let holders = Array(Set(outer.holders.flatMap { index.elements(of: $0, at: key) }))
        visit(Visit(schema: schema, examples: [], place: place, holders: holders, direction: outer.direction))
    }
}

extension SchemaWalk {
    private func visitOperations() {
        var declarations: [[String]: OperationDeclaration] = [:]
        for operation in index.operations { declarations[[operation.facts.method, operation.facts.path]] = operation }
        for path in document.paths {
            let shared = path.object.reference.flatMap { document.pathItems[$0.target] }
            for operation in path.object.operations + (shared?.operations ?? []) {
                let declaration = declarations[[operation.name, path.name]]
                visitBody(operation.object, declaration)
                for response in operation.object.responses { visitResponse(response, declaration) }
            }
        }
    }

    private func visitBody(_ operation: OperationObject, _ declaration: OperationDeclaration?) {
        guard let body = operation.requestBody, let object = object(body, in: document.requestBodies) else { return }
        for content in object.content {
            let alternative = declaration?.body?.alternatives.first { $0.mediaType.text == content.name && $0.form == .json }
            visitContent(content, at: alternative.map { CodedType(type: $0.type, coding: $0.coding) }, .sent)
        }
    }

    private func visitResponse(_ response: Named<Referenced<ResponseObject>>, _ declaration: OperationDeclaration?) {
        guard let object = object(response.object, in: document.responses) else { return }
        let reply = declaration?.replies.first { $0.status.key == response.name.uppercased() }
        for content in object.content {
            let alternative = reply?.alternatives.first { $0.form == .json && ($0.mediaType == nil || $0.mediaType?.text == content.name) }
            let place = alternative.flatMap { alternative in
                alternative.type.map { CodedType(type: $0, coding: alternative.coding) }
            }
            visitContent(content, at: place, .received)
        }
    }

    private func visitContent(
        _ content: Named<Referenced<MediaTypeObject>>,
        at place: CodedType?,
        _ direction: SchemaValidator.Direction
    ) {
        guard Self.isJSON(content.name), let object = object(content.object, in: document.mediaTypes), let schema = object.schema else {
            return
        }
        visit(schema, at: place, examples: object.examples, direction)
    }

    private static func isJSON(_ mediaType: String) -> Bool {
        let name = mediaType.prefix { $0 != ";" }.lowercased()
        return name == "application/json" || name.hasSuffix("+json")
    }

    private func object<Object>(_ referenced: Referenced<Object>, in table: ReferenceTable<Object>) -> Object? {
        switch referenced {
        case .here(let object): object
        case .elsewhere(let reference, summary: _, description: _): table[reference.target]
        }
    }
}

extension Response.Status {
    /// The key of `responses`, in capitals.
    fileprivate var key: String {
        switch self {
        case .code(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "DEFAULT"
        }
    }
}
