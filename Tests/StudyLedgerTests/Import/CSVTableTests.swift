import StudyLedger
import Testing

@Suite struct `A CSV file` {
    private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

    @Test func `keeps commas, quotation marks and line ends inside quotation marks`() throws {
        let read = try table("a,b\r\n\"x, y\",\"said \"\"no\"\"\nand left\"\r\n")
        #expect(read.header == ["a", "b"])
        #expect(read.rows.map(\.fields) == [["x, y", "said \"no\"\nand left"]])
    }

    @Test func `keeps empty fields, also the last one, with and without a line end`() throws {
        #expect(try table("a,b,c\n,,\n1,\"\",").rows.map(\.fields) == [["", "", ""], ["1", "", ""]])
    }

    @Test func `may begin with a byte order mark and be separated by semicolons or tabs`() throws {
        #expect(try table("\u{FEFF}a;b\n1,5;2\n").rows.map(\.fields) == [["1,5", "2"]])
        #expect(try table("a\tb\n1\t2\n").header == ["a", "b"])
    }

    @Test(arguments: [
        ("a,b\n1,2\n1,2,3\n4,5\n", 3, "has 3 fields, the header has 2"),
        ("a,b\n1,x\"y\n4,5\n", 2, "a quotation mark inside a field without quotation marks"),
        ("a,b\n1,\"x\"y\n4,5\n", 2, "text behind a closing quotation mark"),
        ("a,b\n1,2\n4,\"5\n", 3, "a quotation mark is never closed"),
    ])
    func `names the row that is not written so, counted as a spreadsheet does`(
        _ text: String, _ number: Int, _ problem: String
    ) throws {
        let bad = try table(text).rows.filter { $0.problem != nil }
        #expect(bad.map(\.number) == [number])
        #expect(bad.first?.problem == problem)
    }

    @Test(arguments: ["", "a,a\n", "a,,b\n"]) func `without a proper header is refused`(_ text: String) {
        #expect(throws: CSVTable.Unreadable.self) { try table(text) }
    }
}
