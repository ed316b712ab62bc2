import ApusDiff

/// Every kind of finding of `apus diff`.
struct FindingsPage {
    var text: String {
        var text = "# Findings\n\nWhat each finding of `apus diff` means, by the id in brackets at its end, and what to do about it.\n\n"
        text += Page.origin("the catalogue of findings")
        text += """

            Whom a finding breaks depends on where it is and in which direction its values travel, so the verdicts stand in the report and not here. \
            `apus diff --explain ID` prints what stands here.

            | id | what happened | why it matters | what to do |
            | --- | --- | --- | --- |

            """
        for id in FindingID.allCases {
            let explanation = id.explanation
            text += "| `\(id.rawValue)` | \(explanation.summary.cell) | \(explanation.reason.cell) | \(explanation.advice.cell) |\n"
        }
        return text
    }
}
