import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RowReader {
    /// An infusion of ordinary care, as a record tells of it.
    mutating func historicalInfusion(_ code: ParticipantCode) -> [ImportRow.Step] {
        let at = occurred("at", isNeeded: true)
        let ordinal = integer("ordinal", isNeeded: true, in: 1...999) ?? 1
        let abstracted = day("abstracted-on", isNeeded: true)
        var details = HistoricalInfusionAbstracted()
        details.mg = decimal("mg")
        details.weightKg = decimal("weight")
        details.minutes = minutes()
        details.preNRS = integer("pre", in: 0...10)
        details.postNRS = integer("post", in: 0...10)
        details.recall = word("recall", Recall.self)
        details.followUpOn = occurred("follow-up-on").map(\.date)
        details.reliefPercent = integer("relief", in: 0...100)
        details.duration = duration()
        details.status = word("status", ReliefStatus.self)
        let wanted = AbstractInfusion(
            participant: code, part: part(), ordinal: ordinal, abstractedOn: abstracted ?? .blank, details: details)
        return [step(.abstract(wanted), context(at))]
    }

    /// A study infusion: its plan, its check where the row has one, its start, and its stop where the row has one.
    mutating func infusion(_ code: ParticipantCode) -> [ImportRow.Step] {
        let started = occurred("started", isNeeded: true)
        let planned = text("planned") == nil ? started : occurred("planned")
        var steps = [plan(code, planned)]
        if let check = check(code) { steps.append(check) }
        let rate = decimal("rate", isNeeded: true) ?? AmountBlank.value
        let lot = checked("lot", Code.self)
        let start = context(started)
        steps.append(
            ImportRow.Step(
                command: { known in
                    let id = known?.infusions.keys.filter { !$0.isHistorical }.max()
                    let value = InfusionRate(unit: .milligramsPerHour, value: rate)
                    return .startInfusion(StartInfusion(participant: code, infusion: id, rate: value, lot: lot))
                }, context: start))
        if text("stopped") != nil {
            let stopped = occurred("stopped")
            let early = checked("early", Code.self)
            steps.append(step(.stopInfusion(StopInfusion(participant: code, early: early)), context(stopped)))
        }
        return steps
    }

    private mutating func plan(_ code: ParticipantCode, _ planned: Occurred?) -> ImportRow.Step {
        let wanted = PlanInfusion(
            participant: code, part: part(), doseMgPerKg: decimal("dose", isNeeded: true) ?? AmountBlank.value,
            weightKg: decimal("weight", isNeeded: true) ?? AmountBlank.value, weighedOn: day("weighed-on"),
            durationMin: minutes(isNeeded: true) ?? 1, totalMg: decimal("mg"),
            concentrationMgPerMl: decimal("concentration"), prescriber: checked("prescriber", ActorID.self))
        return step(.planInfusion(wanted), context(planned))
    }

    private mutating func check(_ code: ParticipantCode) -> ImportRow.Step? {
        guard text("checked") != nil else { return nil }
        let at = occurred("checked")
        var findings = PreInfusionCheckCompleted()
        findings.fastingHours = decimal("fasting")
        findings.escort = truth("escort", isNeeded: true) ?? false
        findings.ivSite = truth("iv-site", isNeeded: true) ?? false
        findings.emergencyEquipment = truth("equipment", isNeeded: true) ?? false
        findings.bloodPressureAcceptable = truth("blood-pressure-acceptable", isNeeded: true) ?? false
        findings.preNRSDone = truth("pre-done", isNeeded: true) ?? false
        findings.pregnancy = word("pregnancy", isNeeded: true, PregnancyTest.self) ?? .notDone
        let (checked, context) = (findings, context(at))
        return ImportRow.Step(
            command: { known in
                let id = known?.infusions.keys.filter { !$0.isHistorical }.max()
                return .checkInfusion(CheckInfusion(participant: code, infusion: id, findings: checked))
            }, context: context)
    }

    /// Vital signs.
    mutating func vitals(_ code: ParticipantCode) -> [ImportRow.Step] {
        let at = occurred("at", isNeeded: true)
        let signs = VitalSigns(
            dbp: integer("dbp", in: 0...400), hr: integer("hr", in: 0...400), oxygenLitresPerMin: decimal("oxygen"),
            rr: integer("rr", in: 0...200), sbp: integer("sbp", in: 0...400), spo2: integer("spo2", in: 0...100),
            tempC: decimal("temp"))
        return [step(.recordVitals(RecordVitals(participant: code, infusion: infusion(), signs: signs)), context(at))]
    }

    /// How long an infusion ran.
    private mutating func minutes(isNeeded: Bool = false) -> Int? {
        let given = text("minutes")
        if let given, given.hasPrefix("-"), DecimalString(given) != nil {
            add("minutes", "stop-before-start", "\(given): stop before start")
            return nil
        }
        return integer("minutes", isNeeded: isNeeded, in: 1...2_880)
    }
}

/// What stands for an amount that could not be read, in a row that is not written.
private enum AmountBlank {
    static let value = DecimalString(mantissa: 1, scale: 0)
}
