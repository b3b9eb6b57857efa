import Study
import Vocabulary

/// How good the record is: how soon things were written, what was corrected, what is still asked (5, quality).
///
/// By group: the participants of its parts, with their events. Deviations and completeness stand in the tables of
/// safety and efficacy.
public enum QualityTable: Projection {
    /// The addresses of its cells begin with `quality`.
    public static let name = "quality"
    /// By what is counted.
    public static let rows: Set<String> = [RecordMember.table, CompletenessMember.table, MemberDeviations.table]

    /// Its tables.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        let table = { (id: String, rows: [String], make: @escaping () -> StudyTable) in
            NamedTable("quality.\(id)", rows: rows, showing: groups, make)
        }
        let members = { view.study.groups.map { QualityGroup($0, view) } }
        return [
            table("lag", ["lag."]) { RecordingLag(members(), view).table },
            table("corrections", ["corrections", "voids", "reason."]) { CorrectionCounts(members(), view).table },
            table("queries", ["queries"]) { QueryCounts(members(), view).table },
            table("completeness", ["complete."]) { CompletenessTable(view).table },
            table("deviations", ["deviation."]) { DeviationCounts(view, address: name).table },
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
