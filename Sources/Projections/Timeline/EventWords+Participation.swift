import Study

/// From enrolment to the last signature.
extension EventWords {
    func text(_ it: ParticipantEnrolled) -> String {
        list(
            "enrolled in \(name(it.part))", it.arm.map { "arm \($0)" },
            it.enrolmentNumber.map { "number \($0)" })
    }

    func text(_ it: ParticipantWithdrawn) -> String {
        list(
            "withdrawn from \(name(it.part)) by the \(it.by.rawValue)", it.why.map { "\($0)" },
            it.ae.map { "because of \($0)" })
    }

    func text(_ it: ParticipantCompleted) -> String { "completed \(name(it.part))" }

    func text(_ it: ParticipantLost) -> String {
        "lost to follow-up in \(name(it.part)), \(it.attempts.count) attempts"
    }

    func text(_ it: DeathRecorded) -> String { "died" + (it.ae.map { ", \($0)" } ?? "") }

    func text(_ it: ParticipantSignedOff) -> String { "signed off: \(it.meaning.rawValue)" }
}
