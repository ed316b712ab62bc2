import ApusDiagnostics
import ApusModel

/// The second pass over the shapes, when every type is known: unions get their decisions, unions of constants become enumerations, and
/// defaults are checked against their shapes.
///
/// Decisions look at the types as they were built, so their order does not matter.
struct Settling {
    var api: API
    var log: DiagnosticLog
    /// The types as they were built.
    let built: TypeTable
    /// Whether what is being settled is only ever sent, so that no variant has to be found.
    private var isOnlySent = false

    init(api: API, log: DiagnosticLog) {
        self.api = api
        self.log = log
        built = api.types
    }

    /// Settles every shape of the API.
    mutating func settle() {
        for id in api.types.ids {
            isOnlySent = api.types[id].direction == .sent
            var shape = api.types[id].shape
            settle(&shape)
            api.types[id].shape = shape
        }
        var operations = api.operations
        api.operations = []
        for index in operations.indices { settle(&operations[index], sends: true) }
        api.operations = operations
        var webhooks = api.webhooks
        api.webhooks = []
        for index in webhooks.indices { settle(&webhooks[index], sends: false) }
        api.webhooks = webhooks
    }

    private mutating func settle(_ operation: inout Operation, sends: Bool) {
        isOnlySent = sends
        for index in operation.parameters.indices {
            settle(&operation.parameters[index].shape)
            let parameter = operation.parameters[index]
            operation.parameters[index].defaultValue = checked(
                parameter.defaultValue,
                for: parameter.shape,
                of: parameter.name,
                at: parameter.origin
            )
        }
        if var body = operation.body {
            for index in body.contents.indices { settle(&body.contents[index]) }
            operation.body = body
        }
        isOnlySent = !sends
        for response in operation.responses.indices {
            for index in operation.responses[response].contents.indices { settle(&operation.responses[response].contents[index]) }
            for index in operation.responses[response].headers.indices { settle(&operation.responses[response].headers[index].shape) }
        }
        for index in operation.callbacks.indices { settle(&operation.callbacks[index], sends: !sends) }
    }

    private mutating func settle(_ content: inout Content) {
        settle(&content.shape)
        if var item = content.itemShape {
            settle(&item)
            content.itemShape = item
        }
    }

    mutating func settle(_ shape: inout Shape) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration, .named: return
        case .list(var element, let rules):
            settle(&element)
            shape = .list(element, rules)
        case .map(var element):
            settle(&element)
            shape = .map(element)
        case .nullable(var inner):
            settle(&inner)
            shape = inner.orNull
        case .tuple(var tuple):
            for index in tuple.elements.indices { settle(&tuple.elements[index]) }
            if var rest = tuple.rest {
                settle(&rest)
                tuple.rest = rest
            }
            shape = .tuple(tuple)
        case .record(var record):
            settle(&record)
            shape = .record(record)
        case .union(let union): shape = settled(union)
        }
    }

    private mutating func settle(_ record: inout Record) {
        for index in record.properties.indices {
            settle(&record.properties[index].shape)
            let property = record.properties[index]
            guard property.defaultValue != nil else { continue }
            record.properties[index].defaultValue = checked(
                property.defaultValue,
                for: property.shape,
                of: property.name,
                at: property.origin
            )
        }
        for index in record.parts.indices { settle(&record.parts[index].shape) }
        switch record.additional {
        case .kept(var shape):
            settle(&shape)
            record.additional = .kept(shape)
        case .unspecified, .forbidden: break
        }
    }

    private mutating func settled(_ union: Union) -> Shape {
        var union = union
        for index in union.variants.indices { settle(&union.variants[index].shape) }
        if union.tagProperty == nil { mergeEnumerations(&union) }
        if union.variants.count == 1, union.tagProperty == nil { return union.variants[0].shape }
        var deciding = Deciding(types: built, union: union)
        deciding.decide()
        if let record = inclusiveRecord(of: deciding) { return .record(record) }
        if !deciding.ambiguous.isEmpty, !isOnlySent {
            let names = deciding.ambiguous.map { deciding.description(of: $0) }
            log.warning(
                .ambiguousUnion,
                "nothing tells these variants apart but trying: \(names.joined(separator: ", "))",
                at: union.origin.position,
                hint: "give each a property with a 'const' of its own, or the union a discriminator"
            )
        }
        return .union(deciding.union)
    }
}
