extension Refusal.Kind {
    /// What a refusal is by nature, whatever its facts.
    struct Row {
        /// The rule that it keeps: H1 to H15, or E1 to E7 (docs/rules.md).
        let rule: String
        /// Whether `--as-violation` records it all the same, with its important deviation.
        let isOverridable: Bool
        /// The exit code of the command line: 2 a value that is missing, 3 a rule, 4 a conflict, 5 a role or identity.
        let exit: Int

        fileprivate init(_ rule: String, isOverridable: Bool, exit: Int) {
            (self.rule, self.isOverridable, self.exit) = (rule, isOverridable, exit)
        }
    }

    /// The row of each refusal, in order of precedence.
    private var row: Row {
        switch self {
        case .studyNotOpen: Row("E1", isOverridable: false, exit: 3)
        case .roleNotEntitled: Row("H13", isOverridable: false, exit: 5)
        case .delegation: Row("H13", isOverridable: false, exit: 5)
        case .recordMoved: Row("E1", isOverridable: false, exit: 4)
        case .notScreened: Row("H1", isOverridable: false, exit: 3)
        case .codeTaken: Row("H15", isOverridable: false, exit: 3)
        case .notInProtocol: Row("E1", isOverridable: false, exit: 3)
        case .partMissing: Row("E1", isOverridable: false, exit: 2)
        case .tooFewAttempts: Row("E2", isOverridable: false, exit: 3)
        case .alreadyRecorded: Row("E1", isOverridable: false, exit: 3)
        case .malformed: Row("E1", isOverridable: false, exit: 3)
        case .timeMissing: Row("E1", isOverridable: false, exit: 3)
        case .timeNotCarried: Row("E1", isOverridable: false, exit: 3)
        case .future: Row("H8", isOverridable: false, exit: 3)
        case .unknownEvent: Row("H11", isOverridable: false, exit: 3)
        case .voidedEvent: Row("H11", isOverridable: false, exit: 3)
        case .notCorrectable: Row("H11", isOverridable: false, exit: 3)
        case .ownCountersignature: Row("H11", isOverridable: false, exit: 5)
        case .nothingToCountersign: Row("H11", isOverridable: false, exit: 3)
        case .leafDiffers: Row("H11", isOverridable: false, exit: 3)
        case .matterState: Row("E5", isOverridable: false, exit: 3)
        case .unknownText: Row("H11", isOverridable: false, exit: 3)
        case .lockState: Row("E5", isOverridable: false, exit: 3)
        case .reasonMissing: Row("E1", isOverridable: false, exit: 3)
        case .textMissing: Row("E1", isOverridable: false, exit: 2)
        case .correctionFails: Row("H11", isOverridable: false, exit: 3)
        case .sameValue: Row("H11", isOverridable: false, exit: 3)
        case .unknownInfusion: Row("E3", isOverridable: false, exit: 3)
        case .infusionExists: Row("E3", isOverridable: false, exit: 3)
        case .unknownAdverseEvent: Row("E6", isOverridable: false, exit: 3)
        case .adverseEventExists: Row("E6", isOverridable: false, exit: 3)
        case .assessmentExists: Row("E3", isOverridable: false, exit: 3)
        case .answersWrong: Row("H9", isOverridable: false, exit: 3)
        case .implausible: Row("E7", isOverridable: false, exit: 3)
        case .planArithmetic: Row("E3", isOverridable: false, exit: 3)
        case .concentrationMissing: Row("E3", isOverridable: false, exit: 3)
        case .hasDependents: Row("H11", isOverridable: false, exit: 3)
        case .openMatters: Row("H14", isOverridable: false, exit: 3)
        case .databaseLocked: Row("H12", isOverridable: true, exit: 3)
        case .approvalMissing: Row("H2", isOverridable: true, exit: 3)
        case .formNotInForce: Row("H2", isOverridable: true, exit: 3)
        case .consentMissing: Row("H3", isOverridable: true, exit: 3)
        case .abstractionBeforeConsent: Row("H4", isOverridable: true, exit: 3)
        case .consentWithdrawn: Row("H5", isOverridable: true, exit: 3)
        case .otherRunning: Row("H6", isOverridable: false, exit: 3)
        case .planMissing: Row("H6", isOverridable: true, exit: 3)
        case .checkMissing: Row("H6", isOverridable: true, exit: 3)
        case .notEnrolled: Row("H6", isOverridable: true, exit: 3)
        case .beforeStart: Row("H8", isOverridable: false, exit: 3)
        case .wrongState: Row("H7", isOverridable: false, exit: 3)
        case .endBeforeOnset: Row("H10", isOverridable: false, exit: 3)
        case .fatalWithoutDate: Row("H10", isOverridable: false, exit: 3)
        case .adverseEventState: Row("E5", isOverridable: false, exit: 3)
        case .reportMissing: Row("E4", isOverridable: false, exit: 3)
        case .notEnrolledYet: Row("E5", isOverridable: false, exit: 3)
        case .participantClosed: Row("E5", isOverridable: false, exit: 3)
        }
    }

    /// Whether `--as-violation` records it all the same, with its important deviation.
    public var isOverridable: Bool { row.isOverridable }

    /// The exit code of the command line.
    public var exitCode: Int { row.exit }

    /// The rule that it keeps: H1 to H15, or E1 to E7.
    public var rule: String { row.rule }
}
