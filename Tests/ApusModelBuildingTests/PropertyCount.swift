import ApusDocument
import ApusModel

/// Compares the properties that the schemas of a document declare with those of the model: by component, every name must be there.
struct PropertyCount {
    /// What the model does not have, such as `Pet.name`.
    var missing: [String] = []

    init(_ document: Document, _ api: API) {
        var types: [String: NamedType] = [:]
        for id in api.types.ids where api.types[id].role == .schema { types[api.types[id].name] = api.types[id] }
        for component in document.componentSchemas {
            guard let schema = document.schemas[component.object], let type = types[component.name] else {
                if document.schemas[component.object] != nil { missing.append(component.name) }
                continue
            }
            var names: Set<String> = []
            Self.add(type.shape, of: api, to: &names)
            for property in Self.properties(of: schema) where !names.contains(property) {
                missing.append("\(component.name).\(property)")
            }
        }
    }

    private static func properties(of schema: Schema) -> Set<String> {
        var names: Set<String> = []
        for property in schema.properties where property.object.boolean != false && property.object.constraints?.not == nil {
            names.insert(property.name)
            names.formUnion(properties(of: property.object))
        }
        for branch in schema.allOf { names.formUnion(properties(of: branch)) }
        if let items = schema.items?.value { names.formUnion(properties(of: items)) }
        if let additional = schema.additionalProperties?.value { names.formUnion(properties(of: additional)) }
        for variant in schema.oneOf + schema.anyOf { names.formUnion(properties(of: variant)) }
        return names
    }

    private static func add(_ shape: Shape, of api: API, to names: inout Set<String>) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration: return
        case .named(let id):
            // What several types take over stands in the component all the same.
            guard case .property = api.types[id].role else { return }
            add(api.types[id].shape, of: api, to: &names)
        case .list(let inner, _), .map(let inner), .nullable(let inner): add(inner, of: api, to: &names)
        case .tuple(let tuple): for element in tuple.elements { add(element, of: api, to: &names) }
        case .union(let union): for variant in union.variants { add(variant.shape, of: api, to: &names) }
        case .record(let record):
            for property in record.properties {
                names.insert(property.name)
                add(property.shape, of: api, to: &names)
            }
            for part in record.parts { add(part.shape, of: api, to: &names) }
            if case .kept(let shape) = record.additional { add(shape, of: api, to: &names) }
        }
    }
}
