import CanonicalJSON
import Projections
import Study
import Testing

@Suite struct `Tables of a thousand random histories` {
    /// Every cell with its value and its events, as bytes.
    private func bytes(_ state: StudyState, _ study: StudyProtocol) -> [String] {
        StudyView(state, study: study).cells.map { cell in
            "\(cell.address) \(cell.value.canonicalText) \(cell.sources)"
        }
    }

    @Test(arguments: 0..<20)
    func `are the same grown event by event, stopped anywhere, and built from events in any order`(batch: Int) {
        for number in batch * 50..<batch * 50 + 50 {
            var random = RandomNumbers(seed: UInt64(number) &* 7919)
            let log = RandomHistories(seed: UInt64(number), length: 12 + random.below(24)).log
            let documents = [log.study.version.text: log.study]
            var grown = StudyState(documents: documents)
            let cut = random.below(log.events.count)
            for event in log.events.prefix(cut) { grown.apply(event) }
            let early = bytes(grown, log.study)
            var again = StudyState(documents: documents)
            for event in log.events.prefix(cut) { again.apply(event) }
            for event in log.events.dropFirst(cut) { grown.apply(event) }
            // Out of order every participant is built anew from all events, a way that shares no step with growing.
            var built = StudyState(documents: documents)
            let (own, rest) = (log.events.filter { $0.subject == nil }, log.events.filter { $0.subject != nil })
            for event in own + random.shuffled(rest) { built.apply(event) }
            #expect(bytes(again, log.study) == early, "history \(number) cut at \(cut)")
            #expect(bytes(built, log.study) == bytes(grown, log.study), "history \(number)")
        }
    }
}

@Suite struct `The events behind the cells of random histories` {
    private static let counts: Set<String> = ["participants", "events", "n"]

    private func row(_ address: CellAddress) -> [String] { [address.table, address.row, address.group] }

    @Test(arguments: 0..<60)
    func `alone give the cells, whatever was corrected, voided or entered late`(number: Int) {
        let log = RandomHistories(seed: UInt64(5_000 + number), length: 22).log
        let documents = [log.study.version.text: log.study]
        let all = log.view.cells
        let empty = Set(
            all.filter { $0.value == .integer(0) && Self.counts.contains($0.address.cell) }.map { row($0.address) })
        for (sources, cells) in Dictionary(grouping: all, by: \.sources) {
            let kept = Set(sources)
            var state = StudyState(documents: documents)
            for event in log.events where event.subject == nil || kept.contains(event.seq) { state.apply(event) }
            let alone = Dictionary(
                StudyView(state, study: log.study).cells.map { ($0.address, $0) }, uniquingKeysWith: { one, _ in one })
            for cell in cells {
                let again = alone[cell.address]
                // A row that nobody in the group has is in a table only because of other groups.
                if again == nil, [.null, .integer(0)].contains(cell.value) || empty.contains(row(cell.address)) {
                    continue
                }
                #expect(again?.value == cell.value, "history \(number), \(cell.address): \(sources)")
            }
        }
    }
}
