import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing
import Vocabulary

@Suite struct `Stored snapshots` {
    /// Every cell with its value and its events, as bytes.
    private func bytes(_ view: StudyView) -> [String] {
        view.cells.map { "\($0.address) \($0.value.canonicalText) \($0.sources)" }
    }

    private func study(_ ledger: borrowing StudyLedger) throws -> StudyProtocol {
        try #require(try ledger.fullState().study.current).document
    }

    @Test(.evidence(for: "G-04"))
    func `of any moment, taken up again, give what a replay of all events gives`() throws {
        let copy = try PracticedStudy.made().copy()
        let study = try study(copy.ledger)
        let size = try copy.ledger.head().size
        let whole = bytes(StudyView(try copy.ledger.fullState(), study: study))
        #expect(try copy.ledger.resumedView(under: study, size: size) == nil)
        for at in try copy.ledger.ledger.checkpointSizes().filter({ $0 % 7 == 0 || $0 == size }) {
            let early = try copy.ledger.fullState(asOf: at)
            guard early.study.current != nil else { continue }
            try copy.ledger.replaceSnapshots(with: copy.ledger.snapshots(of: early, under: study, size: at))
            let resumed = try #require(try copy.ledger.resumedView(under: study, size: size))
            #expect(resumed.histories.isEmpty && bytes(resumed) == whole, "resumed at \(at)")
            #expect(try copy.ledger.resumableSize(under: study, size: size) == at)
            // Renewed from there they are those of a replay, byte for byte.
            let fresh = try copy.ledger.snapshots(of: copy.ledger.fullState(), under: study, size: size)
            #expect(try copy.ledger.renewedSnapshots(under: study, size: size) == fresh)
        }
        try copy.ledger.replaceSnapshots(with: nil)
        #expect(try copy.ledger.resumedView(under: study, size: size) == nil)
    }

    @Test func `of one table only read the rows that it needs`() throws {
        let copy = try PracticedStudy.made().copy()
        let (study, size) = (try study(copy.ledger), try copy.ledger.head().size)
        try copy.ledger.replaceSnapshots(with: copy.ledger.renewedSnapshots(under: study, size: size))
        let view = StudyView(try copy.ledger.fullState(), study: study)
        for projection in StudyView.projections {
            let resumed = try #require(try copy.ledger.resumedView(under: study, size: size, for: [projection]))
            #expect(projection.cells(of: resumed, row: nil) == projection.cells(of: view, row: nil), "\(projection)")
        }
    }

    @Test func `of another protocol, another history or more events are as good as none`() throws {
        let copy = try PracticedStudy.made().copy()
        let (study, size) = (try study(copy.ledger), try copy.ledger.head().size)
        let made = try copy.ledger.renewedSnapshots(under: study, size: size)
        try copy.ledger.replaceSnapshots(with: made)
        var amended = study
        amended.version = "9.9"
        #expect(try copy.ledger.resumedView(under: amended, size: size) == nil)
        #expect(try copy.ledger.resumedView(under: study, size: size - 1) == nil)
        var head = made.head
        head.root = try copy.ledger.ledger.root(size: size - 1)
        try copy.ledger.replaceSnapshots(with: Snapshots(version: made.version, head: head, rows: made.rows))
        #expect(try copy.ledger.resumedView(under: study, size: size) == nil)
        try copy.ledger.replaceSnapshots(
            with: Snapshots(version: made.version + 1, head: made.head, rows: made.rows))
        #expect(try copy.ledger.resumedView(under: study, size: size) == nil)
    }

    @Test func `whose bytes do not read are replayed instead`() throws {
        let copy = try PracticedStudy.made().copy()
        let (study, size) = (try study(copy.ledger), try copy.ledger.head().size)
        let made = try copy.ledger.renewedSnapshots(under: study, size: size)
        let rows = made.rows.map { SnapshotRow(name: $0.name, bytes: $0.bytes.dropLast() + [0x20]) }
        try copy.ledger.replaceSnapshots(with: Snapshots(version: made.version, head: made.head, rows: rows))
        #expect(try copy.ledger.resumedView(under: study, size: size) == nil)
    }
}

/// A way to spoil snapshots that are right.
enum Spoiling: String, CaseIterable {
    case altered, missing, unknown, root, protocolVersion, events, between

    func spoil(_ made: Snapshots, _ ledger: borrowing StudyLedger) throws -> Snapshots {
        var (head, rows) = (made.head, made.rows)
        switch self {
        case .altered:
            let index = try #require(rows.firstIndex { $0.name.starts(with: "exposure".utf8) })
            let text = String(decoding: rows[index].bytes, as: UTF8.self)
            let other =
                text.contains(":true")
                ? text.replacing(":true", with: ":false") : text.replacing(":false", with: ":true")
            rows[index] = SnapshotRow(name: rows[index].name, bytes: Array(other.utf8))
        case .missing: rows.removeFirst()
        case .unknown: rows.append(SnapshotRow(name: Array("safety\0part-2\0ZZZ".utf8), bytes: Array("{}".utf8)))
        case .root: head.root = try ledger.ledger.root(size: 3)
        case .protocolVersion: head.protocolVersion = "9.9"
        case .events: head.events += 1
        case .between:
            let sizes = Set(try ledger.ledger.checkpointSizes())
            let size = try #require((10..<made.head.events).first { !sizes.contains($0) })
            let state = try ledger.fullState(asOf: size)
            return try ledger.snapshots(
                of: state, under: try #require(state.study.current).document, size: size)
        }
        return Snapshots(version: made.version, head: head, rows: rows)
    }
}

@Suite struct `Verification of stored snapshots` {
    private func made(_ copy: borrowing PracticedCopy) throws -> Snapshots {
        let study = try #require(try copy.ledger.fullState().study.current).document
        return try copy.ledger.renewedSnapshots(under: study, size: copy.ledger.head().size)
    }

    @Test(.evidence(for: "G-03")) func `finds nothing in right ones, of any append, and says so`() throws {
        let copy = try PracticedStudy.made().copy()
        let note = try copy.ledger.ledger.checkpoint()
        let sizes = try copy.ledger.ledger.checkpointSizes()
        for size in [sizes[0], sizes[sizes.count / 2], try copy.ledger.head().size] {
            let state = try copy.ledger.fullState(asOf: size)
            let study = try #require(state.study.current).document
            try copy.ledger.replaceSnapshots(with: copy.ledger.snapshots(of: state, under: study, size: size))
            let report = copy.verify(against: note)
            #expect(report.verdict == .verified, "\(report.findings)")
            #expect(report.checks.contains { $0.name == "derived" && $0.result == "yes" })
            let replay = try copy.ledger.replay(now: copy.now)
            #expect(!replay.comparison.differs && replay.comparison.head?.events == size)
        }
    }

    @Test(.evidence(for: "G-03"), arguments: Spoiling.allCases)
    func `finds wrong ones, as a replay does, and says how to mend them`(spoiling: Spoiling) throws {
        let copy = try PracticedStudy.made().copy()
        let note = try copy.ledger.ledger.checkpoint()
        let made = try made(copy)
        try copy.ledger.replaceSnapshots(with: spoiling.spoil(made, copy.ledger))
        let report = copy.verify(against: note)
        #expect(report.verdict == .failed)
        #expect(report.findings.map(\.code) == [.derivedMismatch], "\(report.findings)")
        #expect(report.findings.first?.fix == "kept replay --rebuild")
        #expect(report.checks.contains { $0.name == "derived" && $0.result == "no" })
        // Between appends a replay can be compared; that no append ends there is verification's to say.
        let replay = try copy.ledger.replay(now: copy.now)
        #expect(replay.comparison.differs == (spoiling != .between))
        #expect(replay.snapshots == made)
        try copy.ledger.replaceSnapshots(with: replay.snapshots)
        #expect(copy.verify(against: note).verdict == .verified)
    }

    @Test func `leaves rows of a version that it does not know unchecked, and says how many`() throws {
        let copy = try PracticedStudy.made().copy()
        let made = try made(copy)
        try copy.ledger.replaceSnapshots(
            with: Snapshots(version: made.version + 1, head: made.head, rows: made.rows))
        let report = copy.verify(against: try copy.ledger.ledger.checkpoint())
        #expect(report.verdict == .verified, "\(report.findings)")
        let derived = try #require(report.checks.first { $0.name == "derived" })
        #expect(derived.result == "yes; \(made.rows.count + 1) rows of snapshots not checked")
        let comparison = try copy.ledger.replay(now: copy.now).comparison
        #expect(!comparison.differs && comparison.foreign == made.rows.count + 1 && comparison.head == nil)
    }

    @Test func `accepts none from a judge who makes none`() throws {
        let copy = try PracticedStudy.made().copy()
        try copy.ledger.replaceSnapshots(with: made(copy))
        let report = Verification(of: copy.path, judge: AnyContent(.study), known: [], now: copy.now).run()
        #expect(report.findings.contains { $0.code == .derivedMismatch })
    }
}
