import CanonicalJSON
import CivilTime
import Vocabulary

@testable import Study

extension RandomCommand {
    /// A command about what happens around infusions and between people, mostly possible.
    mutating func care(_ clinic: Clinic) -> Command {
        let state = clinic.participant.state
        switch Int.random(in: 0..<16, using: &random) {
        case 0:
            return write(
                .recoveryAssessed(
                    RecoveryAssessed(infusion: .planned(1), met: ["oriented"], notMet: pick([[], ["walks"]]))))
        case 1:
            return write(
                .participantDischarged(
                    ParticipantDischarged(
                        drivingAdvice: true, escort: chance(70), infusion: .planned(pick([1, 2])), instructions: true)))
        case 2, 3: return write(drug())
        case 4:
            return write(.medicationRecorded(MedicationRecorded(drug: "pregabalin", prohibited: chance(50))))
        case 5:
            return write(
                .medicationChanged(MedicationChanged(change: .stopped, drug: "pregabalin", prohibited: false)))
        case 6: return write(.visitMissed(VisitMissed(part: "part-2", reason: "no-show", visit: "follow-up")))
        case 7:
            return chance(15)
                ? write(.deathRecorded(DeathRecorded()))
                : write(.visitOccurred(VisitOccurred(part: "part-2", visit: "x")))
        case 8:
            let flags: [SeriousnessFlag] = pick([[], [.hospitalisation], [.death]])
            return write(
                .seriousnessDeclared(
                    SeriousnessDeclared(ae: .first, awareOn: Occurred("2026-03-05 10:00"), flags: flags)))
        case 9:
            if chance(25) {
                return write(
                    .saeReportAcknowledged(SaeReportAcknowledged(ae: .first, recipient: pick([.sponsor, .regulator]))))
            }
            return write(
                .saeReportSubmitted(
                    SaeReportSubmitted(
                        ae: .first, kind: pick([.initial, .followUp, .final]),
                        recipient: pick([.sponsor, .regulator]))))
        case 10: return .raiseQuery(RaiseQuery(seq: seq(clinic)))
        case 11: return write(query(state))
        case 12:
            let flag = state.flags.isEmpty ? nil : pick(state.flags).seq
            return write(.safetyFlagClosed(SafetyFlagClosed(how: "seen")), cause: flag)
        case 13:
            let deviation = state.deviations.keys.sorted()
            let cause = deviation.isEmpty ? nil : pick(deviation)
            return write(.deviationClassified(DeviationClassified(deviationClass: .minor)), cause: cause)
        case 14: return write(.sourceDataVerified(SourceDataVerified(seq: seq(clinic))))
        default: return lock(clinic)
        }
    }

    private func write(_ event: StudyEvent, cause: Int? = nil) -> Command {
        .record(RecordEvent(participant: Clinic.p, event: event, cause: cause))
    }

    private mutating func drug() -> StudyEvent {
        let (lot, witness, infusion): (Code, ActorID, InfusionID) = ("K-1", "coordinator-1", .planned(1))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .drugDispensed(DrugDispensed(infusion: infusion, lot: lot, mg: "200", witness: witness))
        case 1:
            return .drugReturned(
                DrugReturned(infusion: infusion, lot: lot, mg: pick(["70", "77.5"]), witness: witness))
        default: return .drugDestroyed(DrugDestroyed(infusion: infusion, lot: lot, mg: "70", witness: witness))
        }
    }

    private mutating func query(_ state: ParticipantState) -> StudyEvent {
        let query = state.queries.isEmpty ? 3 : pick(state.queries).seq
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .queryAnswered(QueryAnswered(query: query))
        case 1: return .queryClosed(QueryClosed(query: query))
        default: return .queryReopened(QueryReopened(query: query))
        }
    }

    /// A lock or an unlocking, or the countersignature of the one that waits.
    private mutating func lock(_ clinic: Clinic) -> Command {
        if let pending = clinic.state.study.pending.first {
            return .countersign(CountersignEvent(seq: pending.seq, leaf: HexDigest.blank))
        }
        let event: StudyEvent =
            clinic.state.study.lock.isLocked
            ? .databaseUnlocked(DatabaseUnlocked())
            : .databaseLocked(
                DatabaseLocked(root: HexDigest.blank, size: clinic.state.nextSeq, waiver: pick([nil, "reviewed"])))
        return .record(RecordEvent(participant: nil, event: event))
    }
}
