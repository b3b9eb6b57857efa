import CanonicalJSON
import Statistics
import Study

/// Which expected assessments of the index are there, by time point and instrument (E10).
struct MissingData {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { (group: $0, members: view.indexed($0)) }
        var expected: [(timepoint: Code, instrument: Code)] = []
        for timepoint in view.study.timepoints {
            for assessment in view.study.parts.flatMap({ $0.assessments(at: timepoint.id) })
            where !expected.contains(where: { $0 == (timepoint.id, assessment.instrument) }) {
                expected.append((timepoint.id, assessment.instrument))
            }
        }
        let rows = expected.map { timepoint, instrument -> StudyTable.Row in
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
                        group.members.compactMap { ExpectedRecord($0, timepoint, instrument, view.study) })
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

    private static func field(_ at: FieldAddress, _ records: [ExpectedRecord]) -> StudyTable.Field {
        guard !records.isEmpty else { return .none }
        let done = records.filter { $0.state == .recorded }
        let omitted = records.filter { $0.state == .omitted }
        let percent = formatPercent(done.count, records.count) ?? "-"
        return StudyTable.Field(
            "\(done.count)/\(records.count) (\(percent))" + (omitted.isEmpty ? "" : ", \(omitted.count) omitted"),
            [
                at.cell("recorded", .integer(done.count), done.flatMap(\.sources)),
                at.cell("expected", .integer(records.count), records.flatMap(\.expectation)),
                at.cell("omitted", .integer(omitted.count), omitted.flatMap(\.sources)),
            ])
    }
}

/// How one expected assessment of one participant's index stands.
struct ExpectedRecord {
    enum State { case recorded, omitted, missing }

    let state: State
    /// The events by which it is expected.
    let expectation: [Int]
    /// The events behind the state.
    let sources: [Int]

    /// Nothing if the part does not expect it.
    init?(_ member: IndexedMember, _ timepoint: Code, _ instrument: Code, _ study: StudyProtocol) {
        guard member.part.assessments(at: timepoint).contains(where: { $0.instrument == instrument }) else {
            return nil
        }
        expectation = member.sources
        let history = member.history
        let anchor = member.unit.anchor(timepoint, member.part.id, study)
        let recorded = history.state.assessments(for: anchor, timepoint: timepoint, instrument: instrument)
            .filter { !$0.content.items.isEmpty }
        let abstracted = (member.infusion?.history.first?.content.assessments ?? []).contains {
            $0.timepoint == timepoint && $0.instrument == instrument
        }
        let omission = history.state.omission(
            for: anchor, timepoint: timepoint, instrument: instrument)
        if let first = recorded.first {
            (state, sources) = (.recorded, member.sources + history.withCorrections(first.seq))
        } else if abstracted {
            (state, sources) = (.recorded, member.sources)
        } else if let omission {
            (state, sources) = (.omitted, member.sources + history.withCorrections(omission.seq))
        } else {
            (state, sources) = (.missing, member.sources)
        }
    }
}
