import CanonicalJSON
import CivilTime

/// An event with all corrections applied that count, in the order of their numbers.
///
/// A correction that cannot be applied changes nothing; such a one is refused before it is written.
struct CorrectedEvent {
    let recorded: RecordedEvent
    var event: StudyEvent
    var occurred: Occurred?
    var data: [UInt8]
    var corrections: [Int] = []

    init(_ recorded: RecordedEvent) {
        self.recorded = recorded
        event = recorded.event
        occurred = recorded.occurred
        data = recorded.data
    }

    init(_ recorded: RecordedEvent, among events: [RecordedEvent], voided: Set<Int>) {
        self.init(recorded)
        for later in events where later.cause == recorded.seq && !voided.contains(later.seq) {
            guard let correction = later.correction else { continue }
            try? apply(correction.changes, seq: later.seq)
        }
    }

    /// Applies the changes of one correction.
    mutating func apply(_ changes: [FieldChange], seq: Int) throws(CorrectionProblem) {
        let time = changes.first { $0.pointer.isOccurred }
        if let time, time.old?.json.text != occurred?.description {
            throw .oldDiffers(time.pointer, found: occurred.flatMap { RecordedValue(.string($0.description)) })
        }
        let corrected = try StudyEvent.correcting(type: event.type, version: 1, data: data, changes: changes)
        (event, data) = (corrected.event, corrected.data)
        if let newTime = time?.newTime { occurred = newTime }
        corrections.append(seq)
    }
}

extension EventCorrected {
    /// Whether it changes a member that the protocol calls critical.
    func touchesCriticalField(of type: String, under document: StudyProtocol) -> Bool {
        changes.contains { change in
            document.isCritical(change.pointer.isOccurred ? "occurred" : change.pointer.path[0], of: type)
        }
    }
}
