import Study

/// How good the record is: how soon things were written, what was corrected, what is still asked (5, quality).
///
/// By group: the participants of its parts, with their events. Deviations and completeness stand in the tables of
/// safety and efficacy.
public struct QualityTable: TabularProjection {
    /// The addresses of its cells begin with `quality`.
    public static let name = "quality"
    /// The first rules.
    public static let version = 1

    /// The tables.
    public let tables: [StudyTable]

    /// The tables of a study as it stands.
    public init(of view: StudyView) {
        let groups = view.study.groups.map { QualityGroup($0, view) }
        tables = [
            RecordingLag(groups, view).table, CorrectionCounts(groups, view).table, QueryCounts(groups, view).table,
            CompletenessTable(view).table, DeviationCounts(view, address: Self.name).table,
        ]
    }
}

/// The participants of a group with the events that belong to it.
struct QualityGroup {
    let id: Code
    let members: [QualityMember]

    init(_ group: StudyGroup, _ view: StudyView) {
        id = group.id
        members = view.members(of: group).filter { !$0.parts.isEmpty }.compactMap { QualityMember($0) }
    }

    /// The events by which everybody belongs to the group.
    var sources: [Int] { members.flatMap(\.sources) }
}

/// One participant of a group with the events of its parts.
struct QualityMember {
    let history: ParticipantHistory
    /// The events by which they belong to the group.
    let sources: [Int]
    /// The events that count, not voided, corrections applied.
    let effective: [EffectiveEvent]
    private let parts: Set<PartID>

    /// Nothing for somebody who was never screened for a part of the group.
    init?(_ member: GroupMember) {
        history = member.history
        let state = history.state
        let screenings = member.parts.flatMap { state.part($0.id).screenings.prefix(1).map(\.seq) }
        guard !screenings.isEmpty else { return nil }
        sources = member.armSources + screenings.flatMap(history.withCorrections)
        let parts = Set(member.parts.map(\.id))
        self.parts = parts
        effective = history.effective.filter { event in
            state.part(of: event.event).map(parts.contains) ?? true
        }
    }

    /// Whether an event belongs to the group's parts, or to no part.
    func holds(_ seq: Int) -> Bool {
        history.event(seq).flatMap { history.state.part(of: $0.event) }.map(parts.contains) ?? true
    }
}
