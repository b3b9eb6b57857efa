public import CivilTime
import Study
public import Vocabulary

/// How long after it happened one event was written.
public struct RecordedLag: Hashable, Sendable {
    /// The participant.
    public let subject: ParticipantCode
    /// The type of the event.
    public let type: String
    /// Whole minutes; 0 where the clock says that it was written first.
    public let minutes: Int
    /// Whether it counts as late.
    public let isLate: Bool
    /// When it was written.
    public let recorded: Instant
    /// The event.
    public let seq: Int
    /// The event and its corrections.
    let sources: [Int]

    /// The lags of one participant's events, by number.
    static func all(_ member: QualityMember) -> [RecordedLag] {
        member.effective.compactMap { event in
            guard event.recorded.source != .derived, !event.event.carriesNoTime, event.occurred?.isReduced == false
            else { return nil }
            let minutes = event.recorded.recorded.milliseconds(since: event.at.latest) / 60_000
            return RecordedLag(
                subject: member.history.code, type: event.event.type, minutes: max(0, Int(minutes)),
                isLate: event.lateEntry, recorded: event.recorded.recorded, seq: event.seq,
                sources: [event.seq] + event.corrections)
        }
    }

    /// The lags of everybody's events, by number.
    public static func all(in view: StudyView) -> [RecordedLag] {
        view.histories.flatMap { history in
            let group = StudyGroup.everything(view.study)
            return QualityMember(GroupMember(history, in: group, of: view.study)).map(all) ?? []
        }.sorted { $0.seq < $1.seq }
    }
}

extension StudyGroup {
    /// A group of all parts.
    static func everything(_ study: StudyProtocol) -> StudyGroup {
        var group = StudyGroup()
        group.parts = study.parts.map(\.id)
        return group
    }
}
