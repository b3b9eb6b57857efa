import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension Clinic {
    static let items: CodeMap<ItemValue> = ["NRS01": .integer(7)]

    /// Screened, consented, eligible, enrolled, one abstracted infusion and the baseline.
    static func enrolled() throws -> Clinic {
        var clinic = try Clinic()
        try clinic.screen()
        try clinic.consent()
        try clinic.rule()
        try clinic.record(.enrol(EnrolParticipant(participant: p)), at: "2026-03-02 09:30")
        try clinic.abstract()
        try clinic.baseline()
        return clinic
    }

    /// Enrolled, and an infusion planned and checked.
    static func ready() throws -> Clinic {
        var clinic = try enrolled()
        try clinic.plan()
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        return clinic
    }

    /// An infusion of 210 minutes at 35 mg/h with vital signs every 15 minutes.
    static func infused() throws -> Clinic {
        var clinic = try ready()
        try clinic.start()
        try clinic.watch(from: "09:55", to: "13:10")
        try clinic.stop(at: "2026-03-05 13:10")
        return clinic
    }

    mutating func screen(age: Int = 47, part: PartID = "part-2", at time: String = "2026-03-02 09:00") throws {
        let input = ScreenParticipant(participant: Self.p, part: part, ageYears: age, sex: .F)
        try record(.screen(input), at: time, by: "coordinator-1")
    }

    mutating func consent(
        _ part: PartID = "part-2", at time: String = "2026-03-02 09:10", form: Code? = nil, now: String? = nil,
        by: ActorID? = nil
    ) throws {
        let input = GiveConsent(
            participant: Self.p, part: part, formVersion: form, obtainedBy: by, copyGiven: true, languages: ["en"])
        let reasons: [ReasonCode] = now == nil ? [] : [.lateEntry]
        try record(.consent(input), at: time, by: "coordinator-1", now: now, reasons: reasons)
    }

    mutating func rule(_ ruling: JudgeEligibility.Ruling? = .confirm, at time: String = "2026-03-02 09:20") throws {
        let results: CodeMap<CriterionResult> = ["P2-I3": .met, "P2-E1": .notMet]
        let input = JudgeEligibility(participant: Self.p, results: results, ruling: ruling)
        try record(.judgeEligibility(input), at: time)
    }

    mutating func abstract(_ ordinal: Int = 1, at time: String = "2025-11", weight: DecimalString? = nil) throws {
        var details = HistoricalInfusionAbstracted()
        details.weightKg = weight
        let input = AbstractInfusion(
            participant: Self.p, part: "part-2", ordinal: ordinal, abstractedOn: CalendarDay("2026-03-02"),
            details: details)
        try record(.abstract(input), at: time, by: "coordinator-1")
    }

    mutating func baseline(at time: String = "2026-03-02 10:00") throws {
        let items = CodeMap((1...9).map { (Code("PHQ0\($0)") ?? "-", ItemValue.integer(0)) })
        let input = AssessParticipant(
            participant: Self.p, instrument: "phq-9", timepoint: "baseline", items: items)
        try record(.assess(input), at: time, by: "coordinator-1")
    }

    mutating func plan(
        weight: DecimalString = "70.0", dose: DecimalString = "1.75", minutes: Int = 210, weighedOn: String? = nil,
        at time: String = "2026-03-05 09:00", concentration: DecimalString? = nil
    ) throws {
        let input = PlanInfusion(
            participant: Self.p, doseMgPerKg: dose, weightKg: weight, weighedOn: weighedOn.map { CalendarDay($0) },
            durationMin: minutes, concentrationMgPerMl: concentration)
        try record(.planInfusion(input), at: time)
    }

    mutating func check(escort: Bool = true, sbp: Int = 130, at time: String = "2026-03-05 09:25") throws {
        let findings = PreInfusionCheckCompleted(
            bloodPressureAcceptable: true, emergencyEquipment: true, escort: escort, infusion: .planned(1),
            ivSite: true, preNRSDone: true, pregnancy: .notApplicable, vitals: VitalSigns(dbp: 80, sbp: sbp))
        try record(.checkInfusion(CheckInfusion(participant: Self.p, findings: findings)), at: time)
    }

    mutating func start(
        _ rate: DecimalString = "35", at time: String = "2026-03-05 09:40", asViolation: Bool = false,
        infusion: InfusionID? = nil, unit: RateUnit = .milligramsPerHour
    ) throws {
        let input = StartInfusion(
            participant: Self.p, infusion: infusion, rate: InfusionRate(unit: unit, value: rate))
        try record(
            .startInfusion(input), at: time, reasons: asViolation ? [.override] : [], asViolation: asViolation)
    }

    mutating func step(_ step: StepInfusion.Step, at time: String) throws {
        try record(.stepInfusion(StepInfusion(participant: Self.p, step: step)), at: "2026-03-05 \(time)")
    }

    mutating func stop(at time: String, early: Code? = nil, volume: DecimalString? = nil) throws {
        let input = StopInfusion(participant: Self.p, early: early, pumpVolumeMl: volume)
        try record(.stopInfusion(input), at: time)
    }

    /// Vital signs every 15 minutes of 5 March.
    mutating func watch(from: String, to: String) throws {
        var (minute, last) = (Self.minutes(from), Self.minutes(to))
        swap(&minute, &last)
        for time in stride(from: last, through: minute, by: 15) {
            let clock = "\(time / 60 < 10 ? "0" : "")\(time / 60):\(time % 60 < 10 ? "0" : "")\(time % 60)"
            try vitals(VitalSigns(dbp: 80, sbp: 130), at: "2026-03-05 \(clock)")
        }
    }

    private static func minutes(_ clock: String) -> Int {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        return parts[0] * 60 + parts[1]
    }

    mutating func vitals(_ signs: VitalSigns, at time: String, reasons: [ReasonCode] = []) throws {
        let input = RecordVitals(participant: Self.p, signs: signs)
        try record(.recordVitals(input), at: time, by: "coordinator-1", reasons: reasons)
    }

    mutating func rate(at timepoint: Code, _ value: Int, _ time: String, recall: Recall? = nil) throws {
        let input = AssessParticipant(
            participant: Self.p, instrument: "pain-nrs", timepoint: timepoint, items: ["NRS01": .integer(value)],
            recall: recall)
        try record(.assess(input), at: time, by: "coordinator-1")
    }

    mutating func relief(_ percent: Int = 40, at time: String = "2026-03-19 10:00") throws {
        let input = AssessParticipant(
            participant: Self.p, instrument: "relief", timepoint: "follow-up", items: ["RELIEF01": .integer(percent)])
        try record(.assess(input), at: time, by: "coordinator-1")
    }
}
