import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A correction` {
    @Test func `counts at once, keeps the first value, and is judged again`() throws {
        var clinic = try Clinic.infused()
        let plan = clinic.seq(of: .dosePlanOrdered)
        let decision = try clinic.record(
            .correct(
                CorrectEvent(
                    seq: plan,
                    changes: [
                        CorrectEvent.Change(field: "/data/weightKg", new: RecordedValue("50.0")),
                        CorrectEvent.Change(field: "/data/totalMg", new: RecordedValue("87.5")),
                    ])), reasons: [.transcription])
        let effective = try #require(clinic.participant.effective(plan))
        #expect(effective.corrections == [clinic.last])
        #expect(effective.recorded.event != effective.event)
        #expect(clinic.participant.state.infusions[.planned(1)]?.plan?.content.weightKg == "50.0")
        #expect(clinic.deviations == ["DV06 important", "DV10 minor"])
        #expect(
            decision.notices.first
                == .corrected(plan, field: "/data/weightKg", old: "70.0", new: "50.0"))
        #expect(clinic.replayed() == [])
    }

    @Test func `of a critical field waits for somebody else and holds meanwhile`() throws {
        var clinic = try Clinic.ready()
        let decision = try clinic.record(
            .correct(
                CorrectEvent(
                    seq: clinic.seq(of: .dosePlanOrdered),
                    changes: [CorrectEvent.Change(field: "/data/weightKg", new: RecordedValue("70.5"))])),
            reasons: [.transcription])
        #expect(decision.notices.contains(.awaitsCountersignature))
        let correction = clinic.last
        #expect(clinic.participant.state.pendingCountersignatures.map(\.seq) == [correction])
        try clinic.countersign(correction, by: "investigator-2")
        #expect(clinic.participant.state.pendingCountersignatures == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `that is voided gives back the value before`() throws {
        var clinic = try Clinic.ready()
        let check = clinic.seq(of: .preInfusionCheckCompleted)
        try clinic.correct(check, "/data/escort", false)
        try clinic.start()
        #expect(clinic.deviations == ["DV15 important"])
        try clinic.void(clinic.seq(of: .eventCorrected))
        #expect(clinic.deviations == [])
        #expect(clinic.participant.effective(check)?.corrections == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `follows the one before it`() throws {
        var clinic = try Clinic.infused()
        let vitals = clinic.seq(of: .vitalsRecorded)
        try clinic.correct(vitals, "/data/sbp", 148)
        try clinic.correct(vitals, "/data/sbp", 149)
        try clinic.correct(vitals, "/occurred", "2026-03-05T13:09:00-05:00[America/Toronto]")
        let effective = try #require(clinic.participant.effective(vitals))
        #expect(effective.corrections.count == 3)
        #expect(effective.occurred == Occurred("2026-03-05 13:09"))
        #expect(clinic.replayed() == [])
    }
}

@Suite struct `A void` {
    @Test func `with its dependents takes them away, last first`() throws {
        var clinic = try Clinic.infused()
        let plan = clinic.seq(of: .dosePlanOrdered)
        let decision = try clinic.void(plan, withDependents: true)
        let causes = decision.events.compactMap { event -> Int? in
            guard case .eventVoided = event.event, case .seq(let seq) = event.cause else { return nil }
            return seq
        }
        #expect(causes == causes.sorted(by: >))
        #expect(causes.last == plan)
        #expect(causes.count == 19)
        #expect(clinic.participant.state.infusions[.planned(1)] == nil)
        #expect(clinic.participant.violations == [])
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `of a start takes away what was found during and after the infusion, and leaves what was before`() throws
    {
        var clinic = try Clinic.dizzy()
        try clinic.void(clinic.seq(of: .infusionStarted), withDependents: true)
        let state = clinic.participant.state
        #expect(state.infusions[.planned(1)]?.phase == .checked)
        #expect(state.infusions[.planned(1)]?.vitals == [])
        #expect(state.adverseEvents.isEmpty)
        #expect(state.assessments.keys.contains { $0.timepoint == "pre" })
        #expect(clinic.replayed() == [])
    }

    @Test func `cures the deviations of what it takes away`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 10:30")
        #expect(clinic.deviations == ["DV14 minor"])
        let decision = try clinic.void(clinic.seq(of: .vitalsRecorded))
        #expect(decision.events.map(\.event.type) == ["event.voided", "deviation.resolved"])
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `of a consent that was none is recorded with the violations it leaves`() throws {
        var clinic = try Clinic.ready()
        let consent = clinic.seq(of: .consentGiven)
        let refusal = #expect(throws: Refusal.self) { try clinic.void(consent) }
        #expect(refusal?.kind == .hasDependents)
        try clinic.void(consent, reasons: [.enteredInError], asViolation: true)
        #expect(clinic.deviations.filter { $0 == "DV01 important" }.count == 3)
        #expect(clinic.replayed() == [])
    }

    @Test func `leaves its number free for nobody`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan()
        try clinic.void(clinic.last)
        try clinic.plan()
        #expect(clinic.participant.state.infusions.keys.sorted() == [.historical(1), .planned(2)])
    }
}

@Suite struct `A countersignature` {
    @Test func `puts an override into effect, which stays a deviation`() throws {
        var clinic = try Clinic.overridden()
        let override = clinic.last
        #expect(clinic.participant.state.part("part-2").status == .consented)
        #expect(clinic.participant.state.pendingCountersignatures.map(\.matter) == [.override])
        try clinic.countersign(override, by: "investigator-2")
        #expect(clinic.participant.state.part("part-2").status == .eligible)
        try clinic.record(.enrol(EnrolParticipant(participant: Clinic.p)), at: "2026-03-02 09:30")
        #expect(clinic.deviations == ["DV03 important"])
        #expect(clinic.replayed() == [])
    }

    @Test func `of another leaf hash is found in a replay`() throws {
        let clinic = try Clinic.overridden()
        var target = try #require(clinic.participant.event(clinic.last))
        target.leaf = String(repeating: "a", count: 64)
        var state = clinic.state
        state.participants[Clinic.p] = nil
        for event in clinic.participant.events { state.apply(event.seq == target.seq ? target : event) }
        let context = EntryContext(
            actor: "investigator-2", role: .investigator, now: clinic.lastRecorded, occurred: nil)
        let input = CountersignEvent(seq: target.seq, leaf: HexDigest.blank)
        let refusal = #expect(throws: Refusal.self) { try decide(.countersign(input), in: context, state: state) }
        #expect(refusal == .leafDiffers(target.seq))
    }
}
