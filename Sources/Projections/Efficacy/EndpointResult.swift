import Study
public import Vocabulary

/// What one endpoint gives in one group.
///
/// The unit of analysis is the participant, by one index each (docs/tables.md). Means use the pairs; of an endpoint
/// without a baseline a "pair" is one value.
public struct EndpointResult: Hashable, Sendable {
    /// The endpoint.
    public var endpoint: Code
    /// The group.
    public var group: Code
    /// The baseline's time point; absent where the score itself is the improvement.
    public var baseline: Code?
    /// The time point.
    public var timepoint: Code
    /// How many pairs.
    public var count: Int
    /// How many have an index but no pair.
    public var missing: Int
    /// The baseline of the pairs.
    public var baselineSummary: ScoreSummary
    /// The values of the pairs at the time point.
    public var summary: ScoreSummary
    /// The change; absent without a baseline.
    public var change: ChangeEstimate?
    /// Responders, by threshold and set.
    public var responders: [ResponderCount]
    /// The events that made the pairs.
    public var sources: [Int]
    /// The events that made an index without a pair.
    public var missingSources: [Int]
}

extension EndpointResult {
    /// What one endpoint gives among contributions of a group.
    init(_ endpoint: Endpoint, group: Code, contributions: [Contribution], analysis: AnalysisRules) {
        let scale = ScoreScale(covering: contributions.flatMap(\.scores))
        let values = contributions.map { GridValues($0, on: scale, needsBaseline: endpoint.baseline != nil) }
        let pairs = values.filter(\.isPair)
        let level = Double(analysis.confidencePercent) / 100
        let estimates = PairEstimates(pairs, unit: Double(scale.unit), level: level)
        self.endpoint = endpoint.id
        self.group = group
        baseline = endpoint.baseline
        timepoint = endpoint.timepoint
        count = pairs.count
        missing = values.count - pairs.count
        baselineSummary = estimates.baseline
        summary = estimates.post
        change = endpoint.baseline == nil ? nil : estimates.change
        sources = pairs.flatMap(\.sources).sortedUnique
        missingSources = values.filter { !$0.isPair }.flatMap(\.sources).sortedUnique
        let rule = ResponderRule(endpoint, analysis: analysis, unit: scale.unit)
        responders = endpoint.thresholds.flatMap { rule.counts(values, threshold: $0) }
    }
}
