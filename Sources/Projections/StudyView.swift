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

    /// The view of a study; nothing if no protocol is in force whose document is known.
    public init?(_ state: StudyState) {
        guard let adopted = state.study.current else { return nil }
        self.init(state, study: adopted.document)
    }

    /// The view of a study under a protocol of the caller's choice.
    public init(_ state: StudyState, study: StudyProtocol) {
        self.state = state
        self.study = study
        histories = state.participants.values.sorted { $0.code < $1.code }
    }

    /// The offsets that the study's zone can have had.
    public var offsets: OffsetRange { study.zone.range }

    /// The part of an id as the protocol declares it.
    func part(_ id: PartID) -> StudyPart? { study.part(id) }
}

extension ParticipantHistory {
    /// An event and those that corrected it.
    func withCorrections(_ seq: Int) -> [Int] { [seq] + (effective(seq)?.corrections ?? []) }
}
