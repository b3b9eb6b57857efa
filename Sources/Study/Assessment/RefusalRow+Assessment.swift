import Vocabulary

/// What is refused of an assessment.
extension RefusalRow {
    static func assessmentExists(
        _ code: ParticipantCode, _ instrument: Code, _ timepoint: Code, _ seq: Int
    ) -> Self {
        Self(.assessmentExists, "E3", "\(code) has \(instrument) at \(timepoint) already, as #\(seq)", editing(seq))
    }

    static func answersWrong(_ instrument: Code, _ problem: AssessmentProblem) -> Self {
        Self(
            .answersWrong, "H9", "\(instrument): \(problem)",
            ["repeat with every item answered or listed in --unanswered"])
    }
}
