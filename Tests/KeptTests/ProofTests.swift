import CanonicalJSON
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@testable import kept

@Suite struct `A checkpoint and a proof, to be given away,` {
    private func key(_ clinic: Clinic) throws -> VerifierKey {
        let key = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().state
            .ledgerVerifierKey
        return try #require(key)
    }

    @Test func `lead from the event's bytes to a root that the ledger's key has signed`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed("prove", "3", "-o", "3.tlog-proof")
        let bytes = try #require(try SmallFile.read(clinic.directory.file("3.tlog-proof")))
        let file = try ProofFile(bytes.span)
        let key = try key(clinic)
        let ledger = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true)
        let event = try #require(try ledger.bytes(of: 3))
        try file.inclusion.verify(leaf: .leaf(of: event.span), root: file.checkpoint.root)
        #expect(file.note.signatures.contains { key.verifies($0, over: file.note.text) })
        #expect(throws: ProofRejection.self) {
            try file.inclusion.verify(leaf: .leaf(of: (event + [0x20]).span), root: file.checkpoint.root)
        }
    }

    @Test func `are the same as text and in --json`() throws {
        let clinic = try Clinic()
        let checkpoint = try JSONParser.parse(Array(try clinic.succeed("checkpoint", "--json").output.utf8))
        #expect(checkpoint["note"]?.text == (try clinic.succeed("checkpoint").output))
        let head = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head()
        #expect(checkpoint["size"]?.integer == head.size)
        #expect(checkpoint["root"]?.text == head.root.hex)
        #expect(checkpoint["origin"]?.text == Clinic.origin)
        let proof = try JSONParser.parse(Array(try clinic.succeed("prove", "#2", "--json").output.utf8))
        #expect(proof["proof"]?.text == (try clinic.succeed("prove", "2").output))
        #expect(proof["seq"]?.integer == 2)
    }

    @Test func `never write over another file`() throws {
        let clinic = try Clinic()
        try clinic.succeed("prove", "3", "-o", "proof")
        try clinic.succeed("prove", "3", "-o", "proof")
        let before = try SmallFile.read(clinic.directory.file("proof"))
        let run = clinic.run("prove", "2", "-o", "proof")
        #expect(run.exit == .failed)
        #expect(run.errors == "kept: proof is there already.\n  fix: kept prove -o OTHER-FILE   [exit 1]\n")
        #expect(try SmallFile.read(clinic.directory.file("proof")) == before)
    }

    @Test func `are refused where no append ended, and for an event behind the checkpoint`() throws {
        let clinic = try Clinic()
        let size = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().size
        #expect(clinic.run("checkpoint", "--size", "3").errors.contains("no append ended at 3 events"))
        #expect(clinic.run("prove", "\(size)").exit == .failed)
        #expect(clinic.run("prove", "-1").exit == .usage)
    }
}
