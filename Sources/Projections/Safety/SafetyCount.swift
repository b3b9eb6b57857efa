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
    /// The same with those behind the share: of everybody in the group.
    public var percentSources: [Int]

    /// A participant of the group: the events by which they are in it, and their adverse events.
    typealias Participant = (sources: [Int], adverseEvents: [TalliedAdverseEvent])

    /// Counts what one row holds of each participant's adverse events.
    init(_ everybody: [Participant], population: [Int], where belongs: (TalliedAdverseEvent) -> Bool) {
        let held = everybody.map { ($0.sources, $0.adverseEvents.filter(belongs)) }.filter { !$0.1.isEmpty }
        participants = held.count
        percent = formatPercent(held.count, everybody.count)
        events = held.reduce(0) { $0 + $1.1.count }
        sources = held.flatMap { $0.0 + $0.1.flatMap(\.sources) }.sortedUnique
        percentSources = (sources + population).sortedUnique
    }
}
