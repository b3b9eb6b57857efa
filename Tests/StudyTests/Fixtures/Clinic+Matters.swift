import CanonicalJSON
import CivilTime
import Vocabulary

@testable import Study

extension Clinic {
    /// Records an event of any type about the participant, or about the study.
    @discardableResult
    mutating func write(
        _ event: StudyEvent, at time: String? = nil, by actor: ActorID = "investigator-1",
        subject: ParticipantCode? = Clinic.p, cause: Int? = nil, reasons: [ReasonCode] = [],
        texts: [String: String] = [:], asViolation: Bool = false
    ) throws(Refusal) -> Decision {
        try record(
            .record(RecordEvent(participant: subject, event: event, cause: cause)), at: time, by: actor,
            reasons: reasons, texts: texts, asViolation: asViolation)
    }

    /// Ready for an infusion, with a question about the check.
    static func asked() throws -> Clinic {
        var clinic = try ready()
        try clinic.record(.raiseQuery(RaiseQuery(seq: clinic.last, field: "escort")), texts: ["text": "who?"])
        return clinic
    }

    /// Ready for an infusion, and locked by two people.
    static func locked() throws -> Clinic {
        var clinic = try ready()
        try clinic.lock()
        try clinic.countersign(clinic.last, by: "investigator-2")
        return clinic
    }

    /// Ready for an infusion, and everything compared with its source.
    static func verified() throws -> Clinic {
        var clinic = try ready()
        try clinic.record(.verifySource(VerifySource(participant: p)), by: "investigator-1")
        return clinic
    }

    /// Closes the study.
    mutating func close() throws(Refusal) {
        let closing = StudyClosed(retainUntil: .init("2041-12-31"))
        try write(.studyClosed(closing), at: "2026-03-05 15:00", subject: nil)
    }

    /// An investigator delegates a role.
    mutating func delegate(
        _ role: Role, to actor: ActorID, by giver: ActorID = "investigator-1"
    ) throws(Refusal) {
        try write(
            .roleGranted(RoleGranted(actor: actor, role: role)), at: "2026-03-05 10:00", by: giver, subject: nil)
    }

    /// Asks to lock the database.
    mutating func lock(by actor: ActorID = "investigator-1", waiver: Code? = nil) throws(Refusal) {
        let request = DatabaseLocked(root: HexDigest.blank, size: state.nextSeq, waiver: waiver)
        try write(.databaseLocked(request), by: actor, subject: nil)
    }

    mutating func declareSerious(
        _ flags: [SeriousnessFlag] = [.hospitalisation], at time: String
    ) throws(Refusal) {
        let payload = SeriousnessDeclared(ae: .first, awareOn: Occurred(time), flags: flags)
        try write(.seriousnessDeclared(payload), at: time)
    }

    mutating func report(_ kind: ReportKind, to recipient: ReportRecipient, at time: String) throws(Refusal) {
        try write(
            .saeReportSubmitted(SaeReportSubmitted(ae: .first, kind: kind, recipient: recipient)), at: time)
    }

    mutating func recover(notMet: [Code] = [], at time: String = "2026-03-05 14:00") throws(Refusal) {
        try write(
            .recoveryAssessed(RecoveryAssessed(infusion: .planned(1), met: ["oriented"], notMet: notMet)), at: time)
    }

    mutating func discharge(escort: Bool = true, at time: String = "2026-03-05 14:30") throws(Refusal) {
        let payload = ParticipantDischarged(
            drivingAdvice: true, escort: escort, infusion: .planned(1), instructions: true)
        try write(.participantDischarged(payload), at: time)
    }
}
