import Vocabulary

/// What is refused for want of an approval, a form or a consent.
extension RefusalRow {
    static func approvalMissing(_ code: ParticipantCode, _ part: PartID) -> Self {
        Self(
            .approvalMissing, "H2", override: .offered("consent was really given so"),
            "No ethics approval was in force when \(code) consented to \(part.spoken)",
            ["kept study approval, then repeat"])
    }

    static func formNotInForce(
        _ code: ParticipantCode, _ part: PartID, _ version: Code, _ inForce: [Code]
    ) -> Self {
        Self(
            .formNotInForce, "H2", override: .offered("consent was really given so"),
            inForce.isEmpty
                ? "No consent form for \(part.spoken) was in force then"
                : "Form \(version) for \(part.spoken) was not in force then; \(inForce.listed) was",
            inForce.first.map { ["kept consent \(code)\(flag(part)) --form \($0)"] } ?? ["kept study form, then repeat"]
        )
    }

    static func consentMissing(_ code: ParticipantCode, _ part: PartID, _ type: EventKind?) -> Self {
        let condition = type == .infusionStarted ? "the infusion really began" : "it really happened"
        return Self(
            .consentMissing, "H3", override: .offered(condition), "\(code) has not consented to \(part.spoken)",
            consenting(code, part))
    }

    static func abstractionBeforeConsent(_ code: ParticipantCode, _ part: PartID) -> Self {
        Self(
            .abstractionBeforeConsent, "H4", override: .offered("it really was abstracted then"),
            "\(code): abstracted before \(part.spoken) consent", consenting(code, part))
    }

    static func consentWithdrawn(_ code: ParticipantCode, _ part: PartID, _ scope: WithdrawalScope) -> Self {
        Self(
            .consentWithdrawn, "H5", override: .offered("it really happened"),
            "\(code) has withdrawn consent to \(scope.rawValue) in \(part.spoken)", consenting(code, part))
    }

    private static func consenting(_ code: ParticipantCode, _ part: PartID) -> [String] {
        ["kept consent \(code)\(flag(part)), then repeat"]
    }
}

extension [Code] {
    fileprivate var listed: String { map(\.text).joined(separator: ", ") }
}
