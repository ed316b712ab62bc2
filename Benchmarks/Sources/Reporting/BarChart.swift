/// Bars from the left, one or more a row, with marks for what they are held against.
public struct BarChart {
    /// What the length of a bar is, with its unit.
    public var title: String
    /// Under the title, in smaller letters.
    public var subtitle: String
    public var rows: [Row]
    /// The names of the colours, from the first segment on.
    public var legend: [String]
    /// What the marks are.
    public var markLegend: String?

    /// What there is about one subject.
    public struct Row {
        public var label: String
        public var bars: [Bar]
        /// A line across the row's bars at this value.
        public var mark: Double?

        public init(label: String, bars: [Bar], mark: Double? = nil) {
            self.label = label
            self.bars = bars
            self.mark = mark
        }
    }

    /// Segments one after the other, and a text behind them.
    public struct Bar {
        public var segments: [Segment]
        public var text: String

        public init(segments: [Segment], text: String) {
            self.segments = segments
            self.text = text
        }
    }

    /// A part of a bar.
    public struct Segment {
        public var value: Double
        /// Which of the colours it has: the place of its name in the legend.
        public var colour: Int

        public init(value: Double, colour: Int) {
            self.value = value
            self.colour = colour
        }
    }

    public init(title: String, subtitle: String, rows: [Row], legend: [String] = [], markLegend: String? = nil) {
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
