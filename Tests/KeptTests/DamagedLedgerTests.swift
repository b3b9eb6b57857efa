import LedgerTesting
import Testing

@testable import kept

@Suite struct `A ledger whose bytes somebody has changed` {
    /// A clinic in whose file the age of the first participant is another one.
    private func damaged() throws -> (clinic: Clinic, event: Int) {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.screen("P002")
        let event = try clinic.size - 2
        var bytes = clinic.store
        let text = Array("\"ageYears\":".utf8)
        var places: [Int] = []
        for start in bytes.indices.dropLast(text.count + 1) where bytes[start] == text[0] {
            let value = start + text.count
            guard bytes[start..<value].elementsEqual(text), UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[value] else {
                continue
            }
            places.append(value)
        }
        // Old pages hold the event, too; every copy is changed.
        for place in places { bytes[place] = bytes[place] == UInt8(ascii: "2") ? UInt8(ascii: "3") : UInt8(ascii: "2") }
        #expect(!places.isEmpty)
        try clinic.directory.write("ledger/data.mdb", bytes)
        return (clinic, event)
    }

    @Test(
        .evidence(for: "G-19"),
        arguments: [
            ["show", "P001"], ["timeline", "P001"], ["log"], ["safety"], ["flow"], ["report", "--html", "r.html"],
            ["today"],
            ["history", "P001", "ageYears"], ["export", "--to", "out", "--as", "investigator-1", "--yes"],
            ["backup", "--to", "copy"], ["replay"], ["doctor"], ["note", "P001", "--text", "text=@ref.txt", "--yes"],
        ])
    func `is refused with exit 10 by every command that reads what was changed, and nothing is written`(
        words: [String]
    ) throws {
        let (clinic, event) = try damaged()
        let store = clinic.store
        let run = clinic.run(words)
        #expect(run.exit == .verificationFailed, "\(run.screen)")
        #expect(run.errors.contains("damaged") || run.errors.contains("does not verify"), "\(run.screen)")
        #expect(run.errors.contains("#\(event)"), "\(run.screen)")
        #expect(run.errors.hasSuffix("[exit 10]\n") && run.errors.contains("fix: kept verify"))
        #expect(!run.output.contains("P001"))
        #expect(clinic.store == store)
    }

    @Test(arguments: [["show", "P001"], ["timeline", "P001"], ["log"], ["safety"], ["last"], ["today"]])
    func `is shown all the same where somebody asks for it, under a line that says so`(words: [String]) throws {
        let (clinic, event) = try damaged()
        let run = clinic.run(words + ["--damaged"])
        #expect(run.exit == .done, "\(run.screen)")
        #expect(run.output.hasPrefix("NOT CHECKED: what follows is what lies in the file, whoever wrote it."))
        #expect(run.output.contains("First finding: #\(event): "), "\(run.output.prefix(300))")
    }

    @Test(
        arguments: [
            ["show", "P001", "--json"], ["safety", "--csv", "-"], ["log", "--bytes"],
            ["timeline", "P001", "--html", "t.html"],
            ["report", "--html", "r.html"], ["trace", "safety/any"], ["diff", "--backup", "nowhere"],
        ])
    func `is shown as text, and nothing is made of it`(words: [String]) throws {
        let (clinic, _) = try damaged()
        let run = clinic.run(words + ["--damaged"])
        #expect(run.exit == .usage, "\(run.screen)")
        #expect(run.screen.contains("a damaged ledger is shown as text on the terminal"))
    }

    @Test func `is whole again once the index is written anew from the events`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let shown = try clinic.succeed("show", "P001").output
        try clinic.succeed("replay", "--rebuild")
        #expect(try clinic.succeed("show", "P001").output == shown)
        #expect(clinic.run("verify").exit == .inconclusive)
    }
}
