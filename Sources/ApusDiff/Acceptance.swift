/// A change that the project has agreed to.
public struct Acceptance: Hashable, Sendable {
    /// The fingerprint of the finding.
    public var fingerprint: String?
    /// The pointer, in either document, of what may change; with `/**` at its end whatever is below too.
    public var pointer: String?
    /// The kind of finding, if only that is agreed to.
    public var id: String?
    /// Why it is agreed to.
    public var reason: String
    /// The last day on which it counts.
    public var until: Day?
    /// Where it is written, as `file:line`.
    public var place: String

    /// An entry of a list of accepted changes.
    public init(fingerprint: String?, pointer: String?, id: String?, reason: String, until: Day?, place: String) {
        self.fingerprint = fingerprint
        self.pointer = pointer
        self.id = id
        self.reason = reason
        self.until = until
        self.place = place
    }

    /// Whether `finding` is agreed to.
    func covers(_ finding: Finding) -> Bool {
        if let fingerprint, fingerprint != finding.fingerprint { return false }
        if let id, id != finding.id.rawValue { return false }
        guard let pointer else { return fingerprint != nil }
        let pointers = [finding.base?.pointer, finding.revision?.pointer].compactMap { $0 }
        guard pointer.hasSuffix("/**") else { return pointers.contains(pointer) }
        let root = pointer.dropLast(3)
        return pointers.contains { $0 == root || $0.hasPrefix(root + "/") }
    }
}

extension Difference {
    /// Marks what is agreed to, and gives a line for each entry that is of no use: nothing matches it, or its time is over.
    public mutating func accept(_ acceptances: [Acceptance], today: Day?) -> [String] {
        var lines: [String] = []
        for acceptance in acceptances {
            if let until = acceptance.until, let today, until < today {
                lines.append("\(acceptance.place): this acceptance has expired (\(acceptance.reason))")
                continue
            }
            var isUsed = false
            for index in findings.indices where acceptance.covers(findings[index]) {
                findings[index].acceptedBecause = acceptance.reason
                isUsed = true
            }
            if !isUsed { lines.append("\(acceptance.place): nothing matches this acceptance any more (\(acceptance.reason))") }
        }
        return lines
    }
}
