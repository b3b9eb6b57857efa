import CanonicalJSON
import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing

@Suite struct `The events behind a cell` {
    private func cells(_ view: StudyView) -> [TracedCell] {
        SafetyTable(of: view).cells + EfficacyTable(of: view).cells + FlowTable(of: view).cells
    }

    @Test(.evidence(for: "G-05")) func `alone give the cell, all others of participants taken away`() throws {
        let copy = try PracticedStudy.made().copy()
        var events: [RecordedEvent] = []
        try copy.ledger.forEachRecorded { events.append($0) }
        let documents = try copy.ledger.documents()
        var whole = StudyState(documents: documents)
        for event in events { whole.apply(event) }
        let all = cells(try #require(StudyView(whole)))
        #expect(all.count > 100 && all.contains { $0.sources.count > 20 })
        for (sources, alike) in Dictionary(grouping: all, by: \.sources) {
            var state = StudyState(documents: documents)
            let kept = Set(sources)
            for event in events where event.subject == nil || kept.contains(event.seq) { state.apply(event) }
            let alone = cells(try #require(StudyView(state)))
            for cell in alike {
                let again = alone.first { $0.address == cell.address }
                let value = again?.value
                // A row that nothing is left of is not in a table.
                if value == nil, cell.value == .integer(0) || cell.value == .null { continue }
                #expect(value == cell.value, "\(cell.address): \(sources)")
                #expect(again?.sources == sources, "\(cell.address)")
            }
        }
    }

    @Test func `add up along the way through the study`() throws {
        let copy = try PracticedStudy.made().copy()
        let view = try #require(StudyView(try copy.ledger.fullState()))
        for group in FlowTable(of: view).groups where group.group != "all" {
            let count = { (stage: FlowStage) in group.counts.first { $0.stage == stage }?.participants ?? 0 }
            #expect(
                count(.enrolled)
                    == count(.completed) + count(.withdrawn) + count(.lost) + count(.continuing) + count(.died))
            #expect(count(.screened) >= count(.consented) && count(.consented) >= count(.enrolled))
        }
    }
}
