import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// The operations of a path, a webhook or an expression of a callback.
    mutating func operations(of item: PathItem, under name: String, at place: Place, isPath: Bool) -> [Operation] {
        var item = item
        var place = place
        // What stands beside a reference wins; what the reference has comes with it.
        var seen: Set<Target> = []
        var operations: [(place: Place, operation: Named<OperationObject>)] = item.operations.map { (place, $0) }
        while let reference = item.reference, seen.insert(reference.target).inserted, let target = document.pathItems[reference.target] {
            let there = self.place(of: reference.target)
            operations += target.operations.filter { new in !operations.contains { $0.operation.name == new.name } }.map { (there, $0) }
            if item.parameters.isEmpty {
                item.parameters = target.parameters
                place = there
            } else {
                item.parameters += target.parameters
            }
            if item.servers.isEmpty { item.servers = target.servers }
            if item.summary == nil { item.summary = target.summary }
            if item.description == nil { item.description = target.description }
            item.reference = target.reference
        }
        return operations.map { operation(in: item, $0.operation, under: name, at: $0.place, item: place, isPath: isPath) }
    }

    private mutating func operation(
        in item: PathItem,
        _ named: Named<OperationObject>,
        under path: String,
        at itemPlace: Place,
        item parametersPlace: Place,
        isPath: Bool
    ) -> Operation {
        let object = named.object
        let keyword = named.name.lowercased()
        let place = Self.methods.contains(named.name) ? itemPlace.at(keyword) : itemPlace.at("additionalOperations", named.name)
        var operation = Operation(
            id: object.operationId,
            method: named.name,
            path: path,
            tags: object.tags,
            isDeprecated: object.isDeprecated,
            origin: Origin(position: object.position, pointer: place.text)
        )
        operation.documentation = Documentation(
            summary: object.summary ?? item.summary,
            description: object.description ?? item.description,
            externalURL: object.externalDocs?.url
        )
        operation.parameters = parameters(of: object, at: place, in: item, at: parametersPlace)
        if isPath { matchTemplate(&operation) }
        if let body = object.requestBody.flatMap({ body($0, at: place.at("requestBody")) }) {
            if body.contents.isEmpty { operation.untypedBody = body } else { operation.body = body }
        }
        operation.responses = object.responses.compactMap { response($0, at: place.at("responses", $0.name)) }
        if operation.responses.isEmpty, isPath {
            log.note(.noResponses, "the operation describes no response; any is accepted", at: object.position)
        }
        operation.rules = Rules(lifeOf: object.extensions)
        operation.security = security(object.security ?? document.security)
        operation.servers =
            object.servers.isEmpty ? servers(item.servers, at: parametersPlace) : servers(object.servers, at: place)
        for callback in object.callbacks {
            operation.callbacks += callbacks(callback, at: place.at("callbacks", callback.name))
        }
        return operation
    }

    private static let methods: Set<String> = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"]

    private mutating func callbacks(_ named: Named<Referenced<CallbackObject>>, at place: Place) -> [Operation] {
        let object: CallbackObject
        var place = place
        switch named.object {
        case .here(let callback): object = callback
        case .elsewhere(let reference, _, _):
            guard let callback = document.callbacks[reference.target] else { return [] }
            object = callback
            place = self.place(of: reference.target)
        }
        // A callback that has itself among its callbacks has no end.
        guard callbackPlaces.insert(place).inserted else { return [] }
        defer { callbackPlaces.remove(place) }
        var result: [Operation] = []
        for item in object.pathItems {
            let there = place.at(key: item.name)
            for var operation in operations(of: item.object, under: named.name, at: there, isPath: false) {
                operation.documentation.remarks.append("Called at `\(item.name)`")
                result.append(operation)
            }
        }
        return result
    }
}
