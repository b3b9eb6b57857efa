import Study

/// What one participant brings to one endpoint: the values of the index, and the events that made them.
struct Contribution: Hashable {
    /// A score and the events that made it.
    struct Score: Hashable {
        var value: ExactRatio
        var sources: [Int]
    }

    /// The participant.
    var participant: ParticipantCode
    /// The part whose index it is.
    var part: PartID
    /// The index infusion; absent where the participant as a whole is the unit.
    var infusion: InfusionID?
    /// The events that made the index.
    var indexSources: [Int]
    /// The value at baseline.
    var baseline: Score?
    /// The value at the time point.
    var post: Score?

    /// The values that are there.
    var scores: [ExactRatio] { [baseline?.value, post?.value].compactMap { $0 } }

    /// All events behind it.
    var sources: [Int] { indexSources + (baseline?.sources ?? []) + (post?.sources ?? []) }
}
