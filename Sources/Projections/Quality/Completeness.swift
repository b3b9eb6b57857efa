public import CanonicalJSON
import CivilTime
public import Study
public import Vocabulary

/// How a required assessment of a participant stands at the data cut, as heat map and table show it.
public enum Completeness: String, CaseIterable, FieldValue {
    /// Recorded inside its window, or its window cannot be decided.
    case inWindow = "in-window"
    /// Recorded outside its window.
    case outside
    /// Not done, and said so.
    case omitted
    /// Its window has closed without a value.
    case missing
    /// Its window is still open, or has not opened.
    case pending
    /// The participant left, was lost or died before its window closed.
    case left
}

/// One required assessment of one participant.
public struct CompletenessCell: Hashable, Sendable {
    /// The participant.
    public let subject: ParticipantCode
    /// The part.
    public let part: PartID
    /// The time point.
    public let timepoint: Code
    /// The instrument.
    public let instrument: Code
    /// The infusion it belongs to.
    public let infusion: InfusionID?
    /// How it stands.
    public let state: Completeness
}

extension StudyView {
    /// Every required assessment of every participant, in the order of codes, parts, time points and instruments.
    public var completeness: [CompletenessCell] {
        histories.flatMap { history in
            RequiredAssessment.all(of: history, study).map { CompletenessCell($0, of: history.code, in: self) }
        }
    }
}

extension CompletenessCell {
    fileprivate init(_ assessment: RequiredAssessment, of subject: ParticipantCode, in view: StudyView) {
        self.init(
            subject: subject, part: assessment.part, timepoint: assessment.timepoint,
            instrument: assessment.instrument, infusion: assessment.infusion, state: assessment.state(at: view.cut))
    }
}
