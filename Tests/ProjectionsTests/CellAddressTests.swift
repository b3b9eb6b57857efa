import Projections
import Testing

@Suite struct `A cell's address` {
    @Test(arguments: [
        "safety/any/part-2/participants", "safety/overview.serious/part-2/events", "a/b%2Fc/d%20e/%C3%A9",
    ])
    func `reads back what it writes`(text: String) throws {
        #expect(try #require(CellAddress(text)).description == text)
    }

    @Test func `escapes what is not unreserved`() {
        let address = CellAddress(table: "safety", row: "a/b", group: "x y", cell: "n%")
        #expect(address.description == "safety/a%2Fb/x%20y/n%25")
    }

    @Test(arguments: [
        "", "a/b/c", "a/b/c/d/e", "a//c/d", "a/b/c/%2", "a/b/c/%2f", "a/b/c/%41", "a/b/c/%FF", "a/b c/d/e",
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(CellAddress(text) == nil)
    }
}
