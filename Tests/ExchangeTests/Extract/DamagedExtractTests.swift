import Ledger
import LedgerTesting
import Testing

extension Damage {
    private static let extract = "data/extract.jsonl"

    /// Ways to damage an extract.
    static let ofExtracts: [Damage] = [
        Damage(
            "an event changed", .fileMismatch, .leafMismatch, firstBad: 2,
            make: lines(extract) { $0[2] = $0[2].replacing("\"v\":1", with: "\"v\":2") }),
        Damage(
            "an event changed, listed anew", isListedAnew: true, .leafMismatch, firstBad: 2,
            make: lines(extract) { $0[2] = $0[2].replacing("\"v\":1", with: "\"v\":2") }),
        Damage(
            "an event that is no JSON", .bytesMalformed, .leafMismatch, firstBad: 1,
            make: lines(extract) { $0[1] = "x" }),
        Damage(
            "two events swapped", .seqGap, .leafMismatch, firstBad: 1, make: lines(extract) { $0.swapAt(1, 2) }),
        Damage("an event without its proof", .seqGap, make: lines(extract) { $0.removeLast() }),
        Damage(
            "another number in a proof", .derivedMismatch,
            make: { try $0.changeLines(of: "data/proofs/1.tlog-proof") { $0[1] = "index 2" } }),
        Damage(
            "another hash in a proof", .leafMismatch, firstBad: 1,
            make: { try $0.changeLines(of: "data/proofs/1.tlog-proof") { $0[2] = $0[3] } }),
        Damage(
            "a hash too many in a proof", .leafMismatch, firstBad: 1,
            make: { try $0.changeLines(of: "data/proofs/1.tlog-proof") { $0.insert($0[2], at: 2) } }),
        Damage(
            "another hash in a proof of a tree", .rootMismatch,
            make: { try $0.changeLines(of: "data/consistency/5.txt") { $0[1] = $0[2] } }),
        Damage(
            "the signatures of a checkpoint swapped", isListedAnew: true, .signerUnknown,
            make: { directory in try directory.exportNotes { $0[1].swapAt(4, 5) } }),
        Damage(
            "a checkpoint left out", isListedAnew: true, .ruleViolated,
            make: { directory in try directory.exportNotes { $0.remove(at: 2) } }),
        Damage("a checkpoint without a line", .signatureInvalid) { directory in
            try directory.exportNotes { $0[1].removeLast() }
        },
        Damage(
            "a text left out", isListedAnew: true, .sealedMissing,
            make: lines("data/disclosures/disclosures.txt") { $0.removeLast() }),
        Damage("a key changed", .derivedMismatch, make: lines("data/keys/allowed_signers") { $0[0] += "A" }),
        Damage(
            "another page, listed anew", isListedAnew: true, .signatureInvalid,
            make: lines("data/reports/timeline.html") { $0[0] += "x" }),
        Damage(
            "another participant in bag-info", isListedAnew: true, .bagMalformed, .signatureInvalid,
            make: lines("bag-info.txt") { $0[9] = "Ledger-Subject: P002" }),
        Damage(
            "a time before its events in bag-info", isListedAnew: true, .bagMalformed, .signatureInvalid,
            make: lines("bag-info.txt") { $0[8] = "Ledger-Recorded: 2020-01-01T00:00:00.000Z" }),
        Damage("a table, as an export has it", isListedAnew: true, .bagMalformed) {
            try SmallFile.makeDirectory($0.file("export/data/tables"))
            try $0.write("export/data/tables/tables.json", [0x7B, 0x7D])
        },
        Damage("no SSH signature", .signatureInvalid) {
            try $0.removeExported("signatures/tagmanifest-sha256.txt.sig")
        },
    ]
}

@Suite struct `A damaged extract` {
    @Test(.evidence(for: "G-06"), arguments: Damage.ofExtracts)
    func `is FAILED, and the finding says what and where`(_ damage: Damage) throws {
        let extract = try ExtractedParticipant()
        try damage.make(extract.directory)
        if damage.isListedAnew { try extract.directory.listAnew() }
        let report = extract.verify()
        #expect(report.verdict == .failed)
        #expect(damage.codes.isSubset(of: Set(report.findings.map(\.code))), "\(report.findings)")
        if let first = damage.firstBad { #expect(report.firstDamage == first, "\(report.findings)") }
    }

    @Test func `that lacks an event of the participant is told by the signature alone, by no proof`() throws {
        let extract = try ExtractedParticipant()
        var lines = extract.directory.exportedLines("data/extract.jsonl")
        let last = try Event(parsing: Array(lines.removeLast().utf8).span)
        try extract.directory.export(lines, to: "data/extract.jsonl")
        try extract.directory.removeExported("data/proofs/\(last.sequence).tlog-proof")
        try extract.directory.listAnew()
        let codes = Set(extract.verify().findings.map(\.code))
        #expect(codes.contains(.bagMalformed) && codes.contains(.signatureInvalid))
        #expect(codes.isDisjoint(with: [.leafMismatch, .rootMismatch, .prevMismatch, .seqGap, .uncoveredEvent]))
    }
}
