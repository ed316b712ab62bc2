import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of headers: HeadersDeclaration) -> Slots {
        let place = top.inside(headers.path)
        let view = HeadersView(headers: headers, place: place)
        return Slots(
            .headers,
            [
                "documentation": headers.annotation.typeDocumentation(column: place.column - 4),
                "access": headers.access.code,
                "name": "\(headers.path.name)",
                "conformances": place[.responseHeaders],
                "initializer": view.initializer.indented(),
                "properties": Code.blocks(headers.members.map(view.property)).indented(),
                "nested": nested(headers.nested),
            ]
        )
    }

    /// The structs of header fields that an operation declares itself.
    func headers(of operation: OperationDeclaration) -> Code {
        var own: [Declaration] = []
        for case .own(let headers)? in [operation.headers, operation.failureHeaders] { own.append(.headers(headers)) }
        return nested(own)
    }
}

/// A struct of header fields, as it is written in its body.
private struct HeadersView {
    let headers: HeadersDeclaration
    let place: Place

    private var access: Code { headers.access.code }

    var initializer: Code {
        """
        private let fields: \(place[.headerReader])

        \(access)init(_ fields: \(place[.headerReader])) {
            self.fields = fields
        }
        """
    }

    func property(_ member: HeadersDeclaration.Member) -> Code {
        var arguments: [Code] = ["\(literal: member.key)"]
        switch member.serialization {
        case .style(_, let explode, _): if explode { arguments.append("explode: true") }
        case .content: arguments.append("isJSON: true")
        }
        if member.coding != .own { arguments.append(place.onlyArgument(member.coding)) }
        let function: Code = member.isRequired ? "required" : "optional"
        return """
            \(member.annotation.lead(column: place.column))
            \(access)var \(member.name): \(place(member.type))\(if: !member.isRequired, "?") {
                get throws(\(place[.responseError])) { \(Code.list("try fields.\(function)(", arguments, ")", room: 200)) }
            }
            """
    }
}
