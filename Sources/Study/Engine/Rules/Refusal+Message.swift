import CivilTime

extension Refusal: CustomStringConvertible {
    /// The message.
    public var description: String { message }

    /// What the matter is, in plain words, with value and limit.
    public var message: String {
        switch self {
        case .studyNotOpen: "No protocol is in force yet"
        case .roleNotEntitled(let actor, let role, let type):
            role.map { "\(actor) is \($0.article) and may not append \(type)" } ?? "\(actor) has no role in this study"
        case .delegation(let actor, let role, let problem): problem.message(actor, role)
        case .recordMoved(let subject, let newest, let expected):
            "\(subject.map { "\($0)" } ?? "The study") has event #\(newest), newer than #\(expected)"
        case .notScreened(let code, let part): "\(code) was not screened\(part.map { " for \($0.spoken)" } ?? "")"
        case .codeTaken(let code, let part): "\(code) is taken: screened for \(part.spoken) already"
        case .notInProtocol(let kind, let given, let choices):
            choices.isEmpty
                ? "The protocol has no \(kind) \(given)"
                : "The protocol has no \(kind) \(given); it has \(choices.joined(separator: ", "))"
        case .partMissing(let code, let choices):
            choices.isEmpty
                ? "\(code) is in no part of the study"
                : "\(code) is in \(choices.map(\.spoken).joined(separator: " and ")): say which"
        case .tooFewAttempts(let code, let made, let needed):
            "\(code): \(made) attempt\(made == 1 ? "" : "s"), \(needed) are needed before somebody counts as lost"
        case .alreadyRecorded(let what, let seq): "\(what) is recorded already, as #\(seq)"
        case .malformed(let type, let problem):
            FieldWords.Bounds(problem)?.message ?? "\(type) cannot be written so; it needs \(problem)"
        case .timeMissing(let type): "\(type) needs a time"
        case .timeNotCarried(let type): "\(type) happens when it is recorded; it takes no other time"
        case .future(let occurred):
            "\(LongDateText.long(occurred, abbreviation: nil)) is more than 5 minutes in the future"
        default: targetMessage
        }
    }

    private var targetMessage: String {
        switch self {
        case .unknownEvent(let seq): "There is no event #\(seq)"
        case .voidedEvent(let seq): "#\(seq) was voided"
        case .notCorrectable(let seq, let type): "#\(seq) is \(type), which cannot be corrected or voided"
        case .ownCountersignature(let seq, let actor): "#\(seq) was written by \(actor); somebody else must countersign"
        case .nothingToCountersign(let seq): "#\(seq) does not wait for a countersignature"
        case .leafDiffers(let seq): "The leaf hash is not that of #\(seq)"
        case .matterState(let seq, let step, let status): "#\(seq) is \(status): no \(step)"
        case .unknownText(let seq, let name): "#\(seq) seals no text \(name) that is still there"
        case .lockState(let isLocked): "The database is \(isLocked ? "locked already" : "not locked")"
        case .openMatters(let matters):
            matters.prefix(5).map { "\($0)" }.joined(separator: ", ")
                + (matters.count > 5 ? " and \(matters.count - 5) more" : "")
                + (matters.count == 1 ? " is open" : " are open")
        case .databaseLocked(let since, let type): "The database is locked since #\(since): no \(type)"
        case .reasonMissing(let purpose): purpose.message
        case .textMissing(let type, let name): "\(type) needs its \(name) in words, or a code"
        case .correctionFails(let seq, let problem): "#\(seq) cannot be corrected so: \(problem)"
        case .sameValue(let seq, let field, let value): "\(field) of #\(seq) is \(value) already"
        case .hasDependents(let seq, let others): "\(others.numbers) depend\(others.count == 1 ? "s" : "") on #\(seq)"
        default: contentMessage
        }
    }

    private var contentMessage: String {
        switch self {
        case .unknownInfusion(let code, let infusion):
            infusion.map { "\(code) has no infusion \($0)" } ?? "\(code) has no infusion that this could belong to"
        case .infusionExists(let code, let infusion, let seq): "\(code) \(infusion) exists already, see #\(seq)"
        case .unknownAdverseEvent(let code, let ae): "\(code) has no adverse event \(ae)"
        case .adverseEventExists(let code, let ae, let seq): "\(code) \(ae) exists already, see #\(seq)"
        case .assessmentExists(let code, let instrument, let timepoint, let seq):
            "\(code) has \(instrument) at \(timepoint) already, as #\(seq)"
        case .answersWrong(let instrument, let problem): "\(instrument): \(problem)"
        case .implausible(let passed):
            passed.map { "\($0.sign.rawValue) \($0.value) is \($0.isAbove ? "above" : "below") \($0.limit)" }
                .joined(separator: ", ") + ", which is hard to believe"
        case .planArithmetic(let total, let expected, let tolerance):
            "\(total) mg is not dose times weight: \(expected) mg, within \(tolerance) %"
        case .concentrationMissing(let infusion): "A rate in mL/h needs the concentration in the plan of \(infusion)"
        default: ruleMessage
        }
    }

    private var ruleMessage: String {
        switch self {
        case .approvalMissing(let code, let part, _):
            "No ethics approval was in force when \(code) consented to \(part.spoken)"
        case .formNotInForce(_, let part, let version, let inForce):
            inForce.isEmpty
                ? "No consent form for \(part.spoken) was in force then"
                : "Form \(version) for \(part.spoken) was not in force then; \(inForce.listed) was"
        case .consentMissing(let code, let part, _): "\(code) has not consented to \(part.spoken)"
        case .abstractionBeforeConsent(let code, let part, _):
            "\(code): abstracted before \(part.spoken) consent"
        case .consentWithdrawn(let code, let part, let scope):
            "\(code) has withdrawn consent to \(scope.rawValue) in \(part.spoken)"
        case .otherRunning(let code, let infusion, let other):
            "\(code) \(other) was running when \(infusion) would have started"
        case .planMissing(let code, let infusion): "\(code) \(infusion) has no dose plan"
        case .checkMissing(let code, let infusion, let hours):
            "\(code) \(infusion) has no pre-infusion check within \(hours) h before the start"
        case .notEnrolled(let code, let part):
            "\(code) was not enrolled\(part.map { " in \($0.spoken)" } ?? "") at the start"
        case .beforeStart(let code, let infusion, let step): "\(code) \(infusion): \(step) before start"
        case .wrongState(let code, let infusion, let step, let phase):
            "\(code) \(infusion): no \(step) while \(phase.rawValue)"
        default: endMessage
        }
    }

    private var endMessage: String {
        switch self {
        case .endBeforeOnset(let code, let ae): "\(code) \(ae) would end before it began"
        case .fatalWithoutDate(let code, let ae): "\(code) \(ae) is fatal and needs the date of death"
        case .adverseEventState(let code, let ae, let step, let isOpen, let isFatal):
            "\(code) \(ae) is \(isFatal ? "fatal" : isOpen ? "open" : "resolved"): no \(step)"
        case .reportMissing(let code, let ae, let recipient):
            "No report of \(code) \(ae) to the \(recipient.spoken) is recorded"
        case .notEnrolledYet(let code, let part):
            "\(code) was not enrolled in \(part.spoken), so it cannot be completed"
        case .participantClosed(let code, let part, let status, let type):
            "\(code) is \(status.rawValue) in \(part.spoken): no \(type) after that"
        default: id
        }
    }
}

extension ReasonPurpose {
    fileprivate var message: String {
        switch self {
        case .correction: "A correction needs a reason"
        case .void: "A void needs a reason"
        case .override: "Recording it as a violation needs a reason"
        case .eligibilityOverride: "An override of eligibility needs a reason"
        case .unlock: "An unlocking needs a reason"
        case .lateEntry(let hours): "This happened more than \(hours) h ago; a late entry needs its reason"
        }
    }
}

extension Role {
    fileprivate var article: String {
        switch self {
        case .administrator, .investigator, .auditor: "an \(rawValue)"
        case .coordinator, .monitor: "a \(rawValue)"
        }
    }
}

extension [Int] {
    fileprivate var numbers: String { map { "#\($0)" }.joined(separator: ", ") }
}

extension [Code] {
    fileprivate var listed: String { map(\.text).joined(separator: ", ") }
}
