import LedgerTesting
import Testing

@testable import kept

@Suite struct `A founding` {
    private let words = [
        "init", "second", "--protocol", "nct06916403", "--actor", "admin-1", "--name", "Ann Adams", "--work-factor",
        "10",
    ]

    @Test func `has a second administrator or says that there is none, not both`() throws {
        let clinic = try Clinic()
        let run = clinic.run(
            words + ["--origin", "clinic.example/fm-2", "--second-admin", "admin-2=KEY", "--single-admin"])
        #expect(run.exit == .usage)
        #expect(run.errors.contains("--second-admin and --single-admin exclude each other"))
    }

    @Test func `under a name that this computer has seen is refused before anything is written`() throws {
        let clinic = try Clinic()
        let run = clinic.run(words + ["--origin", Clinic.origin, "--single-admin"])
        #expect(run.exit == .failed)
        #expect(run.errors.contains("this computer has seen a ledger \(Clinic.origin) with "))
        #expect(run.errors.contains("fix: choose another --origin"))
        #expect(run.errors.contains("rm \(clinic.directory.file("home/.local/state/kept/seen/"))"))
        #expect(clinic.directory.bytes("second/data.mdb").isEmpty)
    }
}
