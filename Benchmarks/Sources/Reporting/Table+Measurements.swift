import Measurements

extension Table {
    /// A row for every figure that has an aim.
    package init(aimsOf measurements: [Measurement]) {
        self.init(
            header: ["what", "figure", "held against", "ratio", "aim", ""],
            rows: measurements.filter { $0.aim != nil }.map { figure in
                [
                    "\(figure.group): \(figure.title)", figure.text, figure.referenceText ?? "", figure.ratioText ?? "",
                    figure.aimText ?? "",
                    figure.isMet.map { $0 ? "met" : "missed" } ?? "not told",
                ]
            }
        )
    }

    /// All figures of one group. Those with a quantity get a row a subject and a column a quantity; those without, a row each.
    package init(group measurements: [Measurement]) {
        let quantities = measurements.compactMap(\.quantity).distinct
        guard !quantities.isEmpty, measurements.allSatisfy({ $0.quantity != nil }) else {
            self.init(
                header: ["what", "figure", "held against", "ratio"],
                rows: measurements.map { [$0.title, $0.text, $0.referenceText ?? "", $0.ratioText ?? ""] }
            )
            return
        }
        let subjects = measurements.map(\.subject).distinct
        let cells = Dictionary(measurements.map { (Place(subject: $0.subject, quantity: $0.quantity), $0) }) { $1 }
        let columns = quantities.map { quantity in subjects.map { cells[Place(subject: $0, quantity: quantity)] } }
        let header = zip(quantities, columns).map { quantity, column in
            let peers = column.compactMap { $0?.reference?.name }.distinct
            return peers.count == 1 ? "\(quantity) (× \(peers[0]))" : quantity
        }
        let rows = subjects.indices.map { row in
            [subjects[row]]
                + columns.map { column in
                    guard let figure = column[row] else { return "" }
                    return figure.ratioText.map { "\(figure.text) (\($0))" } ?? figure.text
                }
        }
        self.init(header: [""] + header, rows: rows)
    }

    private struct Place: Hashable {
        var subject: String
        var quantity: String?
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it comes first.
    var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
