public import CivilTime
public import Vocabulary

/// A study as it stands after a number of events.
///
/// A caller may apply all events, or those of the study and of the participants it needs; what it did not apply it must
/// not ask about. Applying never fails: whether an event may be recorded is decided before (``decide(_:in:state:)``).
public struct StudyState: Sendable {
    /// What is in force for the whole study.
    public internal(set) var study: StudyRecord
    /// The participants whose events were applied.
    public internal(set) var participants: [ParticipantCode: ParticipantHistory] = [:]
    /// The number that the next event of the ledger gets; set it if not all events were applied.
    public var nextSeq = 0
    /// The last of the events that were applied, and when it was written.
    public private(set) var lastRecorded: (seq: Int, recorded: Instant)?

    /// A study of which nothing is recorded yet; `documents` are the decoded protocols by version.
    public init(documents: [String: StudyProtocol] = [:]) { study = StudyRecord(documents: documents) }

    /// Makes a protocol's document known before the event that adopts its version is applied.
    public mutating func supply(_ document: StudyProtocol, version: String) { study.documents[version] = document }

    /// Takes in one event; never fails.
    public mutating func apply(_ event: RecordedEvent) {
        nextSeq = max(nextSeq, event.seq + 1)
        if event.seq >= lastRecorded?.seq ?? 0 { lastRecorded = (event.seq, event.recorded) }
        if let subject = event.subject {
            participants[subject, default: ParticipantHistory(code: subject)].apply(event, study: study)
        } else {
            study.apply(event)
        }
    }

    /// Takes in what a decision computed; it must have been made of this state.
    public mutating func take(_ decision: Decision) {
        study = decision.after.study
        participants.merge(decision.after.participants) { _, new in new }
        nextSeq = decision.after.nextSeq
        lastRecorded = decision.after.lastRecorded ?? lastRecorded
    }

    /// Judges a participant again by what the study's own record says now.
    mutating func refresh(_ code: ParticipantCode) { participants[code]?.refresh(study) }

    /// The event of a number, among those that were applied.
    public func event(_ seq: Int) -> RecordedEvent? {
        if let event = study.event(seq) { return event }
        for history in participants.values { if let event = history.event(seq) { return event } }
        return nil
    }

    /// What is known of a participant; `nil` if nothing was applied.
    public func participant(_ code: ParticipantCode) -> ParticipantHistory? { participants[code] }
}
