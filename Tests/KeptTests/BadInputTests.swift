import Ledger
import LedgerTesting
import Testing

@testable import kept

/// Input that somebody types by mistake: each ends in one sentence, one way on, its exit code, and a store untouched.
@Suite struct `Bad input` {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var words: [String]
        var exit: Exit
        var says: String
    }

    static let cases = [
        Case(
            testDescription: "an unknown participant", words: ["enrol", "P999"], exit: .refused,
            says: "P999 was not screened"),
        Case(
            testDescription: "an impossible date", words: ["note", "P001", "--at", "2026-02-30 10:00"], exit: .usage,
            says: "is not in the calendar"),
        Case(
            testDescription: "a date of two readings", words: ["note", "P001", "--at", "03/05/2026"], exit: .usage,
            says: "5 March or 3 May? write 2026-03-05"),
        Case(
            testDescription: "an hour that the clocks left out", words: ["note", "P001", "--at", "2026-03-08 02:30"],
            exit: .usage, says: "02:30 on 2026-03-08 does not exist in Toronto"),
        Case(
            testDescription: "an hour that was there twice", words: ["note", "P001", "--at", "2026-11-01 01:30"],
            exit: .usage,
            says: "happens twice: EDT or EST?"),
        Case(
            testDescription: "the future", words: ["note", "P001", "--at", "2026-11-24 10:00"], exit: .usage,
            says: "more than 5 minutes in the future"),
        Case(
            testDescription: "a dose without a unit",
            words: ["infusion", "plan", "P001", "--weight", "70", "--dose", "1.75", "--minutes", "210"], exit: .usage,
            says: "\"1.75\" has no unit; write 1.75mg/kg"),
        Case(
            testDescription: "a rate without a unit", words: ["infusion", "start", "P001", "--rate", "35"],
            exit: .usage,
            says: "\"35\" has no unit; write 35mg/h"),
        Case(
            testDescription: "a saturation above 100", words: ["infusion", "vitals", "P001", "--spo2", "104"],
            exit: .usage,
            says: "from 0 to 100 %"),
        Case(
            testDescription: "a text on the command line", words: ["note", "P001", "--text", "text=dizzy"],
            exit: .usage,
            says: "stays in the shell's history"),
        Case(
            testDescription: "a file that cannot be read", words: ["note", "P001", "--text", "text=@missing.txt"],
            exit: .failed, says: "missing.txt cannot be read"),
        Case(
            testDescription: "a health number",
            words: ["note", "P001", "--text", "text=@number.txt", "--reason", "override"],
            exit: .refused, says: "ten digits in a row"),
        Case(
            testDescription: "an e-mail address", words: ["note", "P001", "--text", "text=@address.txt"],
            exit: .refused,
            says: "an e-mail address"),
        Case(
            testDescription: "a participant code with a space", words: ["enrol", "P 1"], exit: .usage,
            says: "is not a participant code"),
        Case(
            testDescription: "an instrument that is not in the protocol",
            words: ["assess", "P001", "phq-99", "--timepoint", "pre"], exit: .refused,
            says: "The protocol has no instrument phq-99"),
        Case(
            testDescription: "a flag that is not there", words: ["enrol", "P001", "--patr", "2"], exit: .usage,
            says: "--patr"),
        Case(testDescription: "an argument too many", words: ["enrol", "P001", "P002"], exit: .usage, says: "P002"),
        Case(
            testDescription: "a file that is no protocol", words: ["protocol", "check", "ref.txt"], exit: .failed,
            says: "problem"),
    ]

    @Test(arguments: cases) func `is refused in one sentence`(_ bad: Case) throws {
        let clinic = try Clinic()
        try clinic.directory.write("number.txt", Array("card 1234-567-890-AB".utf8))
        try clinic.directory.write("address.txt", Array("write to ann@clinic.example".utf8))
        try clinic.screen("P001")
        try clinic.clock("2026-11-20 10:00")
        let before = clinic.store
        let run = clinic.run(bad.words)
        #expect(run.exit == bad.exit)
        #expect(run.errors.contains(bad.says), "\(run.errors)")
        #expect(run.errors.hasPrefix("kept: "))
        #expect(run.errors.split(separator: "\n").contains { $0.hasPrefix("  fix: ") })
        #expect(run.errors.hasSuffix("   [exit \(bad.exit.rawValue)]\n"))
        #expect(run.output.isEmpty)
        #expect(clinic.store == before)
    }

    @Test func `at a prompt is asked again`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.clock("2026-11-20 10:00")
        let run = clinic.run(
            "screen", "--clock-ok", typing: ["", "2", "47", "F", "2026-11-01 01:30", "2026-11-01 01:30 EST", ""])
        #expect(run.screen.contains("happens twice: EDT or EST?"))
        #expect(run.screen.contains("  Sunday 1 November 2026, 01:30 EST\n"))
        #expect(run.exit == .done)
    }

    @Test func `is a directory that holds something else`() throws {
        let clinic = try Clinic()
        try SmallFile.makeDirectory(clinic.directory.file("other"))
        try clinic.directory.write("other/data.mdb", Array("not a ledger".utf8))
        let run = clinic.run("-C", "other", "actor", "list")
        #expect(run.exit == .noLedger)
        #expect(run.errors.contains("what is there is not a ledger"))
    }

    @Test func `is a ledger of a newer format`() {
        let failure = Failure(LedgerError.newerFormat(2))
        #expect(failure.exit == .failed)
        #expect(failure.fact == "the ledger has format 2; this program knows 1")
    }
}
