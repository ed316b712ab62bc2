import ApusDiagnostics
import ApusWorkers

extension DeclarationBuilder {
    /// What `decide` makes of each of `elements`, which are shared out among the workers. Each part of the work goes on from what the builder knows
    /// now; what the parts find comes together in the order of the elements, as if they had been gone through one by one.
    mutating func shared<Element: Sendable, Result: Sendable>(
        _ elements: [Element],
        _ decide: @Sendable (inout DeclarationBuilder, Element) -> Result
    ) -> [Result] {
        let start = forPart
        let parts = workers.stretches(of: elements) { stretch in
            var part = start
            let results = stretch.map { decide(&part, $0) }
            return (results: results, findings: part)
        }
        for part in parts { add(part.findings) }
        return parts.flatMap(\.results)
    }

    /// The same builder, without findings.
    private var forPart: DeclarationBuilder {
        var part = self
        part.scopes = Scopes()
        part.renames = []
        part.given = []
        part.usedOverrides = []
        part.usedTypes = []
        part.log = log.forPart
        return part
    }

    private mutating func add(_ part: DeclarationBuilder) {
        scopes.add(part.scopes)
        renames += part.renames
        given += part.given
        usedOverrides.formUnion(part.usedOverrides)
        usedTypes.formUnion(part.usedTypes)
        log.add(part.log)
    }
}
