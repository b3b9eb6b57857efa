import CivilTime
import Ledger
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `A session` {
    /// A terminal on which lines are typed, the clock being moved before some of them.
    private func run(_ clinic: Clinic, _ keys: [String], participant: [String] = []) -> Run {
        clinic.variables["KEPT_PASSPHRASE"] = ""
        return clinic.run(["session"] + participant, typing: keys)
    }

    @Test func `asks the passphrase once, and signs and receipts every entry`() throws {
        let clinic = try Clinic()
        try clinic.clock("2026-02-23 10:00")
        let before = try clinic.size
        let keys = [
            Clinic.passphrase, "screen P001 --part 2 --age 47 --sex F",
            "kept consent P001 --copy-given yes --obtained-by investigator-1", "q",
        ]
        let session = run(clinic, keys)
        #expect(session.exit == .done, "\(session.screen)")
        #expect(session.screen.matches(of: /Passphrase of coordinator-1/).count == 1, "\(session.screen)")
        #expect(session.output.split(separator: "Written. #").count == 2)
        #expect(try clinic.size == before + 2)
        #expect(clinic.run("verify").exit == .inconclusive)
    }

    @Test func `holds a participant, so that entries need no code`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.screen("P002")
        let session = run(
            clinic,
            [
                Clinic.passphrase, "consent --copy-given yes --obtained-by investigator-1", "P002",
                "consent --copy-given yes --obtained-by investigator-1", "show P001", "q",
            ], participant: ["P001"])
        #expect(session.output.contains("P001 consented to part 2"), "SCREEN \(session.screen) END")
        #expect(session.output.contains("P002 consented to part 2"))
        #expect(session.screen.contains("P002> "))
    }

    @Test func `goes on after a refusal and after words that are no command`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let session = run(
            clinic,
            [
                Clinic.passphrase, "screen P001 --part 2 --age 47 --sex F", "scren", "note P001 --text \"open",
                "session", "screen P002 --part 2 --age 47 --sex F", "q",
            ])
        #expect(session.errors.contains("P001 is taken"))
        #expect(session.errors.contains("Did you mean: kept screen"))
        #expect(session.errors.contains("a quotation mark is not closed"))
        #expect(session.errors.contains("this is a session"))
        #expect(session.output.contains("P002 screened"))
    }

    @Test func `forgets the key after ten idle minutes`() throws {
        let clinic = try Clinic()
        let key = try #require(SecretKey(name: "x", seed: Array(repeating: 7, count: 32)))
        let keys = UnlockedKeys()
        let start = clinic.now
        keys.keep(Signer(actor: "coordinator-1", key: key), at: start)
        #expect(keys.signer(of: "coordinator-1", at: start.adding(minutes: 9)) != nil)
        #expect(keys.signer(of: "coordinator-1", at: start.adding(minutes: 18)) != nil)
        #expect(keys.signer(of: "coordinator-1", at: start.adding(minutes: 28)) == nil)
        #expect(keys.signer(of: "investigator-1", at: start) == nil)
    }

    @Test func `needs a terminal`() throws {
        let run = try Clinic().run("session")
        #expect(run.exit == .usage && run.errors.contains("a session needs a terminal"))
    }

    @Test(arguments: [
        ("ae P014  --at '9 am'", ["ae", "P014", "--at", "9 am"]), ("", []), ("a\"b c\"d ''", ["ab cd", ""]),
    ])
    func `splits a line as a shell does`(line: String, words: [String]) {
        #expect(CommandWords.split(line) == words)
    }
}
