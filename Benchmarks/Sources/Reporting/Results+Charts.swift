import Measurements

extension Results {
    /// The figures that a reader wants to see first.
    package var charts: ChartPage {
        ChartPage(
            [
                stages,
                compared(
                    Group.debugCompile,
                    Quantity.wall,
                    title: "Compiling what was generated, debug",
                    subtitle: "seconds of a clean build of the module"
                ),
                growth,
                compared(
                    Group.releaseCompile,
                    Quantity.wall,
                    title: "Compiling what was generated, release",
                    subtitle: "seconds of a clean build of the module"
                ),
                runTime,
                compared(Group.releaseCompile, Quantity.objects, title: "Object code, release", subtitle: "MB of object files"),
            ].compactMap { $0 }
        )
    }

    private func figures(_ group: String, _ quantity: String) -> [Measurement] {
        measurements.filter { $0.group == group && $0.quantity == quantity }
    }

    /// The stages of the generator one after the other, with the whole process.
    private var stages: BarChart? {
        let walls = figures(Group.generator, Quantity.wall)
        let stages = measurements.filter { $0.group == Group.generator && $0.unit == "ms" && $0.quantity?.hasPrefix("stage ") == true }
        let names = stages.compactMap(\.quantity).distinct
        guard !walls.isEmpty, !names.isEmpty else { return nil }
        let rows = walls.map { wall in
            let own = stages.filter { $0.subject == wall.subject }
            let segments = names.enumerated().compactMap { place, name in
                own.first { $0.quantity == name }.map { BarChart.Segment(value: $0.value, colour: Self.stageColours[place % 5]) }
            }
            let rest = max(wall.value - segments.reduce(0) { $0 + $1.value }, 0)
            return BarChart.Row(
                label: wall.subject,
                bars: [BarChart.Bar(segments: segments + [BarChart.Segment(value: rest, colour: 1)], text: wall.text)],
                mark: wall.reference?.value
            )
        }
        var legend = ["", "rest"]
        for (place, name) in names.prefix(5).enumerated() {
            let colour = Self.stageColours[place]
            while legend.count <= colour { legend.append("") }
            legend[colour] = String(name.dropFirst("stage ".count))
        }
        return BarChart(
            title: "Generating, release build of the tool",
            subtitle: "ms of the whole process, by stage",
            rows: rows,
            legend: legend,
            markLegend: "libyaml alone"
        )
    }

    /// The colours of stages, without the grey one of the rest.
    private static let stageColours = [0, 2, 3, 4, 5]

    /// What a document of many times the size takes for each time.
    private var growth: BarChart? {
        let walls = figures(Group.scaling, Quantity.wall)
        guard let first = walls.first?.reference?.value else { return nil }
        let rows = walls.enumerated().map { place, wall in
            let times = Double(1 << place)
            return BarChart.Row(
                label: wall.subject,
                bars: [
                    BarChart.Bar(
                        segments: [BarChart.Segment(value: wall.value / times, colour: 0)],
                        text: Measurement.text(wall.value / times, unit: wall.unit)
                    )
                ],
                mark: first
            )
        }
        return BarChart(
            title: "Documents of many times GitHub's size",
            subtitle: "ms for each time its size: as long as for the document itself would be linear",
            rows: rows
        )
    }

    /// Ours, and under it the peer's.
    private func compared(_ group: String, _ quantity: String, title: String, subtitle: String) -> BarChart? {
        let figures = figures(group, quantity)
        guard let peer = figures.lazy.compactMap(\.reference?.name).first else { return nil }
        let rows = figures.filter { $0.reference != nil }.map { figure in
            var bars = [BarChart.Bar(segments: [BarChart.Segment(value: figure.value, colour: 0)], text: figure.text)]
            if let reference = figure.reference {
                let text = Measurement.text(reference.value, unit: figure.unit)
                bars.append(BarChart.Bar(segments: [BarChart.Segment(value: reference.value, colour: 1)], text: text))
            }
            return BarChart.Row(label: figure.subject, bars: bars)
        }
        return BarChart(title: title, subtitle: subtitle, rows: rows, legend: ["Apus", peer])
    }

    /// How many times Foundation's throughput.
    private var runTime: BarChart? {
        let figures = measurements.filter { $0.group == Group.runTime && $0.reference != nil && $0.unit == "MB/s" }
        guard !figures.isEmpty else { return nil }
        let rows = figures.map { figure in
            var mark: Double?
            if case .ratioAtLeast(let least)? = figure.aim { mark = least }
            let ratio = figure.ratio ?? 0
            return BarChart.Row(
                label: figure.title,
                bars: [
                    BarChart.Bar(
                        segments: [BarChart.Segment(value: ratio, colour: 0)],
                        text: "\(Measurement.digits(ratio)) ×, \(Measurement.digits(figure.value)) MB/s"
                    )
                ],
                mark: mark
            )
        }
        return BarChart(
            title: "Reading and writing JSON",
            subtitle: "times the throughput of Foundation's coders",
            rows: rows,
            markLegend: "aim"
        )
    }
}
