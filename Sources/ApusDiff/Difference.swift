import ApusDiagnostics
import ApusModel

/// Everything that changed between two revisions of a document.
public struct Difference: Sendable {
    /// What changed, in the order of reports: the worst first, then in the order of the document.
    public var findings: [Finding]
    /// The places of which only the words for people changed.
    public var wordings: Int
    /// The places that are written otherwise, and of which nothing else tells.
    public var rewriting: Rewriting
    /// Whether the documents are written otherwise at all, be it without effect on anybody.
    public var isRewritten: Bool
    /// How many operations each side has.
    public var operationCounts: (base: Int, revision: Int)
    /// How many types each side has.
    public var typeCounts: (base: Int, revision: Int)
    /// What both sides are written in.
    let files: (base: SourceFiles, revision: SourceFiles)

    /// Compares two revisions.
    public init(from base: Revision, to revision: Revision, policy: Policy = Policy()) {
        var comparison = Comparison(base, revision, policy: policy)
        comparison.compare()
        findings = Self.sorted(comparison.findings)
        rewriting = Rewriting(from: base.files, to: revision.files, findings: comparison.findings, wordings: comparison.wordings)
        wordings = comparison.wordings.count + rewriting.words
        isRewritten = base.files.all.map(\.bytes) != revision.files.all.map(\.bytes)
        operationCounts = (base.api.operations.count, revision.api.operations.count)
        typeCounts = (base.api.types.ids.count, revision.api.types.ids.count)
        files = (base.files, revision.files)
    }

    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { left, right in
                let ranks = (left.element.rank, right.element.rank)
                if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
                let lines = (left.element.line, right.element.line)
                return lines.0 != lines.1 ? lines.0 < lines.1 : left.offset < right.offset
            }
            .map(\.element)
    }

    /// Whether nothing changed at all.
    public var isEmpty: Bool { findings.isEmpty && wordings == 0 }

    /// How many findings have `effect` on `axis`.
    public func count(_ effect: Effect, on axis: Axis) -> Int {
        findings.count { $0.effect(on: axis) == effect }
    }

    /// The worst that happened on `axis`.
    public func worst(on axis: Axis) -> Effect {
        findings.map { $0.effect(on: axis) }.max() ?? .none
    }

    /// The step that the version of the Swift package should take.
    public enum VersionStep: String, Hashable, Sendable {
        /// Callers or shipped clients break.
        case major
        /// Declarations were added.
        case minor
        /// Nothing that callers see changed.
        case patch
        /// There is nothing to publish.
        case none
    }

    /// The step that the version of the Swift package should take.
    public var versionStep: VersionStep {
        // What is agreed to breaks callers all the same.
        if findings.contains(where: { $0.wire == .breaks || $0.source ?? .d >= .c }) { return .major }
        if findings.contains(where: { $0.swiftAfter != nil || $0.source != nil }) { return .minor }
        return isEmpty ? .none : .patch
    }
}

extension Finding {
    /// Where it stands in the new document, or stood in the old one.
    fileprivate var line: Int { (revision ?? base)?.line ?? 0 }

    /// How bad it is, for the order of reports.
    var rank: Int {
        let source: Int =
            switch self.source {
            case nil: 0
            case .a: 5
            case .b: 4
            case .c: 3
            case .d: 1
            }
        return max(source, wire == .breaks ? 5 : wire == .depends ? 2 : 0, server == .breaks ? 2 : 0)
    }
}
