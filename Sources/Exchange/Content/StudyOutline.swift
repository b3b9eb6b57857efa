import CivilTime
import Study
import Vocabulary

/// What one reading of a study's events tells without keeping them: who takes part, the last event, the audit trail's
/// definitions.
struct StudyOutline {
    /// The last event's number and when it was written.
    private(set) var last: (seq: Int, recorded: Instant)?
    /// What the audit trail refers to.
    private(set) var audit = AuditOutline()
    private var events: [ParticipantCode: Int] = [:]

    /// Takes in the next event.
    mutating func take(_ event: RecordedEvent) {
        last = (event.seq, event.recorded)
        audit.take(event)
        if let subject = event.subject { events[subject, default: 0] += 1 }
    }

    /// The participants by code, as many together as have about `limit` events; one empty group where there are none.
    func groups(of limit: Int) -> [[ParticipantCode]] {
        var groups: [[ParticipantCode]] = [[]]
        var count = 0
        for (code, number) in events.sorted(by: { $0.key < $1.key }) {
            if count > 0, count + number > limit {
                groups.append([])
                count = 0
            }
            groups[groups.count - 1].append(code)
            count += number
        }
        return groups
    }
}
