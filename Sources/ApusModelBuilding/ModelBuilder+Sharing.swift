import ApusDiagnostics
import ApusWorkers

extension ModelBuilder {
    /// How many intersections within intersections there may be.
    static let intersectionLimit = 10_000

    /// What `build` makes of each of `elements`, which are shared out among the workers. No part sees what another finds, so `build` may change
    /// nothing of the builder that others read: what it makes is put where it belongs afterwards.
    mutating func shared<Element: Sendable, Result: Sendable>(
        _ elements: [Element],
        _ build: @Sendable (inout ModelBuilder, Element) -> Result
    ) -> [Result] {
        var part = self
        part.log = log.forPart
        let whole = part
        let parts = workers.stretches(of: elements) { stretch in
            var part = whole
            let results = stretch.map { build(&part, $0) }
            return (results: results, log: part.log, nested: part.nestedIntersections - whole.nestedIntersections)
        }
        let nested = nestedIntersections + parts.reduce(0) { $0 + $1.nested }
        // The limit is one for all, so near it the parts have to know of each other.
        if parts.count > 1, nested >= Self.intersectionLimit { return elements.map { build(&self, $0) } }
        nestedIntersections = nested
        for part in parts { log.add(part.log) }
        return parts.flatMap(\.results)
    }
}
