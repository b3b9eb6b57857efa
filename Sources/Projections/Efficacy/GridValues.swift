import Statistics
import Study

/// One participant's values on the grid of their group.
struct GridValues {
    var baseline: ExactDecimal?
    var post: ExactDecimal?
    var needsBaseline: Bool
    var sources: [Int]

    init(_ contribution: Contribution, on scale: ScoreScale, needsBaseline: Bool) {
        baseline = needsBaseline ? contribution.baseline.flatMap { scale.decimal($0.value) } : nil
        post = contribution.post.flatMap { scale.decimal($0.value) }
        self.needsBaseline = needsBaseline
        sources = contribution.sources.sortedUnique
    }

    /// Whether all is there that the endpoint asks for.
    var isPair: Bool { post != nil && (baseline != nil || !needsBaseline) }
}

/// The summaries of a group's pairs and of their differences.
struct PairEstimates {
    var baseline = ScoreSummary()
    var post = ScoreSummary()
    var change: ChangeEstimate?

    init(_ pairs: [GridValues], unit: Double, level: Double) {
        guard let before = DecimalSample(pairs.compactMap(\.baseline)),
            let after = DecimalSample(pairs.compactMap(\.post))
        else { return }
        baseline = ScoreSummary(SampleSummary(before), unit: unit)
        post = ScoreSummary(SampleSummary(after), unit: unit)
        change = after.subtracting(before).map { ChangeEstimate($0, unit: unit, level: level) }
        if let mean = change?.summary.mean, let sd = baseline.standardDeviation, let sdPost = post.standardDeviation {
            change?.dav = computeAverageEffectSize(meanChange: mean, deviationBefore: sd, deviationAfter: sdPost)
        }
    }
}
