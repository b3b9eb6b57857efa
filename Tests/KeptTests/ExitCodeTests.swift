import Ledger
import LedgerTesting
import Testing

@testable import kept

@Suite struct `An exit code` {
    @Test func `0 is done`() throws { #expect(try Clinic().run("actor", "list").exit == .done) }

    @Test func `1 is failed, as of a directory that is not empty`() throws {
        let clinic = try Clinic()
        let run = clinic.run("init", "ledger", "--no-input")
        #expect(run.exit == .failed)
        #expect(run.errors == "kept: ledger is not empty. Nothing written.\n  fix: kept init OTHER-DIR   [exit 1]\n")
    }

    @Test func `2 is usage, as of a word that is no command`() throws {
        let run = try Clinic().run("enrll", "P051")
        #expect(run.exit == .usage)
        #expect(
            run.errors == "kept: Unknown command \"enrll\". Did you mean: kept enrol.\n  fix: kept enrol   [exit 2]\n")
    }

    @Test func `3 is refused by a rule, as of a code that is taken`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let run = clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F")
        #expect(run.exit == .refused)
        #expect(run.errors.hasPrefix("kept: P001 is taken: screened for part 2 already. Nothing written.\n  fix: "))
    }

    @Test func `4 is a conflict, as of a participant with a newer event`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let run = clinic.run("note", "P001", "--text", "text=@ref.txt", "--expect", "3")
        #expect(run.exit == .conflict)
    }

    @Test func `5 is a key, as of a wrong passphrase`() throws {
        let clinic = try Clinic()
        clinic.variables["KEPT_PASSPHRASE"] = "something else"
        let before = clinic.store
        let run = clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F")
        #expect(run.exit == .identity)
        #expect(run.errors == "kept: wrong passphrase. Nothing written.\n  fix: type it again   [exit 5]\n")
        #expect(clinic.store == before)
    }

    @Test func `6 is no ledger`() throws {
        let clinic = try Clinic()
        clinic.variables["KEPT_LEDGER"] = ""
        let run = clinic.run("screen", "P001")
        #expect(run.exit == .noLedger)
        #expect(run.errors.contains("no ledger in"))
    }

    @Test func `10 is a ledger older than this computer has seen`() throws {
        let clinic = try Clinic()
        try clinic.directory.copy("ledger", to: "earlier")
        try clinic.screen("P001")
        try clinic.directory.remove("ledger")
        try clinic.directory.copy("earlier", to: "ledger")
        let run = clinic.run("screen", "P002", "--part", "2", "--age", "47", "--sex", "F")
        #expect(run.exit == .verificationFailed)
        #expect(run.errors.contains("this computer has seen it with"))
    }

    @Test func `11 is inconclusive, as of a ledger without an outside checkpoint`() throws {
        #expect(try Clinic().run("verify").exit == .inconclusive)
    }

    @Test func `12 is unknown whether written`() {
        var failure = Failure(LedgerError.unknownWhetherWritten)
        failure.consequence = failure.consequence ?? .nothingWritten
        #expect(failure.exit == .unknown)
        #expect(failure.text.contains("Unknown whether written: kept last"))
    }

    @Test func `130 is left`() throws {
        let run = try Clinic().run("screen", typing: ["q"])
        #expect(run.exit == .interrupted)
    }

    @Test func `stands in the JSON of an error, too`() throws {
        let clinic = try Clinic()
        try clinic.screen("P037")
        try clinic.clock("2026-03-05 14:06")
        let run = clinic.run("infusion", "start", "P037", "--rate", "35mg/h", "--json")
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                {"error":{"code":3,"fix":"kept consent P037 --part 2, then repeat; if the infusion really began: \
                add --as-violation --reason override","id":"consent-missing",\
                "message":"P037 has not consented to part 2. Nothing written."}}

                """)
    }
}
