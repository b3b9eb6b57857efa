public import Vocabulary

/// What makes two assessments the same: one counts for an infusion or part, time point, instrument and recall.
public struct AssessmentKey: Hashable, Sendable {
    /// What the assessment belongs to.
    public enum Anchor: Hashable, Sendable {
        /// An infusion.
        case infusion(InfusionID)
        /// A part of the study.
        case part(PartID)
    }

    /// What it belongs to.
    public let anchor: Anchor
    /// The time point.
    public let timepoint: Code
    /// The instrument.
    public let instrument: Code
    /// The span of time it is about.
    public let recall: Recall?

    /// The key of an assessment.
    public init(_ payload: AssessmentRecorded) {
        anchor = payload.infusion.map { .infusion($0) } ?? .part(payload.part)
        timepoint = payload.timepoint
        instrument = payload.instrument
        recall = payload.recall
    }

}
