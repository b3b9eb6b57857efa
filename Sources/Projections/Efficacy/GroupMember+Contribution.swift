import Study

extension GroupMember {
    /// The part that counts for efficacy, and the participant's index there; nothing without one.
    ///
    /// Of someone with an index in several parts of the group, the part that the analysis prefers counts, else the
    /// later one in the protocol's order (docs/tables.md).
    func index(_ study: StudyProtocol) -> (part: StudyPart, unit: IndexUnit)? {
        let preferred = parts.filter { $0.id == study.analysis.pooledPrefers }
        for part in preferred + parts.reversed() {
            if let unit = history.index(of: part) { return (part, unit) }
        }
        return nil
    }

    /// What an index brings to an endpoint.
    func contribution(
        to endpoint: Endpoint, of index: IndexUnit, in part: PartID, _ study: StudyProtocol
    ) -> Contribution {
        let after = ScoreReading(endpoint, at: endpoint.timepoint, of: index, in: part, history, study).scores
        let before = endpoint.baseline.map {
            ScoreReading(endpoint, at: $0, of: index, in: part, history, study).scores
        }
        let order = ScoreReading.order(endpoint, study)
        var contribution = Contribution(to: endpoint.id, indexSources: armSources + index.sources)
        guard let before else {
            contribution.post = order.lazy.compactMap { after[$0] }.first
            return contribution
        }
        // One change is never made of two recalls: with no recall on both sides the post value is missing.
        if let shared = order.first(where: { before[$0] != nil && after[$0] != nil }) {
            (contribution.baseline, contribution.post) = (before[shared], after[shared])
        } else {
            contribution.baseline = order.lazy.compactMap { before[$0] }.first
        }
        return contribution
    }
}
