import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing
import Vocabulary

/// An empty study of a protocol in Tests/Protocols, with ethics approval and a consent form, into which tests import.
struct ImportedStudy: ~Copyable {
    let directory: TemporaryDirectory
    let book: StudyLedger
    let content: StudyProtocol
    private let signer: Signer
    private let zone: TimeZoneRules
    private var now: Instant
    private var generator: SeededGenerator

    init(protocol name: String) throws {
        let root = try Self.root()
        let yaml = try #require(FileManager.default.contents(atPath: "\(root)/Tests/Protocols/\(name).yaml"))
        let file = try ProtocolFile(yaml: String(decoding: yaml, as: UTF8.self))
        let start = try Instant(parsing: "2026-03-05T15:00:00.000Z")
        let signer = Signer(actor: "admin-1", key: SecretKey(name: "test.example/import/admin-1"))
        let zone = try TimeZoneRules.load(named: file.content.zone.id.text) { path in
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let directory = try TemporaryDirectory()
        let founding = Founding(
            origin: "test.example/import", file: file, administrator: signer, printedName: "A. Administrator",
            colleague: nil, now: start, app: "test 1.0")
        var generator = SeededGenerator(seed: 7)
        let book = try StudyLedger.create(
            at: directory.file("ledger"), founding: founding,
            marks: HighWaterMarks(stateDirectory: directory.file("seen")), using: &generator)
        let later = start.adding(minutes: 1)
        try Self.prepare(book, file.content, signer, later, &generator)
        now = later
        content = file.content
        self.signer = signer
        self.zone = zone
        self.generator = generator
        self.directory = directory
        self.book = book
    }

    private static func prepare(
        _ book: borrowing StudyLedger, _ content: StudyProtocol, _ signer: Signer, _ now: Instant,
        _ generator: inout SeededGenerator
    ) throws {
        func context(at text: String) throws -> EntryContext {
            EntryContext(
                actor: try #require(ActorID(signer.actor)), role: nil, now: now, occurred: try Occurred(parsing: text))
        }
        let days = (try CalendarDay(parsing: "2020-01-01"), try CalendarDay(parsing: "2030-12-31"))
        let digest = try #require(HexDigest(String(repeating: "ab", count: 32)))
        let approval = RecordApproval(body: "REB-1", from: days.0, to: days.1)
        var steps = [AppendRequest.Step(.recordApproval(approval), try context(at: "2020-01-01"))]
        for part in content.parts {
            let form = AdoptForm(part: part.id, version: "1.0", language: "en", documentHash: digest)
            steps.append(AppendRequest.Step(.adoptForm(form), try context(at: "2020-01-01")))
        }
        _ = try book.record(AppendRequest(steps, app: "test 1.0"), signer: signer, now: now, using: &generator)
    }

    private func circumstances() throws -> EntryContext {
        EntryContext(actor: try #require(ActorID(signer.actor)), role: nil, now: now, occurred: nil)
    }

    /// A file of these lines with this mapping.
    func file(_ kind: ImportKind, _ lines: [String], map: String? = nil) throws -> ImportFile {
        let table = try CSVTable(Array((lines.joined(separator: "\n") + "\n").utf8))
        let mapping = try map.map { try ImportMapping(yaml: $0) } ?? ImportMapping(columns: table.header)
        return try ImportFile(
            kind: kind, table: table, mapping: mapping, circumstances: try circumstances(), study: content,
            clock: ImportClock(now: now, rules: zone))
    }

    /// What the import of these lines would do.
    func plan(_ kind: ImportKind, _ lines: [String], map: String? = nil) throws -> ImportPlan {
        try book.planImport(file(kind, lines, map: map), signer: signer.actor, now: now)
    }

    /// Imports these lines; all must be good.
    @discardableResult
    mutating func load(_ kind: ImportKind, _ lines: [String], map: String? = nil) throws -> ImportOutcome {
        now = now.adding(minutes: 1)
        let file = try file(kind, lines, map: map)
        let plan = try book.planImport(file, signer: signer.actor, now: now)
        try #require(plan.bad == [])
        return try book.writeImport(plan, of: file, signer: signer, app: "test 1.0", now: now, using: &generator)
    }

    /// Imports these lines by a plan that was made before somebody else imported others.
    mutating func load(
        _ kind: ImportKind, _ lines: [String], afterOthers others: [String]
    ) throws -> (outcome: ImportOutcome, sizeBefore: Int) {
        let file = try file(kind, lines)
        let stale = try book.planImport(file, signer: signer.actor, now: now)
        try #require(stale.bad == [])
        try load(kind, others)
        let size = try book.head().size
        let outcome = try book.writeImport(
            stale, of: file, signer: signer, app: "test 1.0", now: now, using: &generator)
        return (outcome, size)
    }

    /// The efficacy table, by a replay of all events.
    func efficacy() throws -> EfficacyTable {
        EfficacyTable(of: try #require(StudyView(try book.fullState())))
    }

    /// The safety table, by a replay of all events.
    func safety() throws -> SafetyTable {
        SafetyTable(of: try #require(StudyView(try book.fullState())))
    }

    /// Verifies the store with the study's rules.
    func verify() -> VerificationReport {
        Verification(of: directory.file("ledger"), judge: StudyRules(), known: [], now: now.adding(minutes: 60)).run()
    }

    static func root() throws -> String {
        var place = URL(filePath: #filePath)
        while place.path() != "/" {
            place.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: place.path() + "/Package.swift") { return place.path() }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// Files of a paired study, as lines.
enum PairedFile {
    /// People who were screened, consented, found eligible and enrolled on one day.
    static func people(_ count: Int) -> [String] {
        ["key,participant,screened,age,sex,consented,eligibility,enrolled"]
            + (1...count).map { "\($0),P\(code($0)),2025-01-06,44,F,2025-01-06,confirmed,2025-01-06" }
    }

    /// A score before and after for each.
    static func scores(_ instrument: String, _ before: [String], _ after: [String]) -> [String] {
        var lines = ["key,participant,at,instrument,timepoint,value"]
        for (place, pair) in zip(before, after).enumerated() {
            let code = "P" + code(place + 1)
            lines.append("\(code)-b,\(code),2025-01-07,\(instrument),baseline,\(pair.0)")
            lines.append("\(code)-p,\(code),2025-01-21,\(instrument),post,\(pair.1)")
        }
        return lines
    }

    private static func code(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
    }
}
