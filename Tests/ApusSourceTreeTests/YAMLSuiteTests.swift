import ApusSourceTree
import Testing

/// yaml-test-suite, of which libyaml does not read everything. What it reads must have the meaning that the suite gives it.
@Suite(.enabled(if: SharedFiles.exists("suites/yaml/src"), "../shared/suites/yaml is absent"))
struct YAMLSuiteTests {
    private enum Outcome: Hashable {
        case same
        case different
        /// Well formed, but not read.
        case refused
        /// Not well formed, but read.
        case accepted
        case rejected
        /// Well formed, without JSON to compare with.
        case withoutJSON
    }

    private static func outcome(of suiteCase: YAMLSuiteCase) -> Outcome {
        let parsed = Parsed(suiteCase.yaml)
        let isEmpty = parsed.ids.last == "empty-file"
        if suiteCase.mustFail { return parsed.node != nil || isEmpty ? .accepted : .rejected }
        guard suiteCase.json != nil else { return .withoutJSON }
        let expected = suiteCase.firstDocument
        guard let node = parsed.node else {
            guard isEmpty else { return .refused }
            return expected == nil || expected?.scalar?.kind == .null ? .same : .different
        }
        return expected.map(node.hasSameContent) == true ? .same : .different
    }

    @Test func everyCase() {
        let cases = SharedFiles.files(in: "suites/yaml/src").flatMap(YAMLSuiteCase.cases)
        let outcomes = Dictionary(grouping: cases, by: Self.outcome)
        let names = { (outcome: Outcome) in outcomes[outcome, default: []].map(\.name).joined(separator: " ") }
        #expect(names(.different) == "")
        #expect(names(.refused) == Self.refused)
        #expect(names(.accepted) == Self.accepted)
        #expect(outcomes.mapValues(\.count) == [.same: 239, .refused: 40, .accepted: 17, .rejected: 77, .withoutJSON: 32])
    }

    /// 40 cases. Mostly: keys in flow collections whose colon is on the next line or without a space, tabs as separators, plain scalars that
    /// begin with `:` in flow collections, unknown directives, and anchors of other characters than ASCII letters and digits. 652Z, HM87-1 and
    /// Y2GN libyaml reads, but with another meaning.
    private static let refused = """
        2LFX 2SXE 4MUZ-2 58MP 5MUD 5T43 652Z 6BCT 6LVF 7Z25 8XYN 96NN-0 96NN-1 9SA2 A2M4 BEC7 DBG4 DK3J DK95-0 DK95-3 DK95-4 FP8R HM87-0 HM87-1 \
        HWV9 K3WX M7A3 MUS6-5 MUS6-6 NJ66 QT73 R4YG SM9W-1 UT92 VJP3-1 W4TN W5VH Y2GN Y79Y-1 Y79Y-10
        """

    /// 17 cases. Mostly: comments without a space before them and the indentation of flow collections; and in the documents after the first,
    /// which are not read (9HCY, EB22, QLJ7, RHX7).
    private static let accepted = """
        9C9N 9HCY 9JBA CVW2 DK95-1 EB22 G5U8 MUS6-0 MUS6-1 QB6E QLJ7 RHX7 S98Z SU5Z X4QW Y79Y-3 YJV2
        """
}
