import Exchange
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@Suite(.serialized) struct `A publication` {
    /// A ledger that a test may append to no more: a copy of the practice study.
    private func ledger(_ directory: TemporaryDirectory) throws -> Ledger {
        try FileManager.default.copyItem(
            atPath: try ExportedStudy.made().directory.file("ledger"), toPath: directory.file("ledger"))
        return try Ledger.open(at: directory.file("ledger"), readOnly: true)
    }

    @Test func `killed before any of its files leaves a checkpoint whose tiles are all there, or none`() throws {
        struct Killed: Error {}
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        for count in 0... {
            let folder = directory.file("public-\(count)")
            var left = count
            let publication = Publication(in: folder, withEntries: true)
            do {
                _ = try publication.update(ledger) { _ in
                    guard left > 0 else { throw Killed() }
                    left -= 1
                }
                #expect(count > 2)
                break
            } catch is Killed {
                #expect(!FileManager.default.fileExists(atPath: folder + "/checkpoint"))
                let outcome = try publication.update(ledger)
                #expect(outcome.before == 0 && outcome.files > 0)
                #expect(try publication.update(ledger).files == 0)
            }
        }
    }

    @Test func `of another history is refused, and one that is further`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let publication = Publication(in: directory.file("public"), withEntries: false)
        _ = try publication.update(ledger)
        let note = try SignedNote(directory.bytes("public/checkpoint").span)
        let own = try Checkpoint(note.text)
        let change = { (size: UInt64, root: Digest) in
            let text = "\(own.origin)\n\(size)\n\(PaddedBase64.encode(root.array.span))\n"
            let lines = note.signatures.map { $0.line + "\n" }.joined()
            try directory.write("public/checkpoint", Array("\(text)\n\(lines)".utf8))
        }
        try change(own.size - 1, own.root)
        #expect(throws: Publication.Refusal.otherHistory(size: Int(own.size) - 1)) { try publication.update(ledger) }
        try change(own.size + 1, own.root)
        #expect(throws: Publication.Refusal.ahead(size: Int(own.size) + 1)) { try publication.update(ledger) }
        try directory.write("public/checkpoint", [0x31])
        #expect(throws: Publication.Refusal.notACheckpoint) { try publication.update(ledger) }
    }

    @Test func `does not begin among other files`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        try FileManager.default.createDirectory(
            atPath: directory.file("public"), withIntermediateDirectories: true)
        try directory.write("public/index.html", [0x31])
        let publication = Publication(in: directory.file("public"), withEntries: false)
        #expect(throws: Publication.Refusal.notEmpty) { try publication.update(ledger) }
    }
}
