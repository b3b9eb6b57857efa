import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// How long after things happened they were written down, by the kind of event.
///
/// `recorded` less `occurred`, of events whose time is known to the minute and that a person wrote; abstraction and
/// import of old records is late by nature and shown by its own types.
struct RecordingLag {
    let table: StudyTable

    init(_ groups: [QualityGroup], _ view: StudyView) {
        let lags = groups.map { group in
            let all = group.members.flatMap { member in member.lags.map { (lag: $0, sources: member.sources) } }
            return Group(id: group.id, all: all, ofType: Dictionary(grouping: all, by: \.lag.type.text))
        }
        let types = Set(lags.flatMap(\.ofType.keys)).sorted()
        let hours = view.study.analysis.lateEntryHours
        let rows = [nil] + types.map { Optional($0) }
        table = StudyTable(
            id: "quality.lag", title: "Time from happening to recording",
            columns: view.columns(groups.map(\.members.count)),
            rows: rows.flatMap { type in Self.rows(type, lags, lateHours: hours) },
            notes: [
                "Minutes from `occurred` to `recorded`, of events whose time is known to the minute: n, median (Q1, "
                    + "Q3). "
                    + "Late: more than \(hours) h, or said to be late."
            ])
    }

    /// The lags of a group, of all events and by their type.
    private struct Group {
        typealias Lag = (lag: RecordLag, sources: [Int])

        let id: Code
        let all: [Lag]
        let ofType: [String: [Lag]]
    }

    private static func rows(_ type: String?, _ groups: [Group], lateHours: Int) -> [StudyTable.Row] {
        let id = "lag.\(type ?? "any")"
        let found = groups.map { group in
            (
                FieldAddress(table: "quality", row: id, group: group.id),
                type.map { group.ofType[$0, default: []] } ?? group.all
            )
        }
        return [
            StudyTable.Row(
                id, type ?? "any", indent: type == nil ? 0 : 1,
                found.map { at, lags in
                    let sample = TracedSample(
                        lags.map { TracedValue(ExactRatio($0.lag.minutes), $0.sources + $0.lag.sources) })
                    let it = sample.summary
                    let late = lags.filter(\.lag.isLate)
                    let texts = [it.median, it.lowerQuartile, it.upperQuartile].map {
                        PrintedNumber.text($0, decimals: 0)
                    }
                    return StudyTable.Field(
                        lags.isEmpty
                            ? "-"
                            : "\(lags.count): \(texts[0]) (\(texts[1]), \(texts[2])); \(late.count) late",
                        [
                            at.cell("n", .integer(lags.count), sample.sources),
                            at.cell("median", it.median, sample.sources),
                            at.cell("q1", it.lowerQuartile, sample.sources),
                            at.cell("q3", it.upperQuartile, sample.sources),
                            at.cell("max", it.maximum, sample.sources),
                            at.cell("late", .integer(late.count), late.flatMap { $0.sources + $0.lag.sources }),
                        ])
                })
        ]
    }
}
