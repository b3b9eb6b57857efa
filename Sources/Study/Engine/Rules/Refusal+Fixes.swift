extension Refusal {
    /// What to do about it: commands to paste, the most likely first.
    public var fixes: [String] {
        isOverridable && !isOfAnEdit ? ownFixes + ["if \(happened): add --as-violation --reason override"] : ownFixes
    }

    /// Whether it refuses a correction or a void, which nothing overrides.
    private var isOfAnEdit: Bool {
        if case .databaseLocked(_, let type) = self {
            type == "event.corrected" || type == "event.voided"
        } else {
            false
        }
    }

    private var happened: String {
        switch self {
        case .abstractionBeforeConsent: "it really was abstracted then"
        case .approvalMissing, .formNotInForce: "consent was really given so"
        case .consentWithdrawn, .databaseLocked: "it really happened"
        case .consentMissing(_, _, let kind) where kind != .infusionStarted: "it really happened"
        default: "the infusion really began"
        }
    }

    private var ownFixes: [String] {
        switch self {
        case .studyNotOpen: ["kept protocol adopt FILE.yaml"]
        case .roleNotEntitled: ["somebody entitled: repeat with --as ACTOR"]
        case .delegation: ["kept actor list"]
        case .recordMoved(let subject, let newest, _):
            ["kept show \(subject.map { "\($0)" } ?? "'#\(newest)'"), then repeat with --expect \(newest)"]
        case .notScreened(let code, let part): ["kept screen \(code)\(flag(part)), then repeat"]
        case .codeTaken(let code, _): ["kept show \(code)", "kept screen with the next free code"]
        case .notInProtocol: ["kept protocol show"]
        case .malformed(_, let problem): [FieldWords.Bounds(problem)?.fix ?? "repeat with other values"]
        case .partMissing(let code, let choices):
            choices.first.map { ["add\(flag($0))"] } ?? ["kept screen \(code), then repeat"]
        case .tooFewAttempts: ["add the days of the other attempts"]
        case .alreadyRecorded(_, let seq), .infusionExists(_, _, let seq), .adverseEventExists(_, _, let seq),
            .assessmentExists(_, _, _, let seq):
            [
                "kept show '#\(seq)'", "kept correct \(seq) --set FIELD=VALUE --reason CODE",
                "kept void \(seq) --reason CODE",
            ]
        case .timeMissing: ["repeat with --at WHEN, or --at unknown"]
        case .timeNotCarried: ["repeat without --at"]
        case .future: ["repeat with the time at which it happened"]
        default: targetFixes
        }
    }

    private var targetFixes: [String] {
        switch self {
        case .unknownEvent, .nothingToCountersign: ["kept log"]
        case .voidedEvent(let seq), .leafDiffers(let seq): ["kept show '#\(seq)'"]
        case .notCorrectable(let seq, _): ["kept show '#\(seq)', and correct the event it answers"]
        case .ownCountersignature(let seq, _): ["kept countersign \(seq) --as ACTOR"]
        case .reasonMissing(.lateEntry): ["add --reason late-entry"]
        case .reasonMissing(.override), .reasonMissing(.eligibilityOverride), .implausible: ["add --reason override"]
        case .reasonMissing: ["add --reason CODE"]
        case .textMissing(_, let name): ["add --text \(name)=@FILE"]
        case .correctionFails(let seq, _):
            ["kept show '#\(seq)'", "wrong participant or type: kept void \(seq) --reason CODE, then record again"]
        case .sameValue(let seq, _, _): ["kept show '#\(seq)'"]
        case .matterState(let seq, _, _): ["kept show '#\(seq)'"]
        case .unknownText(let seq, _): ["kept show '#\(seq)'"]
        case .lockState(let isLocked): [isLocked ? "kept unlock --reason CODE" : "kept lock"]
        case .openMatters: ["kept today", "or say why it may be locked all the same: kept lock --waive CODE"]
        case .databaseLocked: ["kept unlock --reason CODE, countersigned by another"]
        case .hasDependents(let seq, _): ["kept void \(seq) --with-dependents --reason CODE"]
        default: contentFixes
        }
    }

    private var contentFixes: [String] {
        switch self {
        case .unknownInfusion(let code, _): ["kept show \(code), then repeat with --infusion I-n"]
        case .unknownAdverseEvent(let code, _): ["kept show \(code)"]
        case .answersWrong: ["repeat with every item answered or listed in --unanswered"]
        case .planArithmetic(_, let expected, _): ["repeat with --mg \(expected), or correct dose or weight"]
        case .concentrationMissing: ["repeat with --rate in mg/h"]
        case .approvalMissing: ["kept study approval, then repeat"]
        case .formNotInForce(let code, let part, _, let inForce):
            inForce.first.map { ["kept consent \(code)\(flag(part)) --form \($0)"] } ?? ["kept study form, then repeat"]
        case .consentMissing(let code, let part, _), .abstractionBeforeConsent(let code, let part, _),
            .consentWithdrawn(let code, let part, _):
            ["kept consent \(code)\(flag(part)), then repeat"]
        case .otherRunning(let code, _, let other): ["kept infusion stop \(code) --infusion \(other), then repeat"]
        case .planMissing(let code, _): ["kept infusion plan \(code), then repeat"]
        case .checkMissing(let code, _, _): ["kept infusion check \(code), then repeat"]
        case .reportMissing(let code, _, _): ["kept record saeReport.submitted \(code), then repeat"]
        case .notEnrolledYet(let code, let part): ["kept enrol \(code)\(flag(part)), then repeat"]
        case .notEnrolled(let code, let part): ["kept enrol \(code)\(flag(part)), then repeat"]
        case .beforeStart(let code, _, _), .wrongState(let code, _, _, _):
            ["kept timeline \(code), then repeat with --at"]
        case .endBeforeOnset, .fatalWithoutDate: ["repeat with --end WHEN"]
        case .adverseEventState(let code, let ae, _, let isOpen, _):
            isOpen ? ["kept ae stop \(code) \(ae)"] : ["kept ae reopen \(code) \(ae)"]
        case .participantClosed(let code, _, _, _): ["if it happened before that: --at WHEN", "kept show \(code)"]
        default: []
        }
    }

    private func flag(_ part: PartID?) -> String { part.map { " --part \($0.flag)" } ?? "" }
}
