import CanonicalJSON
import Statistics
import Study

/// Rates of adverse events: per 100 infusions, and adjusted for time.
///
/// EAIR = participants with a first event per 100 person-years until it; EAER = events per 100 person-years. Intervals
/// by Garwood. Numerator and denominator stand beside every rate.
struct SafetyRates {
    let table: StudyTable

    private static let daysOfYear = 365.25

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        let groups = tallies.map { Group($0, view) }
        let level = Double(view.study.analysis.confidencePercent) / 100
        let terms = SafetyRow.Level.ordered(tallies).filter { $0.termName != nil }
        let overview = [OverviewRow.any, .related, .serious, .grade3].map { row in
            Kind(id: row.rawValue, label: row.label) { $0.affected(row) }
        }
        let kinds =
            overview
            + terms.map { term in
                Kind(id: term.address, label: term.label(view.terms)) { $0.affected(term) }
            }
        table = StudyTable(
            id: "safety.rates", title: "Rates of treatment-emergent adverse events",
            columns: view.columns(tallies.map(\.total)),
            rows: kinds.flatMap { kind in Self.rows(kind, groups, level) },
            notes: [
                "Rate (\(view.study.analysis.confidencePercent) % CI, exact Poisson) [numerator / denominator]. EAIR: "
                    + "participants with a first event per 100 person-years until it. EAER: events per 100 "
                    + "person-years. Time counts on days on which an event would be treatment-emergent, both ends "
                    + "included, until death, loss, withdrawal, completion where there is no cut-off, or the data cut; "
                    + "a year is 365.25 days. Infusions whose start is not known to the day add no time."
            ])
    }

    private struct Kind {
        let id: String
        let label: String
        let affected: (SafetyTally) -> [SafetyTally.Affected]
    }

    private struct Group {
        let tally: SafetyTally
        let times: [PersonTime]
        let infusions: Int
        /// The days at risk of everybody.
        let days: Int
        /// The events of the ledger behind them.
        let timeSources: [Int]

        init(_ tally: SafetyTally, _ view: StudyView) {
            self.tally = tally
            times = tally.members.map { PersonTime($0, view) }
            infusions = tally.members.reduce(0) { $0 + $1.infusions }
            days = times.reduce(0) { $0 + $1.days }
            timeSources = (tally.sources + times.flatMap(\.sources)).sortedUnique
        }
    }

    private static func rows(_ kind: Kind, _ groups: [Group], _ level: Double) -> [StudyTable.Row] {
        let hasInfusions = groups.contains { $0.infusions > 0 }
        let measures = groups.map { Measures($0, kind.affected($0.tally)) }
        guard kind.id == "any" || measures.contains(where: { $0.events > 0 }) else { return [] }
        let field = { (name: String, make: (FieldAddress, Measures) -> StudyTable.Field) in
            zip(groups, measures).map { group, measure in
                make(
                    FieldAddress(table: "safety", row: "rate.\(name).\(kind.id)", group: group.tally.group.id), measure)
            }
        }
        var rows = [
            StudyTable.Row(
                "rate.events.\(kind.id)", kind.label,
                field("events") { .init($0, "events", $1.events, $1.sources) })
        ]
        if hasInfusions {
            rows.append(
                .init(
                    "rate.infusions.\(kind.id)", "per 100 infusions", indent: 1,
                    field("infusions") { at, it in
                        rate(
                            at, ("events", it.ofInfusions), ("infusions", it.infusions), per: 1, level,
                            it.sources + it.populationSources)
                    }))
        }
        rows.append(
            .init(
                "rate.incidence.\(kind.id)", "EAIR per 100 person-years", indent: 1,
                field("incidence") { at, it in
                    rate(
                        at, ("participants", it.participants), ("personDays", it.daysToFirst), per: daysOfYear, level,
                        it.sources + it.timeSources)
                }))
        rows.append(
            .init(
                "rate.event.\(kind.id)", "EAER per 100 person-years", indent: 1,
                field("event") { at, it in
                    rate(
                        at, ("events", it.events), ("personDays", it.days), per: daysOfYear, level,
                        it.sources + it.timeSources)
                }))
        return rows
    }

    private static func rate(
        _ at: FieldAddress, _ numerator: (name: String, count: Int), _ denominator: (name: String, count: Int),
        per unit: Double, _ level: Double, _ sources: [Int]
    ) -> StudyTable.Field {
        let exposure = Double(denominator.count) / (100 * unit)
        let estimate = denominator.count > 0 ? Double(numerator.count) / exposure : nil
        let interval =
            denominator.count > 0
            ? computeExactPoissonInterval(events: numerator.count, exposure: exposure, level: level) : nil
        let ends = PrintedNumber.interval(interval?.lower, interval?.upper, decimals: 2)
        let counts = "[\(numerator.count)/\(denominator.count)\(unit == 1 ? "" : " days")]"
        return StudyTable.Field(
            estimate == nil ? "- \(counts)" : "\(PrintedNumber.text(estimate, decimals: 2)) (\(ends)) \(counts)",
            [
                at.cell("rate", estimate, sources), at.cell("low", interval?.lower, sources),
                at.cell("high", interval?.upper, sources),
                at.cell(numerator.name, .integer(numerator.count), sources),
                at.cell(denominator.name, .integer(denominator.count), sources),
            ])
    }

    /// The counts of one kind of adverse event in one group.
    private struct Measures {
        let events: Int
        /// Those in parts that are about infusions.
        let ofInfusions: Int
        let participants: Int
        let infusions: Int
        let days: Int
        let daysToFirst: Int
        let sources: [Int]
        let populationSources: [Int]
        let timeSources: [Int]

        init(_ group: Group, _ affected: [SafetyTally.Affected]) {
            events = affected.reduce(0) { $0 + $1.adverseEvents.count }
            ofInfusions = affected.reduce(0) { $0 + $1.adverseEvents.count(where: group.tally.isOfInfusions) }
            participants = affected.count
            infusions = group.infusions
            days = group.days
            daysToFirst = affected.reduce(group.days) { sum, participant in
                let time = group.times[participant.participant]
                let first = participant.adverseEvents.compactMap { time.day(of: $0) }.min()
                return sum + (first.map { time.days(until: $0) - time.days } ?? 0)
            }
            sources = affected.flatMap(\.allSources)
            populationSources = group.tally.sources
            timeSources = group.timeSources
        }
    }
}
