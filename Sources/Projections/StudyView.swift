public import CanonicalJSON
public import CivilTime
public import Study
import Vocabulary

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
    /// The rows that were stored, where the view has no histories.
    private let stored: RowSet?
    private let lastSeq: Int?
    let memo = ViewMemo()

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
        lastSeq = state.lastRecorded?.seq
        histories = state.participants.values.sorted { $0.code < $1.code }
        stored = nil
    }

    /// The view of some participants of a study: of each what the view of all would say of them.
    ///
    /// - Parameters:
    ///   - state: the study's own record, and those participants.
    ///   - study: the protocol in force.
    ///   - last: the last event of the whole study, which sets the data cut.
    public init(_ state: StudyState, study: StudyProtocol, last: (seq: Int, recorded: Instant)) {
        self.state = state
        self.study = study
        (cut, lastSeq) = (last.recorded, last.seq)
        histories = state.participants.values.sorted { $0.code < $1.code }
        stored = nil
    }

    /// A view for tables alone, of rows that were made earlier and of participants who are known anew.
    ///
    /// - Parameters:
    ///   - state: the study's own record, and the participants of whom something was written since.
    ///   - study: the protocol that the rows were made under.
    ///   - last: the last event of the study, which sets the data cut.
    ///   - rows: the rows of all participants as they were; those of participants in `state` do not count.
    ///   - projections: the tables that will be asked for; rows that they do not need are not read.
    public init(
        _ state: StudyState, study: StudyProtocol, last: (seq: Int, recorded: Instant), rows: [StoredRow],
        for projections: [any Projection.Type] = StudyView.projections
    ) throws(MalformedJSON) {
        self.state = state
        self.study = study
        (cut, lastSeq) = (last.recorded, last.seq)
        histories = []
        let kinds = RowKinds.of(projections)
        let known = Set(state.participants.keys.map(\.text))
        let anew = state.participants.values.flatMap { RowKinds.rows(of: $0, study, kinds) }
        stored = try RowSet(reading: rows.filter { !known.contains($0.participant) } + anew, of: kinds)
    }

    /// The rows of one kind of a group's members, by code.
    func rows<Row: MemberRow>(_ kind: Row.Type, of group: StudyGroup) -> [Row] {
        memo.value(Row.table, of: group.id.text) {
            if let stored { return stored.rows(kind, of: group.id.text) }
            return histories.compactMap { Row(GroupMember($0, in: group, of: study), study) }
        }
    }

    /// The offsets that the study's zone can have had.
    public var offsets: OffsetRange { study.zone.range }

    /// The calendar day of the data cut in the study's zone, where that is earliest.
    var cutDay: CalendarDay? {
        cut.map { $0.adding(minutes: Int64(offsets.smallestMinutes)).dayInUTC }
    }

    /// The event that sets the data cut.
    var cutSources: [Int] { lastSeq.map { [$0] } ?? [] }
}

extension ParticipantHistory {
    /// An event and those that corrected it.
    func withCorrections(_ seq: Int) -> [Int] { [seq] + (corrections[seq] ?? []) }
}
