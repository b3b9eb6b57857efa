import Statistics

/// One cell of a safety table: participants n (%) and [events].
public struct SafetyCount: Hashable, Sendable {
    /// How many participants had at least one; each counts once.
    public var participants: Int
    /// Their share of the group in per cent with one decimal, half away from zero; absent in an empty group.
    public var percent: String?
    /// How many adverse events.
    public var events: Int
    /// The events of the ledger behind them.
    public var sources: [Int]

    /// Counts what one row holds of each participant's adverse events.
    init(_ perParticipant: [[CountedAdverseEvent]], of total: Int, where belongs: (CountedAdverseEvent) -> Bool) {
        let held = perParticipant.map { $0.filter(belongs) }.filter { !$0.isEmpty }
        participants = held.count
        percent = formatPercent(held.count, total)
        events = held.reduce(0) { $0 + $1.count }
        sources = held.flatMap { $0.flatMap(\.sources) }.sortedUnique
    }
}
