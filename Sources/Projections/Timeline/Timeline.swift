public import Study
public import Vocabulary

/// What happened to one participant, in the order in which it happened.
///
/// Sorted by the earliest instant that `occurred`, corrected, can mean, then by event number. Corrections and voids
/// stand at the event they concern, with both values; every other event is an entry of its own. Deviations, flags and
/// queries stand at the event that caused them.
public struct Timeline: Hashable, Sendable {

    /// The participant.
    public let subject: ParticipantCode
    /// The entries.
    public let entries: [TimelineEntry]

    /// The timeline of a participant, in the words of a protocol.
    public init(of history: ParticipantHistory, study: StudyProtocol) {
        let builder = TimelineBuilder(history, study)
        subject = history.code
        entries = history.events.compactMap(builder.entry).sorted { $0.precedes($1) }
    }
}
