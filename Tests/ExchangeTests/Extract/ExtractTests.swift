import CanonicalJSON
import Exchange
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@Suite struct `An extract` {
    @Test(.evidence(for: "G-06")) func `is VERIFIED as far as a checkpoint reaches that it was made for`() throws {
        let extract = try ExtractedParticipant()
        let report = extract.verify()
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.extract?.subject == "P001")
        #expect(report.coveredSize == extract.study.outside.first.map { Int($0.checkpoint.size) })
        let lines = extract.directory.exportedLines("data/extract.jsonl")
        #expect(report.events == lines.count)
        #expect(report.extract?.subjectEvents == lines.count { $0.contains("\"subject\":\"P001\"") })
        #expect(report.extract?.size == extract.study.study.size)
        #expect(report.checks.first { $0.name == "page" }?.result == "yes")
    }

    @Test func `has every event of the participant and of the ledger's own, and no other`() throws {
        let extract = try ExtractedParticipant()
        let all = extract.study.directory.exportedLines("data/events.jsonl")
        let wanted = all.filter { line in
            let event = try? Event(parsing: Array(line.utf8).span)
            return event.map { $0.subject == "P001" || LedgerState.owns($0.type) } ?? false
        }
        #expect(extract.directory.exportedLines("data/extract.jsonl") == wanted)
        #expect(wanted.count > 20 && wanted.count < all.count)
        for path in try extract.directory.exportedPaths() {
            let text = String(decoding: extract.directory.exported(path), as: UTF8.self)
            #expect(!text.contains("P002"), "\(path)")
            #expect(!text.contains("access.logged"), "\(path)")
        }
    }

    @Test func `proves each event by a file that every reader of C2SP proofs takes`() throws {
        let extract = try ExtractedParticipant()
        let note = extract.directory.exported("data/checkpoints/last.checkpoint")
        let origin = try Checkpoint(SignedNote(note.span).text).origin
        let list = extract.directory.exportedLines("data/keys/keys.jsonl")
        let line = try JSONParser.parse(Array(try #require(list.first).utf8))
        let raw = try #require(FixedBytes<32>(hex: line["key"]?.text ?? ""))
        let key = try VerifierKey(name: origin, publicKey: Ed25519PublicKey(raw))
        for text in extract.directory.exportedLines("data/extract.jsonl") {
            let bytes = Array(text.utf8)
            let event = try Event(parsing: bytes.span)
            let path = "data/proofs/\(event.sequence).tlog-proof"
            let file = try ProofFile(extract.directory.exported(path).span)
            #expect(file.inclusion.leafIndex == UInt64(event.sequence))
            _ = try file.verified(leaf: Digest.leaf(of: bytes.span), origin: origin, logKey: key)
        }
    }

    @Test func `of another version is judged where this one makes the same of it`() throws {
        let report = try ExtractedParticipant().verify(by: "kept 10.0")
        #expect(report.verdict == .verified, "\(report.findings)")
    }

    @Test func `is no export: its events under the name of an export's FAIL, and no ledger is rebuilt from it`() throws
    {
        let extract = try ExtractedParticipant()
        #expect(ExportVerification.isExtract(extract.directory.file("export")))
        #expect(!ExportVerification.isExtract(extract.study.directory.file("export")))
        var generator = SeededGenerator(seed: 1)
        let copy = try TemporaryDirectory()
        #expect(throws: (any Error).self) {
            try Ledger.rebuild(
                at: copy.file("ledger"), fromExport: extract.directory.file("export"), using: &generator)
        }
        try extract.directory.write("export/data/events.jsonl", extract.directory.exported("data/extract.jsonl"))
        try extract.directory.removeExported("data/extract.jsonl")
        try extract.directory.listAnew()
        let codes = Set(extract.verify().findings.map(\.code))
        #expect(codes.isSuperset(of: [.bagMalformed, .seqGap, .signatureInvalid]))
    }
}
