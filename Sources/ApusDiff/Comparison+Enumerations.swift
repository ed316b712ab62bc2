import ApusDeclarations
import ApusModel

extension Comparison {
    mutating func compareEnumerations(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        guard case .enumeration(let first) = old.shape, case .enumeration(let second) = new.shape else { return }
        let oldType = old.type?.declaredPath.flatMap { baseSurface.types[$0.text] }
        let newType = new.type?.declaredPath.flatMap { revisionSurface.types[$0.text] }
        let before = Set(first.values.map(\.constant))
        let after = Set(second.values.map(\.constant))
        for value in first.values where !after.contains(value.constant) {
            var subject = subject
            subject.baseSymbol = oldType?.symbol(value.constant.text)
            subject.revisionSymbol = nil
            report(
                .enumValueRemoved,
                subject,
                .narrower,
                flow,
                "no longer allows \(value.constant.text)",
                before: value.constant.text,
                limit: second.allowsOthers ? .none : .breaks
            )
        }
        for value in second.values where !before.contains(value.constant) {
            var subject = subject
            subject.baseSymbol = nil
            subject.revisionSymbol = newType?.symbol(value.constant.text)
            let isOpen = first.allowsOthers || oldType?.unknown != nil
            report(
                .enumValueAdded,
                subject,
                wire: min(Relation.wider.wire(flow), first.allowsOthers ? .none : isOpen ? .depends : .breaks),
                server: first.allowsOthers ? .none : Relation.wider.server(flow),
                flow,
                "now allows \(value.constant.text)",
                after: value.constant.text
            )
        }
        if first.allowsOthers != second.allowsOthers {
            let id: FindingID = first.allowsOthers ? .becameEnum : .enumBecameFree
            report(
                id,
                subject,
                first.allowsOthers ? .narrower : .wider,
                flow,
                first.allowsOthers ? "allows listed values only" : "allows values that are not listed",
                before: first.allowsOthers ? "any value" : "listed values",
                after: first.allowsOthers ? "listed values" : "any value"
            )
        }
    }
}
