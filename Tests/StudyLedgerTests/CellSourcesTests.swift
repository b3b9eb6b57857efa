import CanonicalJSON
import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing
import Vocabulary

@Suite struct `The events behind a cell` {
    /// The cells that say how many a row is about.
    private static let counts: Set<String> = ["participants", "events", "n"]

    @Test(.evidence(for: "G-05")) func `alone give the cell, all others of participants taken away`() throws {
        let copy = try PracticedStudy.made().copy()
        var events: [RecordedEvent] = []
        try copy.ledger.forEachRecorded { events.append($0) }
        let documents = try copy.ledger.documents()
        var whole = StudyState(documents: documents)
        for event in events { whole.apply(event) }
        let all = try #require(StudyView(whole)).cells
        #expect(all.count > 100 && all.contains { $0.sources.count > 20 })
        let empty = Set(all.filter { $0.value == .integer(0) && Self.counts.contains($0.address.cell) }.map(\.row))
        for (sources, alike) in Dictionary(grouping: all, by: \.sources) {
            var state = StudyState(documents: documents)
            let kept = Set(sources)
            for event in events where event.subject == nil || kept.contains(event.seq) { state.apply(event) }
            let alone = try #require(StudyView(state)).cells
            for cell in alike {
                let again = alone.first { $0.address == cell.address }
                let value = again?.value
                // A row that nobody in the group has is in a table only because of other groups.
                if value == nil, [.null, .integer(0)].contains(cell.value) || empty.contains(cell.row) { continue }
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

extension TracedCell {
    /// The row of one group that it stands in.
    fileprivate var row: [String] { [address.table, address.row, address.group] }
}
