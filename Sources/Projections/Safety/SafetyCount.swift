import Statistics

/// One cell of a safety table: participants n (%) and [events].
public struct SafetyCount: Hashable, Sendable {
    /// How many participants had at least one; each counts once.
    public var participants: Int
    /// Their share of the group in per cent with one decimal, half away from zero; absent in an empty group.
    public var percent: String?
    /// How many adverse events.
    public var events: Int
    /// The events of the ledger behind them: of the adverse events, and of the infusions they followed.
    public var sources: [Int]
    /// Those by which everybody is in the group.
    private var population: [Int]

    /// The same with those behind the share: of everybody in the group.
    public var percentSources: [Int] { (sources + population).sortedUnique }

    /// Counts what one row holds.
    init(_ affected: [SafetyTally.Affected], in tally: SafetyTally) {
        participants = affected.count
        percent = formatPercent(affected.count, tally.total)
        events = affected.reduce(0) { $0 + $1.adverseEvents.count }
        sources = affected.flatMap(\.allSources).sortedUnique
        population = tally.sources
    }
}
