import Measurements
import Reporting
import Testing

@Suite
struct ResultsTests {
    private let results = Results(
        date: "2026-01-02",
        machine: [.init(name: "cores", value: "2")],
        command: "make bench",
        seconds: 125,
        skipped: ["github.json: it is not there"],
        measurements: [
            Measurement(group: "one", subject: "a", value: 1, unit: "s", aim: .valueAtMost(2)),
            Measurement(group: "two", subject: "b", value: 1, unit: "s"),
            Measurement(group: "one", subject: "c", value: 1, unit: "s"),
        ]
    )

    @Test func groupsAreTogether() {
        #expect(results.groups.map(\.name) == ["one", "two"])
        #expect(results.groups[0].measurements.map(\.subject) == ["a", "c"])
    }

    @Test func pageHoldsAllOfIt() {
        let page = results.markdown(notes: "## What misses its aim\n\nNothing.\n", chart: "chart.svg", explanations: ["two": "Explained."])
        for part in [
            "| date | 2026-01-02 |", "| cores | 2 |", "`make bench`, 2 min 5 s", "![Figures of the last run](chart.svg)",
            "## What misses its aim\n\nNothing.\n", "## Two\n\nExplained.\n\n", "- github.json: it is not there",
        ] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test func textNamesWhatWasSkipped() {
        #expect(results.plainText.contains("skipped\n\n- github.json"))
    }

    @Test func aPartReplacesItsRowsOnly() {
        var part = Results(
            date: "2026-01-03",
            machine: [],
            command: "make bench ONLY=one",
            seconds: 5,
            measurements: [Measurement(group: "one", subject: "a", value: 3, unit: "s")]
        )
        part.add(results)
        #expect(part.measurements.map(\.subject).sorted() == ["a", "b", "c"])
        #expect(part.measurements.filter { $0.subject == "a" }.map(\.value) == [3])
        #expect(part.command == "make bench, make bench ONLY=one")
        #expect(part.seconds == 130)
    }

    @Test func whatElseAGroupHasStays() {
        var part = Results(
            date: "2026-01-03",
            machine: [],
            command: "make bench ONLY=one",
            seconds: 5,
            measurements: [Measurement(group: "one", subject: "larger", value: 3, unit: "s")]
        )
        part.add(results)
        #expect(part.measurements.filter { $0.group == "one" }.map(\.subject) == ["a", "c", "larger"])
    }
}
