import Ledger
import LedgerTesting
import Testing

@testable import kept

@Suite struct `Who signs` {
    @Test func `is asked for where several keys are there`() throws {
        let clinic = try Clinic()
        try clinic.writeTaste("plain: true\n")
        let run = clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F")
        #expect(run.exit == .identity)
        #expect(run.errors.contains("--as coordinator-1"))
        let typed = clinic.run(
            "screen", "P001", "--part", "2", "--age", "47", "--sex", "F", "--at", "9:00", typing: ["nobody", ""])
        #expect(typed.exit == .done, "\(typed.screen)")
        #expect(
            typed.screen.hasPrefix(
                "Who are you (admin-1, coordinator-1, investigator-1) [coordinator-1]: nobody\n  \"nobody\" is none of")
        )
    }

    @Test func `is listed as it was known at an event`() throws {
        let clinic = try Clinic()
        #expect(clinic.run("actor", "list").output.contains("investigator-1"))
        #expect(!clinic.run("actor", "list", "--as-of", "#0").output.contains("investigator-1"))
    }

    @Test func `is the owner of the only key`() throws {
        let clinic = try Clinic()
        try clinic.writeTaste("plain: true\n")
        try clinic.directory.remove("home/.config/kept/keys/clinic.example_fm-1/admin-1.key")
        try clinic.directory.remove("home/.config/kept/keys/clinic.example_fm-1/investigator-1.key")
        #expect(clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F").exit == .done)
    }

    @Test func `may be named by a key file`() throws {
        let clinic = try Clinic()
        clinic.variables["KEPT_KEY"] = "home/.config/kept/keys/clinic.example_fm-1/investigator-1.key"
        #expect(clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F", "--json").exit == .done)
        #expect(
            clinic.run("screen", "P002", "--as", "coordinator-1").errors.contains(
                "KEPT_KEY is the key of investigator-1"))
    }

    @Test func `is refused once revoked`() throws {
        let clinic = try Clinic()
        let revoked = clinic.run("actor", "revoke", "coordinator-1", "--as", "admin-1", "--yes")
        #expect(revoked.exit == .done, "\(revoked.errors)")
        let run = clinic.run("screen", "P001", "--part", "2", "--age", "47", "--sex", "F")
        #expect(run.exit == .identity)
        #expect(run.errors.contains("the key of coordinator-1 was revoked"))
    }

    @Test func `is never the last administrator revoked`() throws {
        let run = try Clinic().run("actor", "revoke", "admin-1", "--as", "admin-1", "--yes")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("nobody would be left to administer"))
    }

    @Test func `has three tries at a typed passphrase`() throws {
        let clinic = try Clinic()
        clinic.variables["KEPT_PASSPHRASE"] = ""
        let words = ["screen", "P001", "--part", "2", "--age", "47", "--sex", "F"]
        let right = clinic.run(words + ["--at", "9:00"], typing: ["wrong", "wrong again", Clinic.passphrase])
        #expect(right.exit == .done, "\(right.screen)")
        #expect(!right.screen.contains(Clinic.passphrase))
        let wrong = clinic.run(["enrol", "P001"], typing: ["one", "two", "three"])
        #expect(wrong.exit == .identity || wrong.exit == .refused)
        let log = String(decoding: clinic.directory.bytes("ledger/attempts.log"), as: UTF8.self)
        #expect(log.contains("\"refusal\":\"wrongPassphrase\""))
        #expect(!log.contains("wrong again"))
    }

    @Test func `leaves a line for every refused append`() throws {
        let clinic = try Clinic()
        _ = clinic.run("enrol", "P999")
        let log = String(decoding: clinic.directory.bytes("ledger/attempts.log"), as: UTF8.self)
        #expect(log.contains("\"command\":\"enrol\""))
        #expect(log.contains("\"refusal\":\"not-screened\""))
    }

    @Test func `backs the key up, read back`() throws {
        let clinic = try Clinic()
        let run = clinic.run("key", "backup", "--actor", "coordinator-1", "--to", "copy.key")
        #expect(run.exit == .done)
        #expect(
            clinic.directory.bytes("copy.key")
                == clinic.directory.bytes("home/.config/kept/keys/clinic.example_fm-1/coordinator-1.key"))
        #expect(clinic.run("key", "backup", "--actor", "coordinator-1", "--to", "copy.key").exit == .failed)
    }

    @Test(arguments: ["9", "23"]) func `pays a cost within bounds`(factor: String) throws {
        let run = try Clinic().run("key", "new", "--actor", "monitor-1", "--work-factor", factor)
        #expect(run.exit == .usage)
    }
}
