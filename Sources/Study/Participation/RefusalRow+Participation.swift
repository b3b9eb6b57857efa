import Vocabulary

/// What is refused for how a participant stands in a part.
extension RefusalRow {
    static func notScreened(_ code: ParticipantCode, _ part: PartID?) -> Self {
        Self(
            .notScreened, "H1", "\(code) was not screened\(part.map { " for \($0.spoken)" } ?? "")",
            ["kept screen \(code)\(flag(part)), then repeat"])
    }

    static func codeTaken(_ code: ParticipantCode, _ part: PartID) -> Self {
        Self(
            .codeTaken, "H15", "\(code) is taken: screened for \(part.spoken) already",
            ["kept show \(code)", "kept screen with the next free code"])
    }

    static func tooFewAttempts(_ code: ParticipantCode, _ made: Int, _ needed: Int) -> Self {
        Self(
            .tooFewAttempts, "E2",
            "\(code): \(made) attempt\(made == 1 ? "" : "s"), \(needed) are needed before somebody counts as lost",
            ["add the days of the other attempts"])
    }

    static func notEnrolledYet(_ code: ParticipantCode, _ part: PartID) -> Self {
        Self(
            .notEnrolledYet, "E5", "\(code) was not enrolled in \(part.spoken), so it cannot be completed",
            ["kept enrol \(code)\(flag(part)), then repeat"])
    }

    static func participantClosed(
        _ code: ParticipantCode, _ part: PartID, _ status: PartStatus, _ type: String
    ) -> Self {
        Self(
            .participantClosed, "E5", "\(code) is \(status.rawValue) in \(part.spoken): no \(type) after that",
            ["if it happened before that: --at WHEN", "kept show \(code)"])
    }
}
