/// Charts beside and below each other as one SVG, which reads on light and on dark pages.
package struct ChartPage {
    private let charts: [BarChart]

    private static let columnWidth = 460.0
    private static let margin = 24.0
    private static let barHeight = 12.0
    private static let barGap = 3.0
    private static let rowGap = 9.0
    private static let headHeight = 42.0
    private static let legendHeight = 24.0

    package init(_ charts: [BarChart]) {
        self.charts = charts.filter { !$0.rows.isEmpty }
    }

    /// The picture.
    package var svg: String {
        var heights = [Self.margin, Self.margin]
        var body = ""
        for chart in charts {
            let column = heights[0] <= heights[1] ? 0 : 1
            let x = Self.margin + Double(column) * (Self.columnWidth + Self.margin)
            body += "<g transform=\"translate(\(Self.number(x)) \(Self.number(heights[column])))\">\n\(Self.draw(chart))</g>\n"
            heights[column] += Self.height(of: chart) + Self.margin
        }
        let width = 2 * Self.columnWidth + 3 * Self.margin
        let height = heights.max() ?? 0
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.number(width))" height="\(Self.number(height))" \
            viewBox="0 0 \(Self.number(width)) \(Self.number(height))" role="img">
            <title>What Apus costs</title>
            <style>
            \(Self.style)
            </style>
            <rect class="page" x="0.5" y="0.5" width="\(Self.number(width - 1))" height="\(Self.number(height - 1))" rx="8"/>
            \(body)</svg>

            """
    }

    private static func height(of chart: BarChart) -> Double {
        headHeight + chart.rows.reduce(0) { $0 + height(of: $1) + rowGap } + (hasLegend(chart) ? legendHeight : 0)
    }

    private static func height(of row: BarChart.Row) -> Double {
        Double(row.bars.count) * (barHeight + barGap) - barGap
    }

    private static func hasLegend(_ chart: BarChart) -> Bool { !chart.legend.isEmpty || chart.markLegend != nil }

    private static func draw(_ chart: BarChart) -> String {
        var text = "<text class=\"title\" y=\"12\">\(escaped(chart.title))</text>\n"
        text += "<text class=\"note\" y=\"28\">\(escaped(chart.subtitle))</text>\n"
        let labelWidth = labelWidth(of: chart)
        let textWidth = chart.rows.flatMap(\.bars).map { width(of: $0.text) }.max() ?? 0
        let scale = (columnWidth - labelWidth - textWidth - 8) / chart.maximum
        var y = headHeight
        for row in chart.rows {
            let height = height(of: row)
            text +=
                "<text class=\"label\" x=\"\(number(labelWidth - 8))\" y=\"\(number(y + height / 2 + 4))\">\(escaped(row.label))</text>\n"
            for bar in row.bars {
                var x = labelWidth
                for segment in bar.segments where segment.value > 0 {
                    let width = max(segment.value * scale, 1)
                    text += "<rect class=\"c\(segment.colour)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
                    text += "height=\"\(number(barHeight))\" rx=\"1.5\"/>\n"
                    x += width
                }
                // Not across the mark.
                if let mark = row.mark.map({ labelWidth + $0 * scale }), mark > x, mark < x + 6 + width(of: bar.text) { x = mark }
                text += "<text class=\"value\" x=\"\(number(x + 6))\" y=\"\(number(y + barHeight - 2.5))\">\(escaped(bar.text))</text>\n"
                y += barHeight + barGap
            }
            y -= barGap
            if let mark = row.mark {
                let x = number(labelWidth + mark * scale)
                text += "<line class=\"mark\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(number(y - height - 3))\" y2=\"\(number(y + 3))\"/>\n"
            }
            y += rowGap
        }
        return text + legend(of: chart, y: y + 4)
    }

    private static func legend(of chart: BarChart, y: Double) -> String {
        guard hasLegend(chart) else { return "" }
        var text = ""
        var x = labelWidth(of: chart)
        for (colour, name) in chart.legend.enumerated() {
            text += "<rect class=\"c\(colour)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"9\" height=\"9\" rx=\"1.5\"/>\n"
            text += "<text class=\"note\" x=\"\(number(x + 13))\" y=\"\(number(y + 8.5))\">\(escaped(name))</text>\n"
            x += 13 + width(of: name) + 14
        }
        if let name = chart.markLegend {
            text +=
                "<line class=\"mark\" x1=\"\(number(x + 4))\" x2=\"\(number(x + 4))\" y1=\"\(number(y - 2))\" y2=\"\(number(y + 11))\"/>\n"
            text += "<text class=\"note\" x=\"\(number(x + 13))\" y=\"\(number(y + 8.5))\">\(escaped(name))</text>\n"
        }
        return text
    }

    private static func labelWidth(of chart: BarChart) -> Double {
        (chart.rows.map { width(of: $0.label) * 1.12 }.max() ?? 0) + 8
    }

    /// About as wide as the text is in the letters of notes.
    private static func width(of text: String) -> Double { Double(text.count) * 6 }

    private static let style = """
        text { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .title { font-size: 14px; font-weight: 600; }
        .note { font-size: 11px; fill: #59636e; }
        .label { text-anchor: end; }
        .value { font-size: 11px; fill: #59636e; }
        .page { fill: #ffffff; stroke: #d1d9e0; }
        .mark { stroke: #cf222e; stroke-width: 2; }
        .c0 { fill: #e8590c; } .c1 { fill: #8c959f; } .c2 { fill: #0969da; } .c3 { fill: #1a7f5a; } .c4 { fill: #8250df; } .c5 { fill: #bf8700; }
        @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc; }
        .note, .value { fill: #9198a1; }
        .page { fill: #0d1117; stroke: #3d444d; }
        .mark { stroke: #ff7b72; }
        .c0 { fill: #f0883e; } .c1 { fill: #656c76; } .c2 { fill: #4493f8; } .c3 { fill: #3fb984; } .c4 { fill: #ab7df8; } .c5 { fill: #d29922; }
        }
        """

    private static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
