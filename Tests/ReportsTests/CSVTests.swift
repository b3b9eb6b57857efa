import Reports
import Testing

@Suite struct `A CSV file` {
    @Test func `ends every record with CR LF and quotes only what needs it`() {
        let file = CSV(
            header: ["group", "text"], records: [["part-2", "plain"], ["a,b", "say \"x\""], ["", "two\r\nlines"]])
        #expect(
            file.text == "group,text\r\npart-2,plain\r\n\"a,b\",\"say \"\"x\"\"\"\r\n,\"two\r\nlines\"\r\n")
    }
}
