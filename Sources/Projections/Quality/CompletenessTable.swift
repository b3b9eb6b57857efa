import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// How complete the required assessments are, by time point and instrument.
struct CompletenessTable {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { group in
            (
                group: group,
                cells: view.rows(CompletenessMember.self, of: group).flatMap { member in
                    member.assessments.map { assessment in
                        Cell(
                            assessment: assessment, state: assessment.state(at: view.cut),
                            sources: member.armSources + assessment.sources(in: view))
                    }
                }
            )
        }
        let expected = Self.expected(view.study)
        let rows = expected.flatMap { timepoint, instrument -> [StudyTable.Row] in
            let names = [
                view.study.timepoint(timepoint)?.label.text ?? timepoint.text,
                view.study.instrument(instrument)?.label.text ?? instrument.text,
            ]
            let id = "complete.\(timepoint).\(instrument)"
            return [
                StudyTable.Row(
                    id, names.joined(separator: ": "),
                    groups.map { group in
                        Self.field(
                            FieldAddress(table: "quality", row: id, group: group.group.id),
                            group.cells.filter {
                                $0.assessment.timepoint == timepoint && $0.assessment.instrument == instrument
                            })
                    })
            ]
        }
        table = StudyTable(
            id: "quality.completeness", title: "Completeness of required assessments",
            columns: view.study.groups.map { .init(group: $0.id, head: [$0.label.text]) }, rows: rows,
            notes: [
                "Recorded/due (%): due are those of every infusion and part whose window has closed or that are there. "
                    + "Then outside the window, omitted with a reason, missing, not due yet, and of participants who "
                    + "left, were "
                    + "lost or died before the window closed."
            ])
    }

    private static func expected(_ study: StudyProtocol) -> [(Code, Code)] {
        var found: [(Code, Code)] = []
        for timepoint in study.timepoints {
            for assessment in study.parts.flatMap({ $0.assessments(at: timepoint.id) })
            where assessment.required && !found.contains(where: { $0 == (timepoint.id, assessment.instrument) }) {
                found.append((timepoint.id, assessment.instrument))
            }
        }
        return found
    }

    private struct Cell {
        let assessment: RequiredAssessment
        let state: Completeness
        let sources: [Int]
    }

    private static func field(_ at: FieldAddress, _ cells: [Cell]) -> StudyTable.Field {
        guard !cells.isEmpty else { return .none }
        let of = { (states: Set<Completeness>) in cells.filter { states.contains($0.state) } }
        let recorded = of([.inWindow, .outside])
        let due = of([.inWindow, .outside, .omitted, .missing])
        let rest: [(String, Set<Completeness>)] = [
            ("outside", [.outside]), ("omitted", [.omitted]), ("missing", [.missing]), ("pending", [.pending]),
            ("left", [.left]),
        ]
        let percent = formatPercent(recorded.count, due.count) ?? "-"
        let words = ["pending": "not due yet", "left": "left before"]
        let more = rest.compactMap { name, states in
            of(states).isEmpty ? nil : ", \(of(states).count) \(words[name] ?? name)"
        }
        return StudyTable.Field(
            "\(recorded.count)/\(due.count) (\(percent))" + more.joined(),
            [
                at.cell("recorded", .integer(recorded.count), recorded.flatMap(\.sources)),
                at.cell("due", .integer(due.count), due.flatMap(\.sources)),
            ]
                + rest.map { name, states in
                    at.cell(name, .integer(of(states).count), of(states).flatMap(\.sources))
                })
    }
}
