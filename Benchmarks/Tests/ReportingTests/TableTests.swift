import Measurements
import Reporting
import Testing

@Suite
struct TableTests {
    private let figures = [
        Measurement(
            group: "g",
            subject: "a",
            quantity: "wall",
            value: 2,
            unit: "s",
            reference: .init(name: "Peer", value: 8),
            aim: .ratioAtMost(0.5)
        ),
        Measurement(group: "g", subject: "a", quantity: "peak memory", value: 1234.5, unit: "MB", aim: .valueAtMost(100)),
        Measurement(group: "g", subject: "b|c", quantity: "wall", value: 0.123456, unit: "s"),
    ]

    @Test func quantitiesAreColumns() {
        let table = Table(group: figures)
        #expect(table.header == ["", "wall (× Peer)", "peak memory"])
        #expect(table.rows == [["a", "2 s (0.25 ×)", "1,234 MB"], ["b|c", "0.12 s", ""]])
    }

    @Test func figuresWithoutQuantityAreRows() {
        let table = Table(group: [
            Measurement(group: "g", subject: "decode", value: 90, unit: "MB/s", reference: .init(name: "Peer", value: 10))
        ])
        #expect(table.rows == [["decode", "90 MB/s", "10 MB/s, Peer", "9 ×"]])
    }

    @Test func aimsSayWhetherTheyAreMet() {
        let table = Table(aimsOf: figures)
        #expect(table.rows.map { $0.last } == ["met", "missed"])
        #expect(table.rows[0] == ["g: a, wall", "2 s", "8 s, Peer", "0.25 ×", "≤ 0.50 ×", "met"])
        #expect(table.rows[1][4] == "≤ 100 MB")
    }

    @Test func plainTextIsAligned() {
        let table = Table(header: ["what", "n"], rows: [["long one", "1"], ["x", "1,000"]])
        #expect(
            table.plainText == """
                what          n
                ───────────────
                long one      1
                x         1,000

                """
        )
    }

    @Test func barsAreEscapedOnPages() {
        #expect(Table(group: figures).markdown.contains("| b\\|c | 0.12 s |  |\n"))
    }
}
