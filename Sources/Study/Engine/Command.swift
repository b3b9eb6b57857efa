/// Everything that a person can ask to have recorded, with the fields it takes.
public enum Command: Hashable, Sendable {
    /// Adopts a version of the protocol.
    case adoptProtocol(AdoptProtocol)
    /// Records an ethics approval.
    case recordApproval(RecordApproval)
    /// Adopts a consent form.
    case adoptForm(AdoptForm)
    /// Screens a person.
    case screen(ScreenParticipant)
    /// Records consent, given or renewed.
    case consent(GiveConsent)
    /// Judges criteria and rules on eligibility.
    case judgeEligibility(JudgeEligibility)
    /// Enrols a participant.
    case enrol(EnrolParticipant)
    /// Abstracts an infusion of ordinary care.
    case abstract(AbstractInfusion)
    /// Orders an infusion.
    case planInfusion(PlanInfusion)
    /// Cancels an infusion.
    case cancelInfusion(CancelInfusion)
    /// Records the check before an infusion.
    case checkInfusion(CheckInfusion)
    /// Starts an infusion.
    case startInfusion(StartInfusion)
    /// Changes the rate, pauses, resumes, gives a bolus.
    case stepInfusion(StepInfusion)
    /// Ends an infusion.
    case stopInfusion(StopInfusion)
    /// Records vital signs.
    case recordVitals(RecordVitals)
    /// Records an assessment.
    case assess(AssessParticipant)
    /// Records that an assessment was not done.
    case omitAssessment(OmitAssessment)
    /// Reports an adverse event.
    case reportAdverseEvent(ReportAdverseEvent)
    /// Updates, codes, resolves or reopens an adverse event.
    case changeAdverseEvent(ChangeAdverseEvent)
    /// Judges causality and expectedness.
    case assessAdverseEvent(AssessAdverseEvent)
    /// Reports a deviation.
    case reportDeviation(ReportDeviation)
    /// Asks a question about an event.
    case raiseQuery(RaiseQuery)
    /// Says that events agree with their source.
    case verifySource(VerifySource)
    /// Writes a note.
    case note(WriteNote)
    /// Records that a participant left, or took consent back.
    case withdraw(WithdrawParticipant)
    /// Records that a participant cannot be reached.
    case lose(LoseParticipant)
    /// Records that a participant is done.
    case complete(CompleteParticipant)
    /// Corrects an event.
    case correct(CorrectEvent)
    /// Voids an event.
    case void(VoidEvent)
    /// Countersigns an event.
    case countersign(CountersignEvent)
    /// Records an event of any type.
    case record(RecordEvent)
}

extension Command {
    var input: any CommandInput {
        switch self {
        case .adoptProtocol(let input): input
        case .recordApproval(let input): input
        case .adoptForm(let input): input
        case .screen(let input): input
        case .consent(let input): input
        case .judgeEligibility(let input): input
        case .enrol(let input): input
        case .abstract(let input): input
        case .planInfusion(let input): input
        case .cancelInfusion(let input): input
        case .checkInfusion(let input): input
        case .startInfusion(let input): input
        case .stepInfusion(let input): input
        case .stopInfusion(let input): input
        case .recordVitals(let input): input
        case .assess(let input): input
        case .omitAssessment(let input): input
        case .reportAdverseEvent(let input): input
        case .changeAdverseEvent(let input): input
        case .assessAdverseEvent(let input): input
        case .reportDeviation(let input): input
        case .raiseQuery(let input): input
        case .verifySource(let input): input
        case .note(let input): input
        case .withdraw(let input): input
        case .lose(let input): input
        case .complete(let input): input
        case .correct(let input): input
        case .void(let input): input
        case .countersign(let input): input
        case .record(let input): input
        }
    }
}
