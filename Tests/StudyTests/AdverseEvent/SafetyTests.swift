import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `What calls for attention` {
    static let p = Clinic.p

    @Test(arguments: [(0, []), (1, ["phq-9-item-9"]), (3, ["phq-9-item-9"])] as [(Int, [Code])])
    func `is a thought of self-harm, at once and whatever the total`(answer: Int, flags: [Code]) throws {
        var clinic = try Clinic.ready()
        var items = CodeMap((1...9).map { (Code("PHQ0\($0)") ?? "-", ItemValue.integer(0)) })
        items["PHQ09"] = .integer(answer)
        let input = AssessParticipant(participant: Self.p, instrument: "phq-9", timepoint: "pre", items: items)
        let decision = try clinic.record(.assess(input), at: "2026-03-05 09:15")
        #expect(decision.events.count == 1 + flags.count)
        #expect(clinic.participant.state.flags.map(\.flag) == flags)
        #expect(
            decision.notices.first
                == .score(
                    instrument: "phq-9", id: "total", value: DecimalString(mantissa: Int64(answer), scale: 0),
                    isImputed: false))
        #expect(clinic.replayed() == [])
    }

    @Test(arguments: [
        (SedationScale.rass, -3, true), (.rass, -2, false), (.rass, 4, false), (.ramsay, 4, true), (.ramsay, 3, false),
        (.moaas, 3, true), (.moaas, 4, false),
    ])
    func `is sedation deeper than intended, on each scale its own way`(
        scale: SedationScale, score: Int, isDeeper: Bool
    ) throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.vitals(VitalSigns(sedation: SedationScore(scale: scale, score: score)), at: "2026-03-05 09:50")
        #expect(clinic.participant.state.flags.map(\.flag) == (isDeeper ? ["deeper-sedation"] : []))
    }

    @Test(
        arguments: [
            (VitalSigns(sbp: 184), ["SBP 184 is above the alert limit 180 mmHg"], []),
            (VitalSigns(spo2: 93), ["SpO2 93 is below the alert limit 94 %"], []),
            (VitalSigns(spo2: 89), ["SpO2 89 is below the alert limit 90 %"], ["vitals-alert"]),
        ] as [(VitalSigns, [String], [Code])])
    func `is a vital sign beyond its limits`(signs: VitalSigns, told: [String], flags: [Code]) throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        let input = RecordVitals(participant: Self.p, signs: signs)
        let decision = try clinic.record(.recordVitals(input), at: "2026-03-05 09:50")
        #expect(decision.notices.map(\.message).prefix(told.count) == ArraySlice(told))
        #expect(clinic.participant.state.flags.map(\.flag) == flags)
        #expect(clinic.replayed() == [])
    }

    @Test func `is a value hard to believe, confirmed and asked about`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.vitals(VitalSigns(sbp: 305), at: "2026-03-05 09:50", reasons: [.override])
        #expect(clinic.participant.state.openQueries.map(\.field) == ["sbp"])
        #expect(clinic.participant.state.openQueries.map(\.target) == [clinic.last])
        #expect(clinic.replayed() == [])
    }

    @Test func `is relief without duration, or duration without relief`() throws {
        var clinic = try Clinic.infused()
        let input = AssessParticipant(
            participant: Self.p, instrument: "relief", timepoint: "follow-up", items: ["RELIEF01": .integer(0)],
            duration: ReliefDuration(unit: .days, value: "3"), status: .ended)
        try clinic.record(.assess(input), at: "2026-03-19 10:00")
        #expect(clinic.participant.state.openQueries.map(\.field) == ["duration"])
    }

    @Test func `is grade 4 that nobody called life-threatening`() throws {
        var clinic = try Clinic.infused()
        var input = RefusalTables.dizziness
        input.grade = 4
        try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        #expect(clinic.participant.state.openQueries.map(\.field) == ["grade"])
        #expect(clinic.replayed() == [])
    }
}

@Suite struct `An adverse event` {
    static let p = Clinic.p

    @Test func `belongs to the last infusion started before it, and starts no clock unless serious`() throws {
        var clinic = try Clinic.infused()
        let decision = try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 13:25")
        let view = try #require(clinic.participant.state.adverseEvents[.first]?.view)
        #expect(view.infusion == .planned(1))
        #expect(view.isOpen)
        #expect(!view.isSerious)
        #expect(view.isRelated && view.isUnexpected)
        #expect(decision.notices.map(\.message) == ["AE-1 is not serious, no clock started"])
    }

    @Test func `of before the first infusion belongs to none`() throws {
        var clinic = try Clinic.infused()
        try clinic.record(
            .reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 09:00", now: "2026-03-05 13:25")
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.infusion == nil)
    }

    @Test func `with a term that is not on the list stays uncoded until it is coded`() throws {
        var clinic = try Clinic.infused()
        let input = ReportAdverseEvent(participant: Self.p, term: "odd-feeling", grade: 1)
        let decision = try clinic.record(
            .reportAdverseEvent(input), at: "2026-03-05 13:25", texts: ["verbatim": "feels odd"])
        #expect(decision.notices.first == .uncoded(.first))
        try clinic.changeAE(.code(term: "dizziness", soc: nil), at: "2026-03-05 14:00")
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.term == "dizziness")
        #expect(clinic.replayed() == [])
    }

    @Test func `that is serious starts clocks from the day of awareness in the study's zone`() throws {
        var clinic = try Clinic.infused()
        var input = RefusalTables.dizziness
        (input.flags, input.grade) = ([.hospitalisation], 3)
        input.awareOn = Occurred("2026-03-06 23:50")
        try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25", now: "2026-03-06 23:55")
        let rules = try RuleStudy.document().safety
        let clocks = try #require(clinic.participant.state.adverseEvents[.first]?.view?.clocks(under: rules))
        #expect(clocks.map(\.recipient) == [.site(hours: 24), .regulator(days: 15)])
        #expect(clocks.map(\.dayZero) == [CalendarDay("2026-03-06"), CalendarDay("2026-03-06")])
        #expect(clocks.map(\.due) == [CalendarDay("2026-03-07"), CalendarDay("2026-03-21")])
    }

    @Test func `that becomes fatal starts another clock of seven days`() throws {
        var clinic = try Clinic.infused()
        var input = RefusalTables.dizziness
        (input.flags, input.grade) = ([.hospitalisation], 3)
        try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        var update = AdverseEventUpdated(ae: .first)
        update.flags = [.death, .hospitalisation]
        update.flagsChanged = true
        update.outcome = .fatal
        update.end = Occurred("2026-03-09 04:00")
        update.awareOn = Occurred("2026-03-10 09:00")
        try clinic.changeAE(.update(update), at: "2026-03-09 04:00", now: "2026-03-10 09:05")
        let view = try #require(clinic.participant.state.adverseEvents[.first]?.view)
        let clocks = view.clocks(under: try RuleStudy.document().safety)
        #expect(clocks.map(\.recipient) == [.site(hours: 24), .regulator(days: 15), .regulator(days: 7)])
        #expect(clocks.last?.due == CalendarDay("2026-03-17"))
        #expect(view.outcome == .fatal && !view.isOpen)
        #expect(clinic.replayed() == [])
    }

    @Test func `that an investigator calls expected owes the regulator nothing`() throws {
        var clinic = try Clinic.infused()
        var input = RefusalTables.dizziness
        (input.flags, input.grade) = ([.lifeThreatening], 4)
        try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        let judged = AssessAdverseEvent(
            participant: Self.p, adverseEvent: .first, causality: .possible, isExpected: true)
        let decision = try clinic.record(.assessAdverseEvent(judged), at: "2026-03-05 15:00")
        #expect(decision.events.map(\.event.type) == ["causality.assessed", "expectedness.assessed"])
        let view = try #require(clinic.participant.state.adverseEvents[.first]?.view)
        #expect(view.clocks(under: try RuleStudy.document().safety).map(\.recipient) == [.site(hours: 24)])
    }

    @Test func `ends, comes back and ends`() throws {
        var clinic = try Clinic.dizzy()
        try clinic.changeAE(.resolve(.recovered), at: "2026-03-05 14:00")
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.end == Occurred("2026-03-05 14:00"))
        try clinic.changeAE(.reopen, at: "2026-03-05 15:00")
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.isOpen == true)
        try clinic.changeAE(.resolve(.recovered), at: "2026-03-05 16:00")
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.isOpen == false)
        #expect(clinic.replayed() == [])
    }
}
