import ApusModel
import Testing

@testable import ApusDeclarations

/// Which struct of header fields an operation has.
@Suite struct SharedHeaderTests {
    private func response(_ status: Response.Status, _ component: String?, _ fields: String...) -> Response {
        let headers = fields.map {
            Header(name: $0, shape: Make.integer, isRequired: false, origin: Make.origin("#/components/headers/\($0)"))
        }
        let pointer = component.map { "#/components/responses/\($0)" } ?? "#/paths/~1call/get/responses/\(status)"
        return Response(status: status, headers: headers, component: component, origin: Make.origin(pointer))
    }

    private func operation(_ responses: Response...) -> OperationDeclaration? {
        Make.module(Make.api([], operations: [Make.operation("call", body: nil, responses: responses)])).0.operation("Call")
    }

    @Test func theComponentForTheMostStatusesNamesTheStructWhateverTheOrder() {
        let (busy, bad, wrong) = (response(.code(429), "Busy", "X"), response(.code(400), "Bad", "X"), response(.range(4), "Wrong", "X"))
        for responses in [[busy, bad, wrong], [wrong, bad, busy]] {
            #expect(operation(responses[0], responses[1], responses[2])?.failureHeaders?.path.dotted == "Test.WrongHeaders")
        }
        #expect(operation(busy, bad)?.failureHeaders?.path.dotted == "Test.BadHeaders")
        #expect(operation(bad, busy)?.failureHeaders?.path.dotted == "Test.BadHeaders")
    }

    @Test func answersOfTheirOwnOrWithOtherFieldsKeepTheStructInTheOperation() {
        let bad = response(.code(400), "Bad", "X")
        #expect(operation(bad, response(.code(401), nil, "X"))?.failureHeaders?.path.dotted == "Test.Call.FailureHeaders")
        #expect(operation(bad, response(.code(401), "Other", "X", "Y"))?.failureHeaders?.path.dotted == "Test.Call.FailureHeaders")
        #expect(operation(bad, response(.code(401), nil))?.failureHeaders?.path.dotted == "Test.BadHeaders")
    }

    @Test func theDefaultThatIsTheSuccessTooHasOneStruct() {
        let found = operation(response(.default, "Any", "X"))
        #expect(found?.headers?.path.dotted == "Test.Call.Headers")
        #expect(found?.headers?.declaration.path.dotted == "Test.AnyHeaders")
        #expect(found?.failureHeaders?.path.dotted == "Test.AnyHeaders")
        let own = operation(response(.default, nil, "X"))
        #expect(own?.failureHeaders?.path.dotted == "Test.Call.FailureHeaders")
        #expect(own?.failureHeaders?.declaration.path.dotted == "Test.Call.Headers")
    }
}
