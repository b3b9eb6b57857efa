import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension PracticeScript {
    /// Screening, consent, criteria and enrolment on one morning.
    mutating func writeEntry(of code: ParticipantCode, part: PartID, day: Int, hour: Int) {
        let morning = moment(day: day, hour: hour, minute: generator.draw(0...20))
        let sex: Sex = generator.chance(85) ? .F : .M
        add(
            .screen(ScreenParticipant(participant: code, part: part, ageYears: generator.draw(24...71), sex: sex)),
            at: morning)
        add(
            .consent(
                GiveConsent(participant: code, part: part, obtainedBy: ActorID("coordinator-1"), copyGiven: true)),
            at: morning.adding(minutes: 12), source: .paper, texts: ["source-ref": "practice consent page"])
        add(
            .judgeEligibility(
                JudgeEligibility(participant: code, part: part, results: criteria(part), ruling: .confirm)),
            at: morning.adding(minutes: 25), by: "investigator-1")
        add(.enrol(EnrolParticipant(participant: code, part: part)), at: morning.adding(minutes: 31))
        writeDiagnosis(of: code, at: morning.adding(minutes: 40))
    }

    /// One abstracted infusion of the past.
    mutating func writeHistory(
        of code: ParticipantCode, part: PartID, ordinal: Int, daysBefore: Int, writtenAt moment: Instant
    ) {
        let today = zone.localMinute(at: moment).day
        let infused = today.adding(days: -daysBefore)
        let before = generator.draw(5...9)
        let drop = generator.draw(0...min(6, before))
        let relief = generator.chance(15) ? 0 : generator.draw(1...9) * 10
        var details = HistoricalInfusionAbstracted()
        details.mg = DecimalString("\(generator.draw(80...160)).0")
        details.minutes = generator.draw(12...16) * 15
        details.preNRS = before
        details.postNRS = before - drop
        details.recall = .now
        details.reliefPercent = relief
        details.followUpOn = .day(infused.adding(days: generator.draw(14...30)))
        details.status = .ended
        details.duration = ReliefDuration(
            unit: .weeks, value: DecimalString(mantissa: relief == 0 ? 0 : Int64(generator.draw(1...7)), scale: 0))
        add(
            .abstract(
                AbstractInfusion(
                    participant: code, part: part, ordinal: ordinal, abstractedOn: today, details: details)),
            on: infused, writtenAt: moment)
    }

    /// A participant whose records are abstracted.
    mutating func writeRecords(of code: ParticipantCode) {
        let day = generator.draw(0...120)
        writeEntry(of: code, part: records, day: day, hour: generator.draw(9...14))
        let abstraction = moment(day: day + generator.draw(1...9), hour: 10, minute: generator.draw(0...59))
        let count = generator.draw(4...6)
        for ordinal in 1...count {
            writeHistory(
                of: code, part: records, ordinal: ordinal,
                daysBefore: 60 + (count - ordinal) * 45 + generator.draw(0...9),
                writtenAt: abstraction.adding(minutes: Int64(ordinal * 7)))
        }
        add(
            .complete(CompleteParticipant(participant: code, part: records)),
            at: abstraction.adding(minutes: 75), by: "investigator-1")
    }

    /// Every inclusion criterion met, every exclusion criterion not met.
    private func criteria(_ part: PartID) -> CodeMap<CriterionResult> {
        CodeMap(
            study.part(part)?.criteria.map { ($0.id, $0.kind == .inclusion ? .met : .notMet) } ?? [])
    }
}
