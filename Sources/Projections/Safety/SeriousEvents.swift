import CanonicalJSON
import Study
import Vocabulary

/// The listing of serious adverse events with the clocks by which they had to be reported (S5).
///
/// All of them, treatment-emergent or not: whoever reads it wants none left out.
struct SeriousEvents {
    let table: StudyTable

    init(_ view: StudyView) {
        let members = view.rows(SeriousMember.self, of: .everything(view.study))
        table = StudyTable(
            id: "safety.serious", title: "Serious adverse events", stub: "participant, event",
            columns: [
                "term", "onset", "site aware", "serious because", "grade", "causality", "expected", "outcome",
                "after the start", "reports due",
            ].map { StudyTable.Column(head: [$0], isWords: true) },
            rows: members.flatMap { member in member.events.map { Self.row($0, of: member.code) } },
            notes: [
                "Every adverse event that any criterion of ICH E2A makes serious, by regime "
                    + "\(view.study.safety.regime). Reports due: recipient, last day or hour, when the initial report "
                    + "was submitted."
            ])
    }

    private static func row(_ event: SeriousEvent, of code: ParticipantCode) -> StudyTable.Row {
        let at = FieldAddress(table: "safety", row: "serious.\(code).\(event.id)", group: event.home)
        return StudyTable.Row(
            at.row, "\(code) \(event.id)", groups: event.groups,
            event.words.map { words in
                StudyTable.Field(
                    words.text?.text ?? "-",
                    [at.cell(words.name.text, words.text.map { .string($0.text) } ?? .null, words.sources)])
            })
    }
}
