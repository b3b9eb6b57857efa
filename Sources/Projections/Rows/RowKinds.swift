public import Study
import Vocabulary

/// All kinds of rows that tables are made of.
public enum RowKinds {
    /// Changes whenever the same events would give other rows, or the same rows other bytes.
    public static let version = 1

    static let all: [any MemberRow.Type] = [
        AnalysedMember.self, BaselineMember.self, CompletenessMember.self, ExpectedMember.self, FlowMember.self,
        GivenDose.self, MemberDeviations.self, RecordMember.self, ReliefMember.self, SafetyMember.self,
        SensitivityMember.self, SeriousMember.self, VitalMember.self,
    ]

    /// The names of all kinds.
    public static var names: [String] { all.map { $0.table } }

    /// The names of the rows that some projections are made of.
    public static func names(of projections: [any Projection.Type]) -> Set<String> {
        Set(projections.flatMap { $0.rows })
    }

    static func of(_ projections: [any Projection.Type]) -> [any MemberRow.Type] {
        let names = names(of: projections)
        return all.filter { names.contains($0.table) }
    }

    /// Every row of one participant.
    public static func rows(of history: ParticipantHistory, _ study: StudyProtocol) -> [StoredRow] {
        rows(of: history, study, all)
    }

    /// Every row of one participant without the events behind its values, for tables whose numbers are not traced.
    public static func untracedRows(of history: ParticipantHistory, _ study: StudyProtocol) -> [StoredRow] {
        all.flatMap { rows($0, of: history, study, traced: false) }
    }

    /// The rows of one participant of some kinds.
    static func rows(
        of history: ParticipantHistory, _ study: StudyProtocol, _ kinds: [any MemberRow.Type]
    ) -> [StoredRow] {
        kinds.flatMap { rows($0, of: history, study) }
    }

    /// Every row of every participant, by table, group and participant.
    public static func rows(of view: StudyView) -> [StoredRow] {
        view.histories.flatMap { rows(of: $0, view.study) }.sorted()
    }

    private static func rows<Row: MemberRow>(
        _ kind: Row.Type, of history: ParticipantHistory, _ study: StudyProtocol, traced: Bool = true
    ) -> [StoredRow] {
        Row.groups(of: study).compactMap { group in
            guard var row = Row(GroupMember(history, in: group, of: study), study) else { return nil }
            if !traced { row.forgetEvents() }
            return StoredRow(
                table: Row.table, group: group.id.text, participant: history.code.text, bytes: row.bytes)
        }
    }
}
