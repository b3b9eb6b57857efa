import CanonicalJSON
import Statistics
import Study

/// The overview's shares with their intervals: where nothing happened, the upper end says what can still be.
struct SafetyProportions {
    let table: StudyTable

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        let percent = view.study.analysis.confidencePercent
        let rows =
            OverviewRow.allCases.flatMap { row in
                Self.rows(row.rawValue, row.label, percent, tallies.map { ($0, Share($0.count(row))) })
            }
            + Self.rows(
                "peri-infusion", "within \(view.study.safety.periInfusionHours) h of an infusion", percent,
                tallies.map { ($0, Share(nearInfusions: $0)) })
        table = StudyTable(
            id: "safety.proportions", title: "Treatment-emergent adverse events: shares with intervals",
            columns: view.columns(tallies.map(\.total)), rows: rows,
            notes: ["Participants. Where nobody had one the upper end still says what share is possible."])
    }

    /// Participants of whom something is true, with the events behind it.
    private struct Share {
        let participants: Int
        let sources: [Int]

        init(_ count: SafetyCount) {
            participants = count.participants
            sources = count.sources
        }

        /// Those with an onset that can lie between an infusion's start and the protocol's hours after its stop.
        init(nearInfusions tally: SafetyTally) {
            let near = tally.members.compactMap { member -> [Int]? in
                let found = member.events.flatMap(\.near)
                return found.isEmpty ? nil : member.sources + found
            }
            participants = near.count
            sources = near.flatMap { $0 }
        }
    }

    private static func rows(
        _ name: String, _ label: String, _ percent: Int, _ shares: [(tally: SafetyTally, share: Share)]
    ) -> [StudyTable.Row] {
        let id = "proportion.\(name)"
        let level = Double(percent) / 100
        let at = { (tally: SafetyTally) in FieldAddress(table: "safety", row: id, group: tally.group.id) }
        return [
            .init(
                id, label,
                shares.map { tally, share in
                    StudyTable.Field(
                        "\(share.participants)/\(tally.total)",
                        [
                            at(tally).cell("participants", .integer(share.participants), share.sources),
                            at(tally).cell("of", .integer(tally.total), tally.sources),
                        ])
                }),
            .init(
                id, "Clopper-Pearson \(percent) % CI, %", indent: 1,
                shares.map { tally, share in
                    interval(
                        at(tally), "clopperPearson", share.sources + tally.sources,
                        computeClopperPearsonInterval(
                            successes: share.participants, trials: tally.total, level: level))
                }),
            .init(
                id, "Wilson \(percent) % CI, %", indent: 1,
                shares.map { tally, share in
                    interval(
                        at(tally), "wilson", share.sources + tally.sources,
                        computeWilsonInterval(successes: share.participants, trials: tally.total, level: level))
                }),
        ]
    }

    private static func interval(
        _ at: FieldAddress, _ name: String, _ sources: [Int], _ interval: ConfidenceInterval?
    ) -> StudyTable.Field {
        StudyTable.Field(
            PrintedNumber.interval(interval.map { $0.lower * 100 }, interval.map { $0.upper * 100 }, decimals: 2),
            [at.cell("\(name).low", interval?.lower, sources), at.cell("\(name).high", interval?.upper, sources)])
    }
}
