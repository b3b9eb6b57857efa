extension Refusal.Kind {
    /// Whether `--as-violation` records it all the same, with its important deviation.
    public var isOverridable: Bool {
        switch self {
        case .approvalMissing, .formNotInForce, .consentMissing, .abstractionBeforeConsent, .consentWithdrawn,
            .planMissing, .checkMissing, .notEnrolled, .databaseLocked:
            true
        default: false
        }
    }

    /// The exit code of the command line: 2 a value that is missing, 3 a rule, 4 a conflict, 5 a role or identity.
    public var exitCode: Int {
        switch self {
        case .recordMoved: 4
        case .roleNotEntitled, .ownCountersignature, .delegation: 5
        case .partMissing, .textMissing: 2
        default: 3
        }
    }

    /// The rule: H1 to H15, or the section of the reference that states it.
    public var rule: String {
        switch self {
        case .roleNotEntitled, .delegation: "H13"
        case .notScreened: "H1"
        case .codeTaken: "H15"
        case .future, .beforeStart: "H8"
        case .unknownEvent, .voidedEvent, .notCorrectable, .ownCountersignature, .nothingToCountersign, .leafDiffers,
            .correctionFails, .sameValue, .hasDependents, .unknownText:
            "H11"
        case .databaseLocked: "H12"
        case .openMatters: "H14"
        case .answersWrong: "H9"
        case .approvalMissing, .formNotInForce: "H2"
        case .consentMissing: "H3"
        case .abstractionBeforeConsent: "H4"
        case .consentWithdrawn: "H5"
        case .otherRunning, .planMissing, .checkMissing, .notEnrolled: "H6"
        case .wrongState: "H7"
        case .endBeforeOnset, .fatalWithoutDate: "H10"
        case .adverseEventState, .notEnrolledYet, .participantClosed, .matterState, .lockState: "5.6"
        case .implausible: "2.10"
        case .reasonMissing, .timeMissing, .timeNotCarried, .textMissing, .alreadyRecorded, .recordMoved,
            .studyNotOpen, .notInProtocol, .partMissing, .malformed:
            "5.1"
        case .tooFewAttempts: "5.3"
        case .reportMissing: "5.5"
        case .unknownInfusion, .infusionExists, .assessmentExists, .planArithmetic, .concentrationMissing: "5.4"
        case .unknownAdverseEvent, .adverseEventExists: "3.8"
        }
    }
}
