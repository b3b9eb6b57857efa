extension Refusal {
    /// All that is to be said of it.
    var row: RefusalRow {
        switch self {
        case .studyNotOpen: .studyNotOpen
        case .roleNotEntitled(let actor, let role, let type): .roleNotEntitled(actor, role, type)
        case .delegation(let actor, let role, let problem): .delegation(actor, role, problem)
        case .recordMoved(let subject, let newest, let expected): .recordMoved(subject, newest, expected)
        case .notScreened(let code, let part): .notScreened(code, part)
        case .codeTaken(let code, let part): .codeTaken(code, part)
        case .notInProtocol(let kind, let given, let choices): .notInProtocol(kind, given, choices)
        case .partMissing(let code, let choices): .partMissing(code, choices)
        case .tooFewAttempts(let code, let made, let needed): .tooFewAttempts(code, made, needed)
        case .alreadyRecorded(let what, let seq): .alreadyRecorded(what, seq)
        case .malformed(let type, let problem): .malformed(type, problem)
        case .timeMissing(let type): .timeMissing(type)
        case .timeNotCarried(let type): .timeNotCarried(type)
        case .future(let occurred): .future(occurred)
        case .unknownEvent(let seq): .unknownEvent(seq)
        case .voidedEvent(let seq): .voidedEvent(seq)
        case .notCorrectable(let seq, let type): .notCorrectable(seq, type)
        case .ownCountersignature(let seq, let actor): .ownCountersignature(seq, actor)
        case .nothingToCountersign(let seq): .nothingToCountersign(seq)
        case .leafDiffers(let seq): .leafDiffers(seq)
        case .matterState(let seq, let step, let status): .matterState(seq, step, status)
        case .unknownText(let seq, let name): .unknownText(seq, name)
        case .lockState(let isLocked): .lockState(isLocked)
        case .reasonMissing(let purpose): .reasonMissing(purpose)
        case .textMissing(let type, let name): .textMissing(type, name)
        case .correctionFails(let seq, let problem): .correctionFails(seq, problem)
        case .sameValue(let seq, let field, let value): .sameValue(seq, field, value)
        case .unknownInfusion(let code, let infusion): .unknownInfusion(code, infusion)
        case .infusionExists(let code, let infusion, let seq): .infusionExists(code, infusion, seq)
        case .unknownAdverseEvent(let code, let ae): .unknownAdverseEvent(code, ae)
        case .adverseEventExists(let code, let ae, let seq): .adverseEventExists(code, ae, seq)
        case .assessmentExists(let code, let instrument, let timepoint, let seq):
            .assessmentExists(code, instrument, timepoint, seq)
        case .answersWrong(let instrument, let problem): .answersWrong(instrument, problem)
        case .implausible(let passed): .implausible(passed)
        case .planArithmetic(let total, let expected, let tolerance): .planArithmetic(total, expected, tolerance)
        case .concentrationMissing(let infusion): .concentrationMissing(infusion)
        case .hasDependents(let seq, let others): .hasDependents(seq, others)
        case .openMatters(let matters): .openMatters(matters)
        case .databaseLocked(let since, let type): .databaseLocked(since, type)
        case .approvalMissing(let code, let part, _): .approvalMissing(code, part)
        case .formNotInForce(let code, let part, let version, let inForce):
            .formNotInForce(code, part, version, inForce)
        case .consentMissing(let code, let part, let type): .consentMissing(code, part, type)
        case .abstractionBeforeConsent(let code, let part, _): .abstractionBeforeConsent(code, part)
        case .consentWithdrawn(let code, let part, let scope): .consentWithdrawn(code, part, scope)
        case .otherRunning(let code, let infusion, let other): .otherRunning(code, infusion, other)
        case .planMissing(let code, let infusion): .planMissing(code, infusion)
        case .checkMissing(let code, let infusion, let hours): .checkMissing(code, infusion, hours)
        case .notEnrolled(let code, let part): .notEnrolled(code, part)
        case .beforeStart(let code, let infusion, let step): .beforeStart(code, infusion, step)
        case .wrongState(let code, let infusion, let step, let phase): .wrongState(code, infusion, step, phase)
        case .endBeforeOnset(let code, let ae): .endBeforeOnset(code, ae)
        case .fatalWithoutDate(let code, let ae): .fatalWithoutDate(code, ae)
        case .adverseEventState(let code, let ae, let step, let isOpen, let isFatal):
            .adverseEventState(code, ae, step, isOpen, isFatal)
        case .reportMissing(let code, let ae, let recipient): .reportMissing(code, ae, recipient)
        case .notEnrolledYet(let code, let part): .notEnrolledYet(code, part)
        case .participantClosed(let code, let part, let status, let type): .participantClosed(code, part, status, type)
        }
    }

    /// Which refusal it is, without its facts.
    public var kind: Kind { row.kind }

    /// The id for programs: "consent-missing".
    public var id: String { kind.rawValue }

    /// Whether `--as-violation` records it all the same, with its important deviation.
    public var isOverridable: Bool { if case .never = row.override { false } else { true } }

    /// The exit code of the command line.
    public var exitCode: Int { row.exit }

    /// The rule that it keeps: H1 to H15, or E1 to E8 (docs/rules.md).
    public var rule: String { row.rule }

    /// What the matter is, in plain words, with value and limit.
    public var message: String { row.message() }

    /// What to do about it: commands to paste, the most likely first.
    public var fixes: [String] {
        let row = row
        guard case .offered(let condition) = row.override else { return row.fixes() }
        return row.fixes() + ["if \(condition): add --as-violation --reason override"]
    }
}

extension Refusal: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
