/// Bars from the left, one or more a row, with marks for what they are held against.
package struct BarChart {
    /// What the length of a bar is, with its unit.
    package var title: String
    /// Under the title, in smaller letters.
    package var subtitle: String
    package var rows: [Row]
    /// The names of the colours, from the first segment on.
    package var legend: [String]
    /// What the marks are.
    package var markLegend: String?

    /// What there is about one subject.
    package struct Row {
        package var label: String
        package var bars: [Bar]
        /// A line across the row's bars at this value.
        package var mark: Double?

        package init(label: String, bars: [Bar], mark: Double? = nil) {
            self.label = label
            self.bars = bars
            self.mark = mark
        }
    }

    /// Segments one after the other, and a text behind them.
    package struct Bar {
        package var segments: [Segment]
        package var text: String

        package init(segments: [Segment], text: String) {
            self.segments = segments
            self.text = text
        }
    }

    /// A part of a bar.
    package struct Segment {
        package var value: Double
        /// Which of the colours it has: the place of its name in the legend.
        package var colour: Int

        package init(value: Double, colour: Int) {
            self.value = value
            self.colour = colour
        }
    }

    package init(title: String, subtitle: String, rows: [Row], legend: [String] = [], markLegend: String? = nil) {
        self.title = title
        self.subtitle = subtitle
        self.rows = rows
        self.legend = legend
        self.markLegend = markLegend
    }

    /// The value that takes the whole width.
    var maximum: Double {
        max(
            rows.flatMap(\.bars).map { $0.segments.reduce(0) { $0 + $1.value } }.max() ?? 0,
            rows.compactMap(\.mark).max() ?? 0,
            .leastNormalMagnitude
        )
    }
}
