import CanonicalJSON
import CivilTime
import Vocabulary

@testable import Study

extension Clinic {
    /// An infusion that was followed by dizziness.
    static func dizzy() throws -> Clinic {
        var clinic = try infused()
        try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 13:25")
        return clinic
    }

    /// Screened, with an override of a criterion that waits for its countersignature.
    static func overridden() throws -> Clinic {
        var clinic = try consented()
        let input = JudgeEligibility(
            participant: p, results: ["P2-I3": .notMet, "P2-E1": .notMet], ruling: .override([]))
        try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20", reasons: [.other])
        return clinic
    }

    /// The last event of a kind that was not derived.
    func seq(of kind: EventKind) -> Int {
        participant.events.last { $0.event.kind == kind }?.seq ?? -1
    }

    @discardableResult
    mutating func correct(
        _ seq: Int, _ field: FieldPointer, _ value: JSONValue, by actor: ActorID = "investigator-1",
        now: String? = nil, reasons: [ReasonCode] = [.transcription]
    ) throws(Refusal) -> Decision {
        let change = CorrectEvent.Change(field: field, new: RecordedValue(value))
        return try record(
            .correct(CorrectEvent(seq: seq, changes: [change])), by: actor, now: now, reasons: reasons)
    }

    @discardableResult
    mutating func void(
        _ seq: Int, withDependents: Bool = false, reasons: [ReasonCode] = [.enteredInError], asViolation: Bool = false
    ) throws(Refusal) -> Decision {
        try record(
            .void(VoidEvent(seq: seq, withDependents: withDependents)), reasons: reasons, asViolation: asViolation)
    }

    mutating func countersign(_ seq: Int, by actor: ActorID) throws(Refusal) {
        try record(.countersign(CountersignEvent(seq: seq, leaf: HexDigest.blank)), by: actor)
    }

    @discardableResult
    mutating func changeAE(
        _ change: ChangeAdverseEvent.Change, at time: String, now: String? = nil
    ) throws(Refusal) -> Decision {
        let input = ChangeAdverseEvent(participant: Self.p, adverseEvent: .first, change: change)
        return try record(.changeAdverseEvent(input), at: time, now: now)
    }
}
