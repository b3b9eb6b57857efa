import CivilTime
import Study

/// The `occurred` of every event with all corrections that count applied.
struct CorrectedTimes {
    /// The events that were voided.
    let voided: Set<Int>
    private var corrected: [Int: Occurred] = [:]

    init(_ events: [RecordedEvent]) {
        voided = Set(events.lazy.filter { $0.event.kind == .eventVoided }.compactMap(\.cause))
        for event in events where !voided.contains(event.seq) {
            guard case .eventCorrected(let payload) = event.event, let target = event.cause else { continue }
            for change in payload.changes where change.pointer.isOccurred {
                corrected[target] = change.newTime ?? corrected[target]
            }
        }
    }

    /// When an event happened, as far as is known now.
    func occurred(_ event: RecordedEvent) -> Occurred? { corrected[event.seq] ?? event.occurred }
}
