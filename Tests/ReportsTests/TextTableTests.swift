import Reports
import Testing

@Suite struct `A text table` {
    private let table = Table(
        title: "Adverse events",
        columns: [Table.Column([""], .leading), Table.Column(["Part 1", "n = 3"]), Table.Column(["Part 2"])],
        rows: [
            Table.Row(["any", Table.Cell("3 (100.0) [4]", address: "safety/any/part-1/participants"), "0"]),
            Table.Row(["dizziness", "1"], indent: 1),
        ], notes: ["A note."])

    @Test func `aligns words left and numbers right, with no space at the end of a line`() {
        #expect(
            TextTable(table).lines == [
                "Adverse events", "──────────────────────────────────", "                    Part 1",
                "                     n = 3  Part 2", "──────────────────────────────────",
                "any          3 (100.0) [4]       0", "  dizziness              1",
                "──────────────────────────────────", "A note.",
            ])
    }

    @Test func `has only ASCII when it is plain`() {
        let plain = TextTable(table, style: .plain)
        #expect(plain.text.utf8.allSatisfy { $0 < 0x80 })
        #expect(plain.lines.count == 6)
    }

    @Test func `lists the addresses of its cells when asked`() {
        let lines = TextTable(table, style: .plain, showsAddresses: true).lines
        #expect(lines.last == "safety/any/part-1/participants  3 (100.0) [4]")
    }

    @Test func `breaks notes at the width of a page`() {
        let long = Table(title: "", columns: [], notes: [String(repeating: "word ", count: 50)])
        let lines = TextTable(long, style: .plain).lines.dropFirst()
        #expect(lines.first == "none")
        #expect(lines.count == 1 + 3)
        #expect(lines.allSatisfy { $0.count <= 100 })
    }
}
