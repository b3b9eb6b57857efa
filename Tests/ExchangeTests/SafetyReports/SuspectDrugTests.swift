import CanonicalJSON
import CivilTime
import Study
import Testing
import Vocabulary

@testable import Exchange

@Suite struct `The suspect drug of a safety report` {
    /// An infusion of 70 mg from 12:00 to 14:00, with a pause for the adverse event where it is to have one.
    private func log(pausing: Bool, action: ActionTaken? = nil) throws -> ReactionLog {
        var log = try ReactionLog()
        let infusion = InfusionID("I-1") ?? .blank
        var plan = DosePlanOrdered()
        (plan.infusion, plan.part, plan.durationMin) = (infusion, "part-2", 120)
        plan.doseMgPerKg = DecimalString(mantissa: 1, scale: 0)
        plan.totalMg = DecimalString(mantissa: 70, scale: 0)
        plan.weightKg = DecimalString(mantissa: 700, scale: 1)
        log.add(.dosePlanOrdered(plan), "2026-03-05 11:00")
        var start = InfusionStarted()
        (start.infusion, start.lot) = (infusion, "L-7")
        start.rate = InfusionRate(unit: .milligramsPerHour, value: DecimalString(mantissa: 35, scale: 0))
        log.add(.infusionStarted(start), "2026-03-05 12:00")
        if pausing {
            let pause = InfusionPaused(ae: ReactionLog.id, infusion: infusion, why: "adverse-event")
            log.add(.infusionPaused(pause), "2026-03-05 13:26")
            log.add(.infusionResumed(InfusionResumed(infusion: infusion)), "2026-03-05 13:40")
        }
        var stop = InfusionStopped()
        stop.infusion = infusion
        log.add(.infusionStopped(stop), "2026-03-05 14:00")
        log.report([.hospitalisation], action: action, infusion: infusion)
        return log
    }

    @Test func `is given with its dose, its dates, its lot and the delay`() throws {
        let form = try #require(try log(pausing: false).form())
        #expect(form.texts("14", "drug") == ["KETAMINE, INJECTION, SOLUTION"])
        #expect(form.texts("14", "lot") == ["L-7"])
        #expect(form.texts("15", "given") == ["70.0 mg in 120 min (1.00 mg/kg)"])
        #expect(form.values("15", "given").map(\.events) == [[1, 2, 3]])
        #expect(form.texts("18", "from") == ["2026-03-05 12:00 -05:00"])
        #expect(form.texts("18", "to") == ["2026-03-05 14:00 -05:00"])
        #expect(form.texts("19", "duration") == ["120 min"])
        #expect(form.texts("7+13", "delay") == ["85 min after the start of I-1"])
    }

    @Test(
        arguments: [
            (nil, []), (.unknown, []), (ActionTaken.doseNotChanged, ["notApplicable"]),
            (.doseReduced, ["notApplicable"]),
        ] as [(ActionTaken?, [String])])
    func `was not stopped: neither question applies, or nobody said`(_ action: ActionTaken?, _ ticks: [String]) throws {
        let form = try #require(try log(pausing: false, action: action).form())
        #expect(form.ticks("20") == ticks)
        #expect(form.ticks("21") == ticks)
    }

    @Test(
        arguments: [
            (Outcome.recovered, ["yes"]), (.recovering, ["yes"]), (.notRecovered, ["no"]), (.unknown, []),
        ] as [(Outcome, [String])])
    func `was stopped: the outcome says whether the reaction abated`(_ outcome: Outcome, _ ticks: [String]) throws {
        var log = try log(pausing: true)
        log.add(
            .adverseEventResolved(AdverseEventResolved(ae: ReactionLog.id, outcome: outcome)), "2026-03-05 13:39")
        #expect(try log.form()?.ticks("20") == ticks)
    }

    @Test func `was given again: only a recorded return is a yes, and silence is no no`() throws {
        var log = try log(pausing: true)
        #expect(try log.form()?.ticks("21") == [])
        #expect(try log.form()?.box("21")?.values.map(\.text) == ["UNK"])
        log.add(
            .adverseEventResolved(AdverseEventResolved(ae: ReactionLog.id, outcome: .recovered)), "2026-03-05 13:39")
        log.add(.adverseEventReopened(AdverseEventReopened(ae: ReactionLog.id)), "2026-03-05 13:50")
        #expect(try log.form()?.ticks("21") == ["yes"])
    }

    @Test func `is named as the protocol names it, and not where the protocol names none`() throws {
        var log = try log(pausing: false)
        log.study.datasets?.treatment = "LIDOCAINE"
        #expect(try log.form()?.texts("14", "drug").first?.hasPrefix("LIDOCAINE") == true)
        log.study.datasets = nil
        #expect(try log.form()?.texts("14", "drug") == ["UNK"])
    }

    @Test func `is not among the other drugs, of which those count that were taken then`() throws {
        var log = try log(pausing: false)
        for (drug, start, end) in [
            ("pregabalin", "2024-05", nil), ("tramadol", "2024-05", "2025-12"), ("naproxen", "2026-03-06", nil),
        ] as [(Code, String, String?)] {
            var taken = MedicationRecorded()
            taken.drug = drug
            (taken.start, taken.end) = (try .init(parsing: start), try end.map { try .init(parsing: $0) })
            log.add(.medicationRecorded(taken), "2026-03-07 09:00")
        }
        #expect(try log.form()?.texts("22", "drug") == ["pregabalin dose UNK, from 2024-05 to UNK"])
    }
}
