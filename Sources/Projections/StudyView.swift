public import CivilTime
public import Study

/// A study as projections look at it: its protocol in force, and its participants in the order of their codes.
public struct StudyView: Sendable {
    /// The study after its events.
    public let state: StudyState
    /// The protocol in force; its groups, endpoints and analysis choices shape the tables.
    public let study: StudyProtocol
    /// The participants, ascending by code.
    public let histories: [ParticipantHistory]
    /// The data cut: what had happened by then is counted; absent in an empty study.
    public let cut: Instant?

    /// The view of a study; nothing if no protocol is in force whose document is known.
    public init?(_ state: StudyState) {
        guard let adopted = state.study.current else { return nil }
        self.init(state, study: adopted.document)
    }

    /// The view of a study under a protocol of the caller's choice.
    ///
    /// - Parameter upTo: the last instant that counts, where later events were left out; otherwise the data cut is the
    ///   moment at which the last event was written.
    public init(_ state: StudyState, study: StudyProtocol, upTo: Instant? = nil) {
        self.state = state
        self.study = study
        cut = upTo ?? state.lastRecorded?.recorded
        histories = state.participants.values.sorted { $0.code < $1.code }
    }

    /// The offsets that the study's zone can have had.
    public var offsets: OffsetRange { study.zone.range }

    /// The calendar day of the data cut in the study's zone, where that is earliest.
    var cutDay: CalendarDay? {
        cut.map { $0.adding(minutes: Int64(offsets.smallestMinutes)).dayInUTC }
    }

    /// The event that sets the data cut.
    var cutSources: [Int] { state.lastRecorded.map { [$0.seq] } ?? [] }

    /// The part of an id as the protocol declares it.
    func part(_ id: PartID) -> StudyPart? { study.part(id) }
}

extension ParticipantHistory {
    /// An event and those that corrected it.
    func withCorrections(_ seq: Int) -> [Int] { [seq] + (corrections[seq] ?? []) }
}
