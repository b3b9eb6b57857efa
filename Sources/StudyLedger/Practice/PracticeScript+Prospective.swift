import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension PracticeScript {
    /// A participant who is followed through one infusion.
    mutating func writeProspective(of code: ParticipantCode) {
        let day = generator.draw(0...140)
        writeEntry(of: code, part: prospective, day: day, hour: generator.draw(9...13))
        let abstraction = moment(day: day, hour: 15, minute: generator.draw(0...30))
        for ordinal in 1...3 {
            writeHistory(
                of: code, part: prospective, ordinal: ordinal, daysBefore: 50 + (3 - ordinal) * 40,
                writtenAt: abstraction.adding(minutes: Int64(ordinal * 6)))
        }
        // Two of a hundred change their mind before the infusion.
        if generator.chance(4) {
            add(
                .withdraw(
                    WithdrawParticipant(
                        participant: code, part: prospective, scope: [.procedures], by: .participant)),
                at: moment(day: day + 3, hour: 9, minute: 30))
            return
        }
        writeInfusionDay(of: code, day: day + generator.draw(3...12))
    }

    private mutating func writeInfusionDay(of code: ParticipantCode, day: Int) {
        let hour = generator.draw(9...10)
        let arrival = moment(day: day, hour: hour, minute: generator.draw(0...15))
        let weight = generator.draw(52...98)
        let dose = ["1.5", "1.6", "1.75", "1.8", "2.0"][generator.draw(0...4)]
        let minutes = [180, 195, 210, 225, 240][generator.draw(0...4)]
        guard let mgPerKg = DecimalString(dose), let kilograms = DecimalString("\(weight).0") else { return }
        let milligrams = mgPerKg.scaled(to: 2) * Int128(weight)
        let hourly = DecimalString(
            mantissa: Int64((milligrams * 60 * 10 + Int128(minutes) / 2) / Int128(minutes)), scale: 3)
        add(
            .planInfusion(
                PlanInfusion(
                    participant: code, part: prospective, doseMgPerKg: mgPerKg, weightKg: kilograms,
                    weighedOn: zone.localMinute(at: arrival).day, durationMin: minutes)),
            at: arrival, by: "investigator-1")
        let before = generator.draw(5...9)
        writeScores(of: code, at: arrival.adding(minutes: 6), pain: before, timepoint: "pre")
        writeMood(of: code, at: arrival.adding(minutes: 9))
        var findings = PreInfusionCheckCompleted()
        findings.bloodPressureAcceptable = true
        findings.emergencyEquipment = true
        findings.escort = true
        findings.ivSite = true
        findings.preNRSDone = true
        findings.pregnancy = .notApplicable
        findings.fastingHours = DecimalString("6")
        findings.vitals = signs(elevation: 0)
        add(.checkInfusion(CheckInfusion(participant: code, findings: findings)), at: arrival.adding(minutes: 20))
        let start = arrival.adding(minutes: 32)
        add(
            .startInfusion(
                StartInfusion(
                    participant: code, rate: InfusionRate(unit: .milligramsPerHour, value: hourly),
                    lot: Code("PRACTICE-1"))),
            at: start)
        writeMonitoring(of: code, from: start, minutes: minutes)
        let stop = start.adding(minutes: Int64(minutes))
        add(.stopInfusion(StopInfusion(participant: code)), at: stop)
        let after = max(0, before - generator.draw(0...7))
        let rated = stop.adding(minutes: Int64(generator.draw(10...50)))
        let (typed, tag) = slip(after, of: code, at: rated)
        writeScores(of: code, at: rated, pain: typed, timepoint: "post", tag: tag)
        writeRescue(of: code, at: start.adding(minutes: 100))
        writeDissociation(of: code, at: stop.adding(minutes: 52))
        writeAdverseEvents(of: code, from: start, minutes: minutes)
        writeFollowUp(of: code, day: day + generator.draw(10...30), relief: (before - after) * 100 / before)
    }

    private mutating func writeMonitoring(of code: ParticipantCode, from start: Instant, minutes: Int) {
        // One in twenty has a gap in the vital signs: the deviation that it is shows in the tables.
        let gap = generator.chance(5) ? generator.draw(3...8) : -1
        for step in 1...(minutes / 15) where step != gap && step * 15 < minutes {
            let signs = signs(elevation: 12)
            let moment = start.adding(minutes: Int64(step * 15))
            add(.recordVitals(RecordVitals(participant: code, signs: signs)), at: moment, source: .device)
            if step == 2 { writeDouble(of: code, signs, at: moment) }
        }
    }

    private mutating func writeScores(
        of code: ParticipantCode, at moment: Instant, pain: Int, timepoint: String, tag: String? = nil
    ) {
        assess(code, "pain-nrs", timepoint, [("NRS01", pain)], at: moment, recall: .now, tag: tag)
    }

    private mutating func writeMood(of code: ParticipantCode, at moment: Instant) {
        let level = generator.draw(0...2)
        var depression = (1...8).map { ("PHQ0\($0)", min(3, max(0, level + generator.draw(-1...1)))) }
        depression.append(("PHQ09", generator.chance(4) ? 1 : 0))
        assess(code, "phq-9", "pre", depression, at: moment)
        let anxiety = (1...7).map { ("GAD0\($0)", min(3, max(0, level + generator.draw(-1...1)))) }
        assess(code, "gad-7", "pre", anxiety, at: moment.adding(minutes: 3))
    }

    private mutating func writeDissociation(of code: ParticipantCode, at moment: Instant) {
        let items = (1...23).map {
            ("CADSS" + ($0 < 10 ? "0" : "") + "\($0)", generator.chance(30) ? generator.draw(1...3) : 0)
        }
        assess(code, "cadss", "post", items, at: moment)
    }

    mutating func assess(
        _ code: ParticipantCode, _ instrument: String, _ timepoint: String, _ items: [(String, Int)],
        at moment: Instant, recall: Recall? = nil, duration: ReliefDuration? = nil, status: ReliefStatus? = nil,
        isLate: Bool = false, tag: String? = nil
    ) {
        guard let instrument = Code(instrument), let timepoint = Code(timepoint) else { return }
        let values = CodeMap(items.compactMap { item in Code(item.0).map { ($0, ItemValue.integer(item.1)) } })
        add(
            .assess(
                AssessParticipant(
                    participant: code, part: prospective, instrument: instrument, timepoint: timepoint, items: values,
                    recall: recall, duration: duration, status: status)),
            at: moment, delay: isLate ? 2_900 : 1, source: isLate ? .paper : .direct,
            reasons: isLate ? [.lateEntry] : [], texts: isLate ? ["source-ref": "practice visit sheet"] : [:], tag: tag)
    }

    private mutating func writeFollowUp(of code: ParticipantCode, day: Int, relief: Int) {
        // One in twelve does not come; that stays open until somebody says why.
        guard !generator.chance(8) else { return writeOmission(of: code, day: day + 40) }
        let visit = moment(day: day, hour: generator.draw(9...15), minute: generator.draw(0...59))
        let percent = min(100, max(0, relief / 10 * 10))
        let duration = ReliefDuration(
            unit: .days, value: DecimalString(mantissa: percent == 0 ? 0 : Int64(generator.draw(2...9)), scale: 0))
        let late = isLate()
        assess(
            code, "relief", "follow-up", [("RELIEF01", percent)], at: visit, duration: duration, status: .ended,
            isLate: late)
        assess(code, "pgic", "follow-up", [("PGIC01", generator.draw(1...5))], at: visit.adding(minutes: 4))
        add(
            .complete(CompleteParticipant(participant: code, part: prospective)),
            at: visit.adding(minutes: late ? 2_960 : 30),
            by: "investigator-1")
    }

    private mutating func signs(elevation: Int) -> VitalSigns {
        VitalSigns(
            dbp: generator.draw(68...88) + elevation / 2, hr: generator.draw(60...92),
            rr: generator.draw(12...18), sbp: generator.draw(108...138) + generator.draw(0...max(1, elevation * 2)),
            spo2: generator.draw(95...99))
    }
}
