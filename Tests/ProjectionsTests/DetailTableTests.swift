import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `The tables that detail safety` {
    /// P1: an infusion of 122.5 mg in 210 min on 5 March, dizziness of grade 2 an hour after the start and nausea of
    /// grade 1, both judged; P2: an infusion on 6 March, nothing.
    private func log() -> StudyLog {
        var log = InfusionStudy.log()
        for (code, day) in [("P1", "05"), ("P2", "06")] as [(ParticipantCode, String)] {
            log.enrol(code, "part-2")
            log.infuse(code, start: "2026-03-\(day) 09:40", stop: "2026-03-\(day) 13:10")
        }
        log.report("P1", 1, "dizziness", onset: minute("2026-03-05 10:40"), grade: 2)
        log.report("P1", 2, "nausea", onset: minute("2026-03-05 11:40"), flags: [.hospitalisation], grade: 1)
        log.add(
            .causalityAssessed(
                CausalityAssessed(ae: .init(number: 1) ?? .blank, causality: .unlikely, method: "WHO-UMC")),
            "P1", at: minute("2026-03-06 09:00"))
        // Moves the data cut behind all windows.
        log.enrol("P3", "part-1", at: "2026-06-01 09:00")
        return log
    }

    private func value(_ view: StudyView, _ address: String) -> JSONValue? {
        view.cells.first { $0.address.description == address }?.value
    }

    @Test func `count each participant once, at the worst grade`() {
        let view = log().view
        #expect(value(view, "safety/worst-grade.any.2/part-2/participants") == 1)
        #expect(value(view, "safety/worst-grade.any.1/part-2/participants") == nil)
        #expect(value(view, "safety/worst-grade.any/part-2/percent") == "50.0")
    }

    @Test func `count by the likeliest causality, one not judged before one that is unlikely`() {
        let view = log().view
        #expect(value(view, "safety/causality.not-judged/part-2/participants") == 1)
        #expect(value(view, "safety/causality.not-judged/part-2/events") == 1)
        #expect(value(view, "safety/causality.unlikely/part-2/participants") == 0)
    }

    @Test func `list serious events with their clocks`() {
        let view = log().view
        #expect(value(view, "safety/serious.P1.AE-2/part-2/term") == "Nausea")
        #expect(value(view, "safety/serious.P1.AE-2/part-2/onset") == "2026-03-05 11:40 -05:00")
        let clocks = value(view, "safety/serious.P1.AE-2/part-2/clocks")?.text ?? ""
        #expect(clocks.hasPrefix("site within 24 h of 2026-03-05 11:40 -05:00: not submitted"))
        #expect(value(view, "safety/serious.P1.AE-1/part-2/term") == nil)
    }

    @Test func `give rates with what they are made of`() throws {
        let view = log().view
        #expect(value(view, "safety/rate.infusions.any/part-2/events") == 2)
        #expect(value(view, "safety/rate.infusions.any/part-2/infusions") == 2)
        #expect(value(view, "safety/rate.infusions.any/part-2/rate") == .number(100))
        // From 5 and 6 March for 35 days more, both ends included; the data cut is later.
        #expect(value(view, "safety/rate.event.any/part-2/personDays") == 72)
        // P1 until the day of the first event: one day.
        #expect(value(view, "safety/rate.incidence.any/part-2/personDays") == 37)
        #expect(value(view, "safety/rate.incidence.any/part-2/participants") == 1)
    }

    @Test func `end the time at risk with death and with the data cut`() {
        var log = log()
        log.add(.deathRecorded(DeathRecorded()), "P2", at: minute("2026-03-10 09:00"))
        log.enrol("P4", "part-1", at: "2026-06-01 09:00")
        #expect(value(log.view, "safety/rate.event.any/part-2/personDays") == 41)
        let early = log.view(upTo: instant("2026-03-07 12:00")).view
        let cut = StudyView(early.state, study: early.study, upTo: instant("2026-03-07 12:00"))
        #expect(value(cut, "safety/rate.event.any/part-2/personDays") == 5)
    }

    @Test func `show the upper end where nothing happened`() throws {
        let view = log().view
        let high = try #require(value(view, "safety/proportion.fatal/part-2/clopperPearson.high")?.double)
        #expect(abs(high - 0.841886) < 1e-6)
        #expect(value(view, "safety/proportion.fatal/part-2/participants") == 0)
    }
}

@Suite struct `The tables that detail efficacy` {
    private func value(_ view: StudyView, _ address: String) -> JSONValue? {
        view.cells.first { $0.address.description == address }?.value
    }

    @Test func `describe age, sex and weight of whoever has an index`() {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.enrol("P2", "part-2")
        let view = log.view
        #expect(value(view, "baseline/age/part-2/mean") == .number(47))
        #expect(value(view, "baseline/age/part-2/n") == 1)
        #expect(value(view, "baseline/sex.F/part-2/participants") == 1)
    }

    @Test func `count relief that lasts as censored, none as an event at day 0, and the next infusion as its end`() {
        var log = InfusionStudy.log()
        for (number, code) in (["P1", "P2", "P3", "P4"] as [ParticipantCode]).enumerated() {
            log.enrol(code, "part-1")
            let status: ReliefStatus? = [.ended, .ongoing, nil, .unknown][number]
            let relief = number == 2 ? 0 : 50
            log.add(
                .historicalInfusionAbstracted(
                    HistoricalInfusionAbstracted(
                        abstractedOn: day("2026-03-02"),
                        duration: number == 2
                            ? nil
                            : ReliefDuration(unit: .weeks, value: DecimalString("3") ?? .init(mantissa: 3, scale: 0)),
                        followUpOn: .day(day("2025-12-15")), infusion: .historical(1), ordinal: 1, part: "part-1",
                        reliefPercent: relief, status: status)), code, at: date("2025-11-03"))
        }
        let view = log.view
        #expect(value(view, "efficacy/relief.n/part-1/n") == 3)
        #expect(value(view, "efficacy/relief.n/part-1/missing") == 1)
        #expect(value(view, "efficacy/relief.n/part-1/events") == 2)
        // 3 November to 15 December: 42 days.
        #expect(value(view, "efficacy/relief.step.42/part-1/censored") == 1)
        #expect(value(view, "efficacy/relief.step.0/part-1/events") == 1)
        #expect(value(view, "efficacy/relief.step.21/part-1/events") == 1)
        #expect(value(view, "efficacy/relief.median/part-1/median") == .number(21))
    }

    @Test func `analyse otherwise: the last complete record, and each participant's mean`() {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-1")
        log.abstract("P1", 1, at: date("2025-09-01"), pre: 8, post: 2)
        log.abstract("P1", 2, at: date("2025-10-01"), pre: 6, post: 4)
        log.abstract("P1", 3, at: date("2025-11-01"), pre: 7)
        let view = log.view
        #expect(value(view, "efficacy/sensitivity.pain-nrs.main/part-1/n") == 0)
        #expect(value(view, "efficacy/sensitivity.pain-nrs.last-complete/part-1/change.mean") == .number(-2))
        #expect(value(view, "efficacy/sensitivity.pain-nrs.participant-mean/part-1/change.mean") == .number(-4))
    }

    @Test func `tell recorded, omitted and missing assessments apart`() {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30")
        log.add(
            .assessmentOmitted(
                AssessmentOmitted(
                    infusion: .planned(1), instrument: "pain-nrs", part: "part-2", reason: "refused", timepoint: "post")
            ),
            "P1", at: minute("2026-03-05 14:00"))
        let view = log.view
        #expect(value(view, "efficacy/missing.pre.pain-nrs/part-2/recorded") == 1)
        #expect(value(view, "efficacy/missing.post.pain-nrs/part-2/omitted") == 1)
        #expect(value(view, "efficacy/missing.post.pain-nrs/part-2/recorded") == 0)
    }
}

@Suite struct `The tables of quality` {
    private func value(_ view: StudyView, _ address: String) -> JSONValue? {
        view.cells.first { $0.address.description == address }?.value
    }

    @Test func `count lateness, corrections by reason, and what is still asked`() {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        let seq = log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30")
        log.correct(seq, "/data/items/NRS01", 7, to: 8, "P1")
        let voided = log.ratePain("P1", 3, "post", at: "2026-03-05 14:00")
        log.void(voided, "P1")
        let view = log.view
        #expect(value(view, "quality/corrections/part-2/events") == 1)
        #expect(value(view, "quality/voids/part-2/events") == 1)
        #expect(value(view, "quality/reason.transcription/part-2/participants") == 1)
        #expect(value(view, "quality/lag.assessment.recorded/part-2/n") == 1)
        #expect(value(view, "quality/lag.assessment.recorded/part-2/median") == .number(0))
        #expect(value(view, "quality/queries/part-2/events") == 0)
    }
}

extension JSONValue {
    /// The number, whole or not.
    fileprivate var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}
