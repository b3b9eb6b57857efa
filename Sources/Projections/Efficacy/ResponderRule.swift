import Statistics
import Study

/// How responders of an endpoint are counted: `T |pre| <= 100 improvement` in exact whole numbers.
///
/// Improvement goes in the endpoint's direction. Where an endpoint has no baseline its score is the improvement in per
/// cent itself, and a responder reaches the threshold.
struct ResponderRule {
    private let direction: Direction
    private let hasBaseline: Bool
    private let analysis: AnalysisRules
    private let unit: Int64

    init(_ endpoint: Endpoint, analysis: AnalysisRules, unit: Int64) {
        direction = endpoint.direction
        hasBaseline = endpoint.baseline != nil
        self.analysis = analysis
        self.unit = unit
    }

    /// The counts at one threshold, for each set that the protocol names.
    func counts(_ values: [GridValues], threshold: Int) -> [ResponderCount] {
        let defined = values.filter(isDefined)
        let level = Double(analysis.confidencePercent) / 100
        return analysis.responderSets.map { set in
            let members = set == .all && analysis.missing == .nonResponder ? defined : defined.filter(\.isPair)
            let verdicts = members.map {
                ResponseVerdict(responded: responded($0, threshold) ?? false, sources: $0.sources)
            }
            return ResponderCount(
                threshold: threshold, set: set, verdicts: verdicts, undefined: values.filter { !isDefined($0) },
                level: level)
        }
    }

    /// Whether a participant of the set `all` responded; nothing of one who is in no set.
    func verdict(_ values: GridValues, threshold: Int) -> Bool? {
        guard isDefined(values), values.isPair || analysis.missing == .nonResponder else { return nil }
        return responded(values, threshold) ?? false
    }

    /// Whether percentages mean something for a participant.
    private func isDefined(_ values: GridValues) -> Bool {
        guard hasBaseline else { return true }
        return values.baseline.map { $0.mantissa > 0 } ?? false
    }

    private func responded(_ values: GridValues, _ threshold: Int) -> Bool? {
        guard let post = values.post else { return nil }
        guard hasBaseline else { return reaches(post, threshold) }
        guard let baseline = values.baseline else { return nil }
        let change = post.mantissa - baseline.mantissa
        let improvement = ExactDecimal(
            mantissa: direction == .lowerBetter ? -change : change, scale: baseline.scale)
        return improvement.flatMap {
            computeResponse(baseline: baseline, improvement: $0, thresholdPercent: threshold)
        }
    }

    /// `T <= value`, on the grid.
    private func reaches(_ value: ExactDecimal, _ threshold: Int) -> Bool {
        let steps = (0..<value.scale).reduce(Int128(unit)) { steps, _ in steps * 10 }
        return Int128(threshold) * steps <= Int128(value.mantissa)
    }
}
