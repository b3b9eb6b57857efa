import CanonicalJSON
import Study
import Vocabulary

/// Adverse events of special interest, by the protocol's categories of terms: how soon and how long (S6).
struct SpecialInterest {
    let table: StudyTable

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        var categories: [Code] = []
        for term in view.study.terms {
            if let category = term.category, !categories.contains(category) { categories.append(category) }
        }
        let rows = categories.flatMap { category -> [StudyTable.Row] in
            let id = "interest.\(category)"
            let found = tallies.map { tally in
                (at: FieldAddress(table: "safety", row: id, group: tally.group.id), Found(tally, category, view.terms))
            }
            guard found.contains(where: { $0.1.tally.participants > 0 }) else { return [] }
            return [
                .init(id, category.text, found.map { StudyTable.Field($0.at, $0.1.tally) }),
                .init(
                    id, "onset, min after the start: median (Q1, Q3)", indent: 1,
                    found.map { Self.spread($0.at, "onset", $0.1.onsets) }),
                .init(
                    id, "duration, min: median (Q1, Q3)", indent: 1,
                    found.map { Self.spread($0.at, "duration", $0.1.durations) }),
            ]
        }
        table = StudyTable(
            id: "safety.interest", title: "Adverse events of special interest",
            columns: view.columns(tallies.map(\.total)), rows: rows,
            notes: [
                "Treatment-emergent; participants n (%) [events] by the categories of the protocol's terms. Times of "
                    + "events whose ends are known to the minute; n of them behind the quartiles."
            ])
    }

    private static func spread(_ at: FieldAddress, _ name: String, _ sample: TracedSample) -> StudyTable.Field {
        let it = sample.summary
        let text = [it.median, it.lowerQuartile, it.upperQuartile].map { PrintedNumber.text($0, decimals: 1) }
        let printed = "\(text[0]) (\(text[1]), \(text[2])), n = \(sample.values.count)"
        return StudyTable.Field(
            sample.values.isEmpty ? "-" : printed,
            [
                at.cell("\(name).median", it.median, sample.sources),
                at.cell("\(name).q1", it.lowerQuartile, sample.sources),
                at.cell("\(name).q3", it.upperQuartile, sample.sources),
                at.cell("\(name).n", .integer(sample.values.count), sample.sources),
            ])
    }

    private struct Found {
        let tally: Tally
        let onsets: TracedSample
        let durations: TracedSample

        init(_ group: SafetyTally, _ category: Code, _ terms: TermTable) {
            let isMeant = { (event: TalliedAdverseEvent) in
                event.term.flatMap { terms.category(of: $0) } == category
            }
            tally = Tally(group.members, population: group.sources) { member in
                let events = member.events.filter(isMeant)
                guard !events.isEmpty else { return nil }
                return (events.count, member.sources + events.flatMap(\.sources))
            }
            let events = group.members.flatMap { member in
                member.events.filter(isMeant).map { (member, $0) }
            }
            onsets = TracedSample(
                events.compactMap { member, event in
                    event.delay.map {
                        TracedValue(ExactRatio($0), member.sources + event.sources + event.delaySources)
                    }
                })
            durations = TracedSample(
                events.compactMap { member, event in
                    event.duration.map { TracedValue(ExactRatio($0), member.sources + event.sources) }
                })
        }
    }
}
