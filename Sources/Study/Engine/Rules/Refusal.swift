public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// Why an event is not recorded.
///
/// In order of precedence: when several apply, the first of this list is returned.
///
/// What happened can be recorded even so where ``isOverridable`` says so; then the deviation it amounts to is written
/// with it.
public enum Refusal: Error, Hashable, Sendable {
    /// No protocol is in force.
    case studyNotOpen
    /// H13: the actor's role may not append this type; `role` absent means the actor has none.
    case roleNotEntitled(actor: ActorID, role: Role?, type: String)
    /// H13: the role cannot be delegated to this person, or taken back.
    case delegation(ActorID, Role, DelegationProblem)
    /// Somebody recorded something since the caller looked.
    case recordMoved(subject: ParticipantCode?, newest: Int, expected: Int)
    /// H1: the participant was not screened, or not for this part.
    case notScreened(ParticipantCode, part: PartID?)
    /// H15: the code is taken.
    case codeTaken(ParticipantCode, part: PartID)
    /// The protocol has no such part, criterion, instrument, time point, arm or version.
    case notInProtocol(kind: String, given: String, choices: [String])
    /// The participant is in several parts, or in none, and the command says not which.
    case partMissing(ParticipantCode, choices: [PartID])
    /// E2: too few attempts to reach somebody who counts as lost.
    case tooFewAttempts(ParticipantCode, made: Int, needed: Int)
    /// What can stand only once stands already.
    case alreadyRecorded(what: String, seq: Int)
    /// The payload is not what its type allows.
    case malformed(type: String, problem: String)
    /// The event needs a time, or the reason time-unknown.
    case timeMissing(type: String)
    /// The act is the recording itself; there is no second time to state.
    case timeNotCarried(type: String)
    /// H8: it would have happened more than five minutes from now.
    case future(Occurred)
    /// H11: there is no such event.
    case unknownEvent(Int)
    /// H11: the event was voided.
    case voidedEvent(Int)
    /// H11: an event of this type cannot be corrected or voided.
    case notCorrectable(Int, type: String)
    /// H11: nobody countersigns their own event.
    case ownCountersignature(Int, actor: ActorID)
    /// H11: the event does not wait for a countersignature.
    case nothingToCountersign(Int)
    /// H11: the countersignature names another leaf hash than the event has.
    case leafDiffers(Int)
    /// E5: the query or flag is not in the state for this step.
    case matterState(Int, step: String, status: String)
    /// H11: the event seals no such text, or it is redacted already.
    case unknownText(Int, name: Code)
    /// E5: the database is locked already, or is not locked.
    case lockState(isLocked: Bool)
    /// A correction, void, override or late entry needs a reason.
    case reasonMissing(ReasonPurpose)
    /// A text is missing that the event cannot do without.
    case textMissing(type: String, name: String)
    /// H11: the correction cannot be applied.
    case correctionFails(Int, CorrectionProblem)
    /// H11: the value is what the event says already.
    case sameValue(Int, field: FieldPointer, value: String)
    /// The participant has no such infusion, or none that is meant by default.
    case unknownInfusion(ParticipantCode, InfusionID?)
    /// The id is taken.
    case infusionExists(ParticipantCode, InfusionID, seq: Int)
    /// The participant has no such adverse event.
    case unknownAdverseEvent(ParticipantCode, AdverseEventID)
    /// The id is taken.
    case adverseEventExists(ParticipantCode, AdverseEventID, seq: Int)
    /// One assessment counts for an infusion or part, time point, instrument and recall.
    case assessmentExists(ParticipantCode, instrument: Code, timepoint: Code, seq: Int)
    /// H9: the answers are not what the instrument allows.
    case answersWrong(instrument: Code, AssessmentProblem)
    /// Vital signs are far out of range; it may be so, but somebody has to say it twice.
    case implausible([PassedLimit])
    /// The total is not dose times weight.
    case planArithmetic(totalMg: DecimalString, expected: DecimalString, tolerancePercent: Int)
    /// A rate in mL/h needs the plan's concentration.
    case concentrationMissing(InfusionID)
    /// Others depend on the event that is to be voided.
    case hasDependents(Int, [Int])
    /// H14: questions on critical fields, or serious adverse events without a final report, are open.
    case openMatters([OpenMatter])
    /// H12: the database is locked since an event.
    case databaseLocked(since: Int, type: String)
    /// H2: no ethics approval was in force.
    case approvalMissing(ParticipantCode, part: PartID, seq: Int)
    /// H2: the form was not in force.
    case formNotInForce(ParticipantCode, part: PartID, version: Code, inForce: [Code])
    /// H3: no consent before a procedure, of the type named.
    case consentMissing(ParticipantCode, part: PartID, before: EventKind?)
    /// H4: no consent before abstraction.
    case abstractionBeforeConsent(ParticipantCode, part: PartID, InfusionID)
    /// H5: consent to this was taken back.
    case consentWithdrawn(ParticipantCode, part: PartID, scope: WithdrawalScope)
    /// H6: another infusion was running.
    case otherRunning(ParticipantCode, InfusionID, other: InfusionID)
    /// H6: nobody ordered the infusion.
    case planMissing(ParticipantCode, InfusionID)
    /// H6: no check within the hours before the start.
    case checkMissing(ParticipantCode, InfusionID, hours: Int)
    /// H6: the participant was not enrolled.
    case notEnrolled(ParticipantCode, part: PartID?)
    /// H8: an infusion cannot stop, pause or change before it starts.
    case beforeStart(ParticipantCode, InfusionID, step: String)
    /// H7: the infusion was not in the state for this step.
    case wrongState(ParticipantCode, InfusionID, step: String, phase: InfusionPhase)
    /// H10: an adverse event cannot end before it began.
    case endBeforeOnset(ParticipantCode, AdverseEventID)
    /// H10: a fatal adverse event needs the date of death.
    case fatalWithoutDate(ParticipantCode, AdverseEventID)
    /// E5: the adverse event was not open, not resolved, or is over for good.
    case adverseEventState(ParticipantCode, AdverseEventID, step: String, isOpen: Bool, isFatal: Bool)
    /// E4: nobody acknowledges a report that was not sent to them.
    case reportMissing(ParticipantCode, AdverseEventID, ReportRecipient)
    /// E5: a part is completed after enrolment in it.
    case notEnrolledYet(ParticipantCode, part: PartID)
    /// E5: the participant had left or completed the part.
    case participantClosed(ParticipantCode, part: PartID, PartStatus, type: String)
}

/// What a reason is asked for.
public enum ReasonPurpose: Hashable, Sendable {
    /// A correction.
    case correction
    /// A void.
    case void
    /// Recording what a rule forbids, or confirming what is hard to believe.
    case override
    /// An override of eligibility.
    case eligibilityOverride
    /// An unlocking of the database.
    case unlock
    /// An entry so many hours late.
    case lateEntry(hours: Int)
}
