import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let plan: [RefusalRow] = [
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in try clinic.plan() },
        RefusalRow(.malformed, "29.9 kg", given: Clinic.enrolled) { clinic in try clinic.plan(weight: "29.9") },
        RefusalRow(.infusionExists, "a number that is taken, wrong total", given: Clinic.ready) { clinic in
            let input = PlanInfusion(
                participant: p, infusion: .planned(1), doseMgPerKg: "1.5", weightKg: "70", durationMin: 200,
                totalMg: "90")
            try clinic.record(.planInfusion(input), at: "2026-03-05 09:30")
        },
        RefusalRow(.planArithmetic, "90 mg for 1.5 mg/kg and 70 kg", given: Clinic.enrolled) { clinic in
            let input = PlanInfusion(
                participant: p, doseMgPerKg: "1.5", weightKg: "70", durationMin: 200, totalMg: "90")
            try clinic.record(.planInfusion(input), at: "2026-03-05 09:30")
        },
        RefusalRow(.participantClosed, "after completion", given: Clinic.enrolled) { clinic in
            try clinic.record(.complete(CompleteParticipant(participant: p)), at: "2026-03-04 09:00")
            try clinic.plan()
        },
    ]

    static let check: [RefusalRow] = [
        RefusalRow(.unknownInfusion, "nothing is planned", given: Clinic.enrolled) { clinic in try clinic.check() },
        RefusalRow(.implausible, "SBP 301, before consent", given: Clinic.screened) { clinic in
            try clinic.plan()
            try clinic.check(sbp: 301)
        },
        RefusalRow(.consentMissing, "before consent", given: Clinic.screened) { clinic in
            try clinic.plan()
            try clinic.check()
        },
        RefusalRow(.consentWithdrawn, "after procedures were withdrawn", given: Clinic.enrolled) { clinic in
            try clinic.plan()
            try clinic.record(
                .withdraw(WithdrawParticipant(participant: p, scope: [.procedures])), at: "2026-03-05 09:10")
            try clinic.check()
        },
    ]

    static let start: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a monitor", given: Clinic.screened) { clinic in
            let rate = InfusionRate(unit: .milligramsPerHour, value: "35")
            try clinic.record(.startInfusion(StartInfusion(participant: p, rate: rate)), by: "monitor-1")
        },
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in try clinic.start() },
        RefusalRow(.future, "an hour from now, before consent", given: Clinic.screened) { clinic in
            let rate = InfusionRate(unit: .milligramsPerHour, value: "35")
            try clinic.record(
                .startInfusion(StartInfusion(participant: p, rate: rate)), at: "2026-03-05 09:40",
                now: "2026-03-05 08:40")
        },
        RefusalRow(.reasonMissing, "as a violation, without a reason", given: Clinic.screened) { clinic in
            let rate = InfusionRate(unit: .milligramsPerHour, value: "35")
            try clinic.record(
                .startInfusion(StartInfusion(participant: p, rate: rate)), at: "2026-03-05 09:40", asViolation: true)
        },
        RefusalRow(.concentrationMissing, "mL/h without a concentration", given: Clinic.ready) { clinic in
            try clinic.start("17.5", unit: .millilitresPerHour)
        },
        RefusalRow(.consentMissing, "before consent, no plan, check, enrolment", given: Clinic.screened) { clinic in
            try clinic.start()
        },
        RefusalRow(.consentWithdrawn, "procedures withdrawn, no plan", given: Clinic.enrolled) { clinic in
            try clinic.record(
                .withdraw(WithdrawParticipant(participant: p, scope: [.procedures])), at: "2026-03-05 09:10")
            try clinic.start()
        },
        RefusalRow(.otherRunning, "another one runs, no check", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.plan(at: "2026-03-05 09:45")
            try clinic.start(at: "2026-03-05 10:00")
        },
        RefusalRow(.otherRunning, "another one runs, as a violation", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.plan(at: "2026-03-05 09:45")
            try clinic.start(at: "2026-03-05 10:00", asViolation: true)
        },
        RefusalRow(.planMissing, "no plan, check, enrolment", given: Clinic.consented) { clinic in
            try clinic.start()
        },
        RefusalRow(.checkMissing, "no check, enrolment", given: Clinic.consented) { clinic in
            try clinic.plan()
            try clinic.start()
        },
        RefusalRow(.checkMissing, "a check of 25 hours before", given: Clinic.enrolled) { clinic in
            try clinic.plan(at: "2026-03-04 08:00")
            try clinic.check(at: "2026-03-04 08:39")
            try clinic.start()
        },
        RefusalRow(.notEnrolled, "not enrolled", given: Clinic.consented) { clinic in
            try clinic.plan()
            try clinic.check()
            try clinic.start()
        },
        RefusalRow(.wrongState, "started before", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.start(at: "2026-03-05 10:00", infusion: .planned(1))
        },
        RefusalRow(.wrongState, "cancelled before", given: Clinic.ready) { clinic in
            try clinic.record(.cancelInfusion(CancelInfusion(participant: p, why: "ill")), at: "2026-03-05 09:30")
            try clinic.start(infusion: .planned(1))
        },
    ]

    static let run: [RefusalRow] = [
        RefusalRow(.unknownInfusion, "nothing is planned", given: Clinic.enrolled) { clinic in
            try clinic.step(.resume, at: "10:00")
        },
        RefusalRow(.beforeStart, "a stop before the start", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.stop(at: "2026-03-05 09:30")
        },
        RefusalRow(.beforeStart, "a stop in the minute of the start", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.stop(at: "2026-03-05 09:40")
        },
        RefusalRow(.beforeStart, "a pause before the start", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.step(.pause(why: "pump", nil), at: "09:39")
        },
        RefusalRow(.wrongState, "a rate change while checked", given: Clinic.ready) { clinic in
            try clinic.step(.rate(InfusionRate(unit: .milligramsPerHour, value: "30"), why: nil), at: "10:00")
        },
        RefusalRow(.wrongState, "on again while running", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.step(.resume, at: "10:00")
        },
        RefusalRow(.wrongState, "a bolus while paused", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.step(.pause(why: "pump", nil), at: "10:00")
            try clinic.step(.bolus(mg: "5"), at: "10:05")
        },
        RefusalRow(.wrongState, "a cancellation while running", given: Clinic.ready) { clinic in
            try clinic.start()
            let input = CancelInfusion(participant: p, infusion: .planned(1), why: "ill")
            try clinic.record(.cancelInfusion(input), at: "2026-03-05 10:00")
        },
        RefusalRow(.wrongState, "a judgement of recovery while running", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.recover(at: "2026-03-05 10:00")
        },
        RefusalRow(.wrongState, "a discharge before the stop", given: Clinic.infused) { clinic in
            try clinic.discharge(at: "2026-03-05 12:00")
        },
        RefusalRow(.wrongState, "a second discharge", given: Clinic.infused) { clinic in
            try clinic.discharge()
            try clinic.discharge(at: "2026-03-05 15:00")
        },
        RefusalRow(.wrongState, "recovery judged after the discharge", given: Clinic.infused) { clinic in
            try clinic.discharge()
            try clinic.recover(at: "2026-03-05 15:00")
        },
        RefusalRow(.wrongState, "a pause after the stop", given: Clinic.infused) { clinic in
            try clinic.step(.pause(why: "pump", nil), at: "13:20")
        },
    ]

    static let vitals: [RefusalRow] = [
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in
            try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 09:00")
        },
        RefusalRow(.malformed, "SpO2 101", given: Clinic.ready) { clinic in
            try clinic.vitals(VitalSigns(spo2: 101), at: "2026-03-05 09:30", reasons: [.override])
        },
        RefusalRow(.malformed, "nothing measured", given: Clinic.ready) { clinic in
            try clinic.vitals(VitalSigns(), at: "2026-03-05 09:30")
        },
        RefusalRow(.implausible, "SBP 301", given: Clinic.ready) { clinic in
            try clinic.vitals(VitalSigns(sbp: 301), at: "2026-03-05 09:30")
        },
        RefusalRow(.implausible, "DBP not below SBP", given: Clinic.ready) { clinic in
            try clinic.vitals(VitalSigns(dbp: 120, sbp: 120), at: "2026-03-05 09:30")
        },
    ]
}

extension Clinic {
    /// Screened and consented to part 2.
    static func consented() throws -> Clinic {
        var clinic = try screened()
        try clinic.consent()
        return clinic
    }
}
