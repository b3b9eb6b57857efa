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
