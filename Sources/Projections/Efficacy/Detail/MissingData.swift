import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// Which expected assessments of the index are there, by time point and instrument (E10).
struct MissingData {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { (group: $0, members: view.rows(ExpectedMember.self, of: $0)) }
        let rows = view.study.expectedAssessments.map { timepoint, instrument -> StudyTable.Row in
            let id = "missing.\(timepoint).\(instrument)"
            let names = [
                view.study.timepoint(timepoint)?.label.text ?? timepoint.text,
                view.study.instrument(instrument)?.label.text ?? instrument.text,
            ]
            return StudyTable.Row(
                id, names.joined(separator: ": "),
                groups.map { group in
                    Self.field(
                        FieldAddress(table: "efficacy", row: id, group: group.group.id),
                        group.members.compactMap { member in
                            member.record(timepoint, instrument).map { (record: $0, member: member.sources) }
                        })
                })
        }
        table = StudyTable(
            id: "efficacy.missing", title: "Expected assessments of the index",
            columns: view.columns(groups.map(\.members.count)),
            rows: rows,
            notes: [
                "Recorded/expected (%), omitted: with a reason on record. Expected of whoever has an index in a part "
                    + "that "
                    + "asks for it."
            ])
    }

    private static func field(
        _ at: FieldAddress, _ records: [(record: ExpectedRecord, member: [Int])]
    ) -> StudyTable.Field {
        guard !records.isEmpty else { return .none }
        let done = records.filter { $0.record.state == .recorded }
        let omitted = records.filter { $0.record.state == .omitted }
        let sources = { (records: [(record: ExpectedRecord, member: [Int])]) in
            records.flatMap { $0.member + $0.record.sources }
        }
        let percent = formatPercent(done.count, records.count) ?? "-"
        return StudyTable.Field(
            "\(done.count)/\(records.count) (\(percent))" + (omitted.isEmpty ? "" : ", \(omitted.count) omitted"),
            [
                at.cell("recorded", .integer(done.count), sources(done)),
                at.cell("expected", .integer(records.count), records.flatMap(\.member)),
                at.cell("omitted", .integer(omitted.count), sources(omitted)),
            ])
    }
}
