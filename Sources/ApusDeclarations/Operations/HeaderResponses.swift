import ApusModel

/// The responses of an operation that have a say in its header fields.
struct HeaderResponses {
    /// All successes, since each is read by the same struct.
    var successes: [Response]
    /// Those failures that have any.
    var failures: [Response]
    /// Whether successes and failures have the same header fields, of which there are some.
    var areSame: Bool
    /// The component whose struct is that of the successes. They use the one of the failures if that is the same.
    var successComponent: Response?
    /// The component whose struct is that of the failures.
    var failureComponent: Response?

    init(_ outcomes: [OutcomePlan]) {
        successes = outcomes.filter(\.isSuccess).map(\.response)
        failures = outcomes.filter { !$0.isSuccess && !$0.response.headers.isEmpty }.map(\.response)
        let (successFields, failureFields) = (HeaderField.fields(of: successes), HeaderField.fields(of: failures))
        areSame = !successFields.isEmpty && HeaderField.areSame(successFields, failureFields)
        failureComponent = Self.component(of: failures, failureFields)
        successComponent = areSame && failureComponent != nil ? nil : Self.component(of: successes, successFields)
    }

    /// The component whose header fields are `fields`, those of `responses`: where all that have any are components with the same ones, the one
    /// for the most statuses, and of several the one for the lowest. So it depends on the responses alone, and not on their order.
    private static func component(of responses: [Response], _ fields: [HeaderField]) -> Response? {
        let components = responses.filter { !$0.headers.isEmpty }
        guard components.allSatisfy({ $0.component != nil }), HeaderField.areThose(ofEachOf: components, fields) else { return nil }
        return components.min { $0.status.breadth < $1.status.breadth }
    }
}

extension Response.Status {
    /// The lower, the more statuses it is for; then the lower, the lower they are.
    fileprivate var breadth: (Int, Int) {
        switch self {
        case .default: (0, 0)
        case .range(let first): (1, first)
        case .code(let code): (2, code)
        }
    }
}
