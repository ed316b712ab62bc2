import ApusDeclarations
import ApusModel

extension OperationView {
    /// The structs of the header fields of the operation's successes and failures.
    var headers: Code {
        .blocks([
            headers(operation.headers, "The header fields of a successful answer."),
            headers(operation.failureHeaders, "The header fields of a failure."),
        ])
    }

    private func headers(_ headers: HeadersDeclaration?, _ about: Code) -> Code {
        guard let headers else { return "" }
        let inner = place.inside(headers.path)
        return """
            /// \(about)
            \(access)struct \(headers.path.name): \(place[.responseHeaders]) {
                private let fields: \(place[.headerReader])

                \(access)init(_ fields: \(place[.headerReader])) {
                    self.fields = fields
                }

                \(headers.members, separator: "\n\n", { property($0, in: inner) })
            }
            """
    }

    private func property(_ member: HeadersDeclaration.Member, in place: Place) -> Code {
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
