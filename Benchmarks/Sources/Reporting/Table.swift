/// Rows of cells under a header; the first column reads from the left, all others are set to the right.
package struct Table: Equatable {
    /// The names of the columns.
    package var header: [String]
    /// As many cells a row as there are columns.
    package var rows: [[String]]

    package init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    /// For a terminal.
    package var plainText: String {
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            var text = ""
            for (column, cell) in cells.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                text += column == 0 ? cell + padding : "  " + padding + cell
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        let rule = widths.enumerated().map { String(repeating: "─", count: $1 + ($0 == 0 ? 0 : 2)) }.joined() + "\n"
        return line(header) + rule + rows.map(line).joined()
    }

    /// For a page.
    package var markdown: String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
        return line(header) + line(rule) + rows.map(line).joined()
    }
}
