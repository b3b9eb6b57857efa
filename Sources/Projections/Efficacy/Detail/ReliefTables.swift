import CanonicalJSON
import Statistics
import Study

/// How long relief lasted: Kaplan and Meier's estimate by group, and its life table (E6).
struct ReliefTables {
    private let groups: [ReliefGroup]
    private let view: StudyView

    /// The days at which the curve is read (docs/tables.md).
    static let days = [7, 14, 21, 28, 42, 56, 84]

    init(_ view: StudyView) {
        groups = view.study.groups.map { ReliefGroup($0, view) }
        self.view = view
    }

    /// Whether a study asks how long relief lasted, by an instrument or of abstracted records.
    static func isAsked(of study: StudyProtocol) -> Bool {
        study.instruments.contains(where: \.asksForDuration) || study.parts.contains { $0.index == .lastAbstracted }
    }

    /// The estimate by group.
    var duration: StudyTable {
        StudyTable(
            id: "efficacy.duration", title: "Duration of relief",
            columns: view.columns(groups.map { $0.observed.count + $0.missing }),
            rows: Self.summary(groups) + Self.curve(groups) + Self.sustained(groups, view.study)
                + Self.logRank(groups, view.study),
            notes: [
                "Days from the index infusion until relief had ended. Still there: censored at the follow-up, else at "
                    + "the reported duration; at the next infusion if that came first. No relief: an event at day 0. "
                    + "Status not known: missing. Standard error by Greenwood, intervals log-log, median where the "
                    + "curve reaches 0.5."
            ])
    }

    /// Its life table.
    var steps: StudyTable {
        StudyTable(
            id: "efficacy.duration-steps", title: "Duration of relief: life table", stub: "day",
            columns: view.columns(groups.map(\.observed.count)), rows: Self.steps(groups),
            notes: ["Still with relief (standard error); at risk, events, censored."], isDetail: true)
    }

    private static func row(
        _ id: String, _ label: String, indent: Int = 0, _ groups: [ReliefGroup],
        _ field: (FieldAddress, ReliefGroup) -> StudyTable.Field
    ) -> StudyTable.Row {
        StudyTable.Row(
            id, label, indent: indent,
            groups.map { field(FieldAddress(table: "efficacy", row: id, group: $0.group.id), $0) })
    }

    private static func summary(_ groups: [ReliefGroup]) -> [StudyTable.Row] {
        [
            row("relief.n", "n", groups) { at, it in
                StudyTable.Field(
                    it.missing == 0 ? "\(it.observed.count)" : "\(it.observed.count), \(it.missing) missing",
                    [
                        at.cell("n", .integer(it.observed.count), it.sources),
                        at.cell("missing", .integer(it.missing), it.missingSources),
                    ])
            },
            row("relief.n", "relief ended", indent: 1, groups) { at, it in
                StudyTable.Field(at, "events", it.observed.count(where: \.isEvent), it.sources)
            },
            row("relief.median", "median, days (CI)", groups) { at, it in
                let (median, ends) = (it.curve?.median, it.curve?.medianInterval)
                let printed = [median, ends?.lower, ends?.upper].map { value in
                    value.map { PrintedNumber.text($0, decimals: 1) } ?? "not reached"
                }
                return StudyTable.Field(
                    it.curve == nil ? "-" : "\(printed[0]) (\(printed[1]), \(printed[2]))",
                    [
                        at.cell("median", median, it.sources), at.cell("low", ends?.lower, it.sources),
                        at.cell("high", ends?.upper, it.sources),
                    ])
            },
        ]
    }

    private static func curve(_ groups: [ReliefGroup]) -> [StudyTable.Row] {
        days.map { day in
            row("relief.day.\(day)", "day \(day): with relief, % (CI), at risk", groups) { at, it in
                guard let curve = it.curve else { return .none }
                let step = curve.step(at: Double(day))
                let survival = curve.survival(at: Double(day))
                let known = survival == nil ? nil : step
                let ends = PrintedNumber.interval(
                    known?.interval.map { $0.lower * 100 }, known?.interval.map { $0.upper * 100 }, decimals: 1)
                let share = PrintedNumber.text(survival.map { $0 * 100 }, decimals: 1)
                return StudyTable.Field(
                    survival == nil ? "- , 0" : "\(share) (\(ends)), \(curve.atRisk(at: Double(day)))",
                    [
                        at.cell("survival", survival, it.sources), at.cell("low", known?.interval?.lower, it.sources),
                        at.cell("high", known?.interval?.upper, it.sources),
                        at.cell("standardError", known?.standardError, it.sources),
                        at.cell("atRisk", .integer(curve.atRisk(at: Double(day))), it.sources),
                    ])
            }
        }
    }

    private static func sustained(_ groups: [ReliefGroup], _ study: StudyProtocol) -> [StudyTable.Row] {
        guard let rule = study.analysis.sustained, study.endpoints.contains(where: { $0.baseline == nil }) else {
            return []
        }
        return [
            row("relief.sustained", "sustained: >= \(rule.percent) % for >= \(rule.days) days, n (%)", groups) {
                at, it in
                StudyTable.Field(at, it.sustained)
            }
        ]
    }

    private static func logRank(_ groups: [ReliefGroup], _ study: StudyProtocol) -> [StudyTable.Row] {
        guard groups.contains(where: { $0.group.reference != nil }) else { return [] }
        return [
            row("relief.log-rank", "log-rank against the reference: chi-square, p", groups) { at, it in
                guard let other = it.group.reference.flatMap({ id in groups.first { $0.group.id == id } }),
                    let test = LogRank(it.observed.map(\.observation), other.observed.map(\.observation))
                else { return .none }
                let sources = it.sources + other.sources
                return StudyTable.Field(
                    "\(PrintedNumber.text(test.statistic, decimals: 2)), \(PrintedNumber.p(test.p))",
                    [at.cell("chiSquare", test.statistic, sources), at.cell("p", test.p, sources)])
            }
        ]
    }

    private static func steps(_ groups: [ReliefGroup]) -> [StudyTable.Row] {
        let times = Set(groups.flatMap { $0.observed.map(\.days) }).sorted(by: <)
        return times.map { time in
            row("relief.step.\(time)", "\(time)", groups) { at, it in
                guard let step = it.curve?.steps.first(where: { $0.time == time.double }) else { return .none }
                let printed = [step.survival, step.standardError].map { PrintedNumber.text($0, decimals: 4) }
                return StudyTable.Field(
                    "\(printed[0]) (\(printed[1])); \(step.atRisk), \(step.events), \(step.censored)",
                    [
                        at.cell("survival", step.survival, it.sources),
                        at.cell("standardError", step.standardError, it.sources),
                        at.cell("low", step.interval?.lower, it.sources),
                        at.cell("high", step.interval?.upper, it.sources),
                        at.cell("atRisk", .integer(step.atRisk), it.sources),
                        at.cell("events", .integer(step.events), it.sources),
                        at.cell("censored", .integer(step.censored), it.sources),
                    ])
            }
        }
    }
}

/// The relief of one group.
struct ReliefGroup {
    let group: StudyGroup
    let observed: [ReliefObservation]
    let missing: Int
    let missingSources: [Int]
    let curve: KaplanMeier?
    let sustained: Tally
    /// The events behind the curve.
    let sources: [Int]

    init(_ group: StudyGroup, _ view: StudyView) {
        self.group = group
        let members = view.rows(ReliefMember.self, of: group)
        observed = members.compactMap(\.observation)
        let absent = members.filter { $0.observation == nil }
        missing = absent.count
        missingSources = absent.flatMap(\.sources)
        curve = KaplanMeier(observed.map(\.observation), level: view.level)
        sources = observed.flatMap(\.sources).sortedUnique
        let rule = view.study.analysis.sustained ?? SustainedRule()
        sustained =
            Tally(members, population: members.flatMap(\.sources)) { member in
                guard let observation = member.observation, let relief = member.relief,
                    !(relief.value < ExactRatio(rule.percent)), !(observation.days < ExactRatio(rule.days))
                else { return nil }
                return (1, observation.sources + relief.sources)
            }.ofParticipants
    }
}
