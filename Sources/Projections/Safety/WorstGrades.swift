import CanonicalJSON
import Study

/// The highest grade that each participant had, of any adverse event and of each term (S3).
struct WorstGrades {
    let table: StudyTable

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        let levels = SafetyRow.Level.ordered(tallies).filter { $0 == .any || $0.termName != nil }
        let rows = levels.flatMap { level -> [StudyTable.Row] in
            let name = level == .any ? "any" : String(level.address.dropFirst("term.".count))
            let whole = StudyTable.Row(
                "worst-grade.\(name)", level.label(view.terms),
                tallies.map { Self.field($0, level, grade: nil, "worst-grade.\(name)") })
            let grades = [5, 4, 3, 2, 1, 0].map { grade -> StudyTable.Row in
                let id = "worst-grade.\(name).\(grade == 0 ? "none" : String(grade))"
                return .init(
                    id, grade == 0 ? "not graded" : "grade \(grade)", indent: 1,
                    tallies.map { Self.field($0, level, grade: grade, id) })
            }
            return [whole] + grades.filter { row in !row.fields.allSatisfy(\.isZero) }
        }
        table = StudyTable(
            id: "safety.worst-grade", title: "Treatment-emergent adverse events by worst grade",
            columns: view.columns(tallies.map(\.total)), rows: rows,
            notes: [
                "Participants n (%) by the highest grade that any of their adverse events of the term ever had, by "
                    + "\(view.study.safety.gradingScale). Grades that nobody had are left out."
            ])
    }

    private static func field(
        _ tally: SafetyTally, _ level: SafetyRow.Level, grade: Int?, _ id: String
    ) -> StudyTable.Field {
        let count = Tally(tally.affected(level), of: tally.total, population: tally.sources) { participant in
            let worst = participant.adverseEvents.compactMap(\.grade).max() ?? 0
            guard grade == nil || worst == grade else { return nil }
            return (participant.adverseEvents.count, participant.allSources)
        }
        return StudyTable.Field(
            FieldAddress(table: "safety", row: id, group: tally.group.id), count.ofParticipants)
    }
}

extension StudyTable.Field {
    /// Whether its first value is zero.
    var isZero: Bool { cells.first?.value == .integer(0) }
}
