import Statistics
public import Study

/// How many improved by at least a threshold, in one set of participants.
///
/// Set `all`: everybody with an index and a baseline above zero, a missing value counting as the protocol says. Set
/// `complete`: those of them who have both values. Without a baseline above zero percentages mean nothing; those
/// participants are counted as `undefined` and are in neither set.
public struct ResponderCount: Hashable, Sendable {
    /// The threshold in per cent.
    public var threshold: Int
    /// The set of participants.
    public var set: ResponderSet
    /// How many reached it.
    public var count: Int
    /// How many are in the set.
    public var of: Int
    /// How many of the group are in neither set.
    public var undefined: Int
    /// The share in per cent with one decimal, half away from zero; absent if the set is empty.
    public var percent: String?
    /// Wilson's interval of the share, 0 to 1.
    public var wilson: Interval?
    /// The interval of Clopper and Pearson, 0 to 1.
    public var clopperPearson: Interval?
    /// The events that made those who responded.
    public var sources: [Int]
    /// The events that made the set.
    public var setSources: [Int]
    /// The events that made those who are in neither set.
    public var undefinedSources: [Int]

    init(threshold: Int, set: ResponderSet, verdicts: [ResponseVerdict], undefined: [GridValues], level: Double) {
        self.threshold = threshold
        self.set = set
        self.undefined = undefined.count
        setSources = verdicts.flatMap(\.sources).sortedUnique
        undefinedSources = undefined.flatMap(\.sources).sortedUnique
        let reached = verdicts.filter(\.responded)
        count = reached.count
        of = verdicts.count
        percent = formatPercent(reached.count, verdicts.count)
        wilson = computeWilsonInterval(successes: reached.count, trials: verdicts.count, level: level)
            .map(Interval.init)
        clopperPearson = computeClopperPearsonInterval(successes: reached.count, trials: verdicts.count, level: level)
            .map(Interval.init)
        sources = reached.flatMap(\.sources).sortedUnique
    }
}

/// Whether one participant of a set responded, and by which events.
struct ResponseVerdict {
    var responded: Bool
    var sources: [Int]
}
