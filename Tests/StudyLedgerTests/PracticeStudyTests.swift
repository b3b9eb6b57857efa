import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing
import Transparency
import Vocabulary

@Suite struct `A practice study of six` {
    @Test(.evidence(for: "G-03")) func `is VERIFIED with the study's rules against its halfway checkpoint`() throws {
        let study = try PracticedStudy.made()
        let report = study.verify(study.directory.file("ledger"), against: study.made.halfway)
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.events == study.made.size)
        #expect(report.coveredSize > 0 && report.coveredSize < report.events)
        let codes = ["P001", "P002", "P003", "P004", "P005", "P006"].compactMap { ParticipantCode($0) }
        let copy = try study.copy()
        #expect(try Set(copy.ledger.fullState().participants.keys) == Set(codes))
    }

    @Test(.evidence(for: "G-03")) func `is INCONCLUSIVE without a checkpoint from outside`() throws {
        let study = try PracticedStudy.made()
        let report = study.verify(study.directory.file("ledger"), against: nil)
        #expect(report.verdict == .inconclusive)
        #expect(report.findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test(.evidence(for: "G-04")) func `has for everybody the state that a replay of all events gives`() throws {
        let study = try PracticedStudy.made()
        let copy = try study.copy()
        let size = study.made.size
        for end in [size, size / 2, size / 3] {
            let full = try copy.ledger.fullState(asOf: end)
            #expect(full.participants.isEmpty == false)
            for (code, replayed) in full.participants {
                let alone = try copy.ledger.state(of: [code], asOf: end)
                let loaded = try #require(alone.participant(code))
                #expect(loaded.state == replayed.state, "\(code) as of \(end)")
                #expect(loaded.events == replayed.events, "\(code) as of \(end)")
                #expect(loaded.violations == replayed.violations, "\(code) as of \(end)")
                #expect(alone.participants.count == 1)
            }
        }
    }
}

@Suite struct `The tables of a practice study` {
    @Test(.evidence(for: "G-04"))
    func `are the same from a replay as from what was kept up to date, at any point of the past`() throws {
        let copy = try PracticedStudy.made().copy()
        let size = try copy.ledger.head().size
        var events: [RecordedEvent] = []
        try copy.ledger.forEachRecorded { events.append($0) }
        #expect(events.count == size)
        var kept = StudyState(documents: try copy.ledger.documents())
        for event in events {
            kept.apply(event)
            guard event.seq % 97 == 96 || event.seq == size - 1, let view = StudyView(kept) else { continue }
            let rebuilt = try #require(StudyView(try copy.ledger.fullState(asOf: event.seq + 1)))
            #expect(SafetyTable(of: view).cells == SafetyTable(of: rebuilt).cells, "as of \(event.seq)")
            #expect(EfficacyTable(of: view).cells == EfficacyTable(of: rebuilt).cells, "as of \(event.seq)")
        }
    }

    @Test(.evidence(for: "G-05")) func `have for every counted event a proof that it stands in the tree`() throws {
        let copy = try PracticedStudy.made().copy()
        let head = try copy.ledger.head()
        let view = try #require(StudyView(try copy.ledger.fullState()))
        let cells = SafetyTable(of: view).cells + EfficacyTable(of: view).cells
        #expect(Set(cells.map(\.address)).count == cells.count)
        let sources = Set(cells.flatMap(\.sources))
        #expect(sources.count > 20)
        for sequence in sources {
            let bytes = try #require(try copy.ledger.ledger.bytes(of: sequence))
            let proof = try #require(try copy.ledger.ledger.inclusionProof(of: sequence, size: head.size))
            try proof.verify(leaf: Digest.leaf(of: bytes.span), root: head.root)
        }
    }
}
