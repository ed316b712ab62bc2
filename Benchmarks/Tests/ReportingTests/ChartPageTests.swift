import Foundation
import struct Measurements.Measurement
import Reporting
import Testing

@Suite
struct ChartPageTests {
    @Test func isWellFormed() throws {
        let chart = BarChart(
            title: "A < B & \"C\"",
            subtitle: "s",
            rows: [
                .init(
                    label: "<a>",
                    bars: [.init(segments: [.init(value: 3, colour: 0), .init(value: 1, colour: 2)], text: "4 s")],
                    mark: 2
                )
            ],
            legend: ["x", "y"],
            markLegend: "aim"
        )
        let svg = ChartPage([chart]).svg
        #expect(svg.contains("A &lt; B &amp; &quot;C&quot;"))
        // Every element that is opened is closed, and nothing else holds an angle.
        let opened = svg.matches(of: /<[a-z]+[^<>]*[^\/]>/).count
        #expect(opened == svg.matches(of: /<\/[a-z]+>/).count)
    }

    @Test func longestBarTakesTheWidth() throws {
        let rows = [1.0, 2.0].map { value in
            BarChart.Row(label: "\(value)", bars: [.init(segments: [.init(value: value, colour: 0)], text: "")])
        }
        let svg = ChartPage([BarChart(title: "", subtitle: "", rows: rows)]).svg
        let widths = svg.matches(of: /class="c0" [^>]*width="(\d+(?:\.\d)?)"/).compactMap { Double($0.output.1) }
        #expect(widths.count == 2)
        #expect(abs(widths[1] - 2 * widths[0]) < 1)
        #expect(widths[1] > 300)
    }

    @Test func chartsWithoutRowsAreLeftOut() {
        let svg = ChartPage([BarChart(title: "Nothing", subtitle: "", rows: [])]).svg
        #expect(!svg.contains("Nothing"))
    }

    @Test func figuresOfTheGroupsAreDrawn() {
        let results = Results(
            date: "2026-01-01",
            machine: [],
            command: "make bench",
            measurements: [
                Measurement(group: Group.generator, subject: "a.json", quantity: "stage reading", value: 20, unit: "ms"),
                Measurement(
                    group: Group.generator,
                    subject: "a.json",
                    quantity: Quantity.wall,
                    value: 30,
                    unit: "ms",
                    reference: .init(name: "libyaml", value: 10)
                ),
            ]
        )
        let svg = results.charts.svg
        #expect(svg.contains("Generating, release build"))
        #expect(svg.contains("a.json"))
        #expect(svg.contains("libyaml alone"))
        #expect(!svg.contains("Object code"))
    }
}
