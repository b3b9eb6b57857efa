import FoundationEssentials
import Ledger
import LedgerTesting
import Testing
import Vocabulary

/// One way to damage an export, and what must come of it.
struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    /// Whether the lists of hashes are made anew afterwards.
    var isListedAnew: Bool
    var codes: Set<Finding.Code>
    var firstBad: Int?
    var make: @Sendable (TemporaryDirectory) throws -> Void
    var testDescription: String { name }

    init(
        _ name: String, isListedAnew: Bool = false, _ codes: Finding.Code..., firstBad: Int? = nil,
        make: @escaping @Sendable (TemporaryDirectory) throws -> Void
    ) {
        self.name = name
        self.isListedAnew = isListedAnew
        self.codes = Set(codes)
        self.firstBad = firstBad
        self.make = make
    }

    /// Changes the lines of one file.
    static func lines(
        _ path: String, _ change: @escaping @Sendable (inout [String]) -> Void
    ) -> @Sendable (TemporaryDirectory) throws -> Void {
        { directory in
            var lines = directory.exportedLines(path)
            change(&lines)
            try directory.export(lines, to: path)
        }
    }

    static let events = "data/events.jsonl"

    static let all: [Damage] = [
        Damage("a table's number changed", .fileMismatch, make: lines("data/tables/safety.csv") { $0[1] += "1" }),
        Damage(
            "a table's number changed, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid,
            make: lines("data/tables/safety.csv") { $0[1] += "1" }),
        Damage(
            "a dataset's label changed, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid,
            make: lines("data/datasets/dm.json") { $0[1] = $0[1].replacing("Study", with: "Trial") }),
        Damage("a dataset too many, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid) {
            try $0.write("export/data/datasets/lb.json", [0x31])
        },
        Damage(
            "a box of a safety report changed, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid,
            make: { try $0.changeSafetyReport(".html") { page in page.replacing("UNK", with: "none") } }),
        Damage(
            "an event behind a safety report changed, listed anew", isListedAnew: true, .derivedMismatch,
            .signatureInvalid,
            make: { try $0.changeSafetyReport(".json") { page in page.replacing("\"checked\":true", with: "false") } }),
        Damage("a folder among the signatures", .bagMalformed) {
            try FileManager.default.createDirectory(
                atPath: $0.file("export/signatures/more"), withIntermediateDirectories: false)
        },
        Damage("a safety report too many, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid) {
            try $0.write("export/data/reports/cioms/P001-AE-77.html", [0x31])
        },
        Damage("a safety report gone, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid) {
            try FileManager.default.removeItem(atPath: $0.file("export/data/reports/cioms"))
        },
        Damage("a safety report of another name", isListedAnew: true, .bagMalformed, .derivedMismatch) {
            try $0.write("export/data/reports/cioms/P001-AE-01.html", [0x31])
        },
        Damage("define.xml gone, listed anew", isListedAnew: true, .bagMalformed, .derivedMismatch, .signatureInvalid) {
            try FileManager.default.removeItem(atPath: $0.file("export/data/datasets/define.xml"))
        },
        Damage(
            "another exporter for programs, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid,
            make: lines("ro-crate-metadata.json") { $0[0] = $0[0].replacing("investigator-1", with: "admin-1") }),
        Damage(
            "a list for programs that nothing lists", .bagMalformed, .fileUnlisted, .signatureInvalid,
            make: lines("tagmanifest-sha256.txt") { $0.removeAll { $0.hasSuffix("ro-crate-metadata.json") } }),
        Damage("a file too many", .fileUnlisted) { try $0.write("export/data/tables/more.csv", [0x31]) },
        Damage("a file too few", .fileMissing) {
            try FileManager.default.removeItem(atPath: $0.file("export/data/tables/safety.csv"))
        },
        Damage("a table too few, listed anew", isListedAnew: true, .derivedMismatch, .signatureInvalid) {
            try FileManager.default.removeItem(atPath: $0.file("export/data/tables/safety.csv"))
        },
        Damage("a link", .bagMalformed, .fileMissing) {
            let path = $0.file("export/data/tables/safety.csv")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
        },
        Damage(
            "a path that leads out of the bag", .bagMalformed, .fileMismatch,
            make: lines("manifest-sha256.txt") { $0.append(String(repeating: "0", count: 64) + "  data/../../x") }),
        Damage(
            "a line of the manifest twice", .bagMalformed, .fileMismatch,
            make: lines("manifest-sha256.txt") { $0.insert($0[3], at: 3) }),
        Damage(
            "an event changed", .fileMismatch, .leafMismatch, firstBad: 5,
            make: lines(events) { $0[5] = $0[5].replacing("\"v\":1", with: "\"v\":2") }),
        Damage(
            "an event that is no JSON", .fileMismatch, .bytesMalformed, .leafMismatch, firstBad: 5,
            make: lines(events) { $0[5] = "x" }),
        Damage(
            "an event left out, listed anew", isListedAnew: true, .leafMismatch, .seqGap, firstBad: 9,
            make: lines(events) { $0.remove(at: 9) }),
        Damage(
            "the end cut off, listed anew", isListedAnew: true, .checkpointAhead, .rootMismatch,
            make: { directory in
                for path in [events, "data/hashes.txt"] {
                    var lines = directory.exportedLines(path)
                    lines.removeLast(lines.count / 2 + 8)
                    try directory.export(lines, to: path)
                }
            }),
        Damage(
            "a leaf hash changed", .fileMismatch, .leafMismatch, firstBad: 4,
            make: lines("data/hashes.txt") { $0[4] = String(repeating: "0", count: 64) }),
        Damage(
            "a leaf hash that is none", .fileMismatch, .derivedMismatch,
            make: lines("data/hashes.txt") { $0[4] = "x" }),
        Damage(
            "a leaf hash too many", .fileMismatch, .derivedMismatch,
            make: lines("data/hashes.txt") { $0.append($0[0]) }),
        Damage(
            "a checkpoint left out", .fileMismatch, .ruleViolated,
            make: { directory in
                try directory.exportNotes { $0.remove(at: 3) }
            }),
        Damage(
            "the signatures of a checkpoint swapped", .fileMismatch, .signerUnknown,
            make: { directory in try directory.exportNotes { $0[3].swapAt(4, 5) } }),
        Damage("a checkpoint without a line", .fileMismatch, .signatureInvalid) { directory in
            try directory.exportNotes { $0[3].removeLast() }
        },
        Damage(
            "a text left out", .fileMismatch, .sealedMissing,
            make: lines("data/disclosures/disclosures.txt") { $0.removeLast() }),
        Damage(
            "another text", .fileMismatch, .sealedMissing, .sealedMismatch,
            make: lines("data/disclosures/disclosures.txt") { $0[0] += "AAAA" }),
        Damage(
            "the texts in another order", .fileMismatch, .sealedMismatch,
            make: lines("data/disclosures/disclosures.txt") { $0.swapAt(0, 1) }),
        Damage(
            "a text claimed to be withheld", .fileMismatch, .sealedMismatch, .bagMalformed,
            make: lines("data/disclosures/withheld.jsonl") {
                $0.append("{\"digest\":\"\(String(repeating: "A", count: 43))\",\"name\":\"x\",\"seq\":0}")
            }),
        Damage(
            "a key changed", .fileMismatch, .derivedMismatch,
            make: lines("data/keys/allowed_signers") { $0[0] += "A" }),
        Damage("no signed note", .signatureInvalid) {
            try FileManager.default.removeItem(atPath: $0.file("export/signatures/tagmanifest-sha256.txt.note"))
        },
        Damage("no SSH signature", .signatureInvalid) {
            try FileManager.default.removeItem(atPath: $0.file("export/signatures/tagmanifest-sha256.txt.sig"))
        },
        Damage(
            "another size in bag-info", isListedAnew: true, .bagMalformed, .signatureInvalid,
            make: lines("bag-info.txt") { $0[6] = "Ledger-Size: 3" }),
        Damage(
            "another exporter in bag-info", isListedAnew: true, .bagMalformed, .signatureInvalid, .signerUnknown,
            make: lines("bag-info.txt") { $0[10] = "Exported-By: coordinator-1" }),
    ]
}

extension TemporaryDirectory {
    /// Changes the text of the first safety report of a kind.
    func changeSafetyReport(_ ending: String, _ change: (String) -> String) throws {
        let folder = "export/data/reports/cioms"
        let names = try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
        let name = try #require(names.first { $0.hasSuffix(ending) })
        let text = String(decoding: bytes("\(folder)/\(name)"), as: UTF8.self)
        try #require(change(text) != text)
        try write("\(folder)/\(name)", Array(change(text).utf8))
    }

    /// Changes the checkpoints, each as its six lines.
    func exportNotes(_ change: (inout [[String]]) -> Void) throws {
        let path = "data/checkpoints/checkpoints.txt"
        let lines = String(decoding: exported(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        var notes = stride(from: 0, to: lines.count, by: 6).map { Array(lines[$0..<min($0 + 6, lines.count)]) }
        change(&notes)
        try export(notes.flatMap { $0 }, to: path)
    }
}

@Suite struct `A damaged export` {
    @Test(.evidence(for: "G-06"), arguments: Damage.all)
    func `is FAILED, and the finding says what and where`(_ damage: Damage) throws {
        let study = try ExportedStudy.made()
        let copy = try study.copy()
        try damage.make(copy)
        if damage.isListedAnew { try copy.listAnew() }
        let report = study.verify(copy.file("export"))
        #expect(report.verdict == .failed)
        let codes = Set(report.findings.map(\.code))
        #expect(damage.codes.isSubset(of: codes), "\(report.findings)")
        if let first = damage.firstBad { #expect(report.firstDamage == first, "\(report.findings)") }
    }

    @Test func `that is no bag cannot be opened`() throws {
        let empty = try TemporaryDirectory()
        let report = try ExportedStudy.made().verify(empty.path)
        #expect(report.findings.map(\.code) == [.inputUnopenable])
        #expect(report.verdict == .inconclusive)
    }
}
