import Study

/// How good the record is: how soon things were written, what was corrected, what is still asked (5, quality).
///
/// By group: the participants of its parts, with their events. Deviations and completeness stand in the tables of
/// safety and efficacy.
public struct QualityTable: TabularProjection {
    /// The addresses of its cells begin with `quality`.
    public static let name = "quality"
    /// By what is counted.
    public static let rows: Set<String> = [RecordMember.table, CompletenessMember.table, MemberDeviations.table]

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
    let members: [RecordMember]

    init(_ group: StudyGroup, _ view: StudyView) {
        id = group.id
        members = view.rows(RecordMember.self, of: group)
    }

    /// The events by which everybody belongs to the group.
    var sources: [Int] { members.flatMap(\.sources) }
}
