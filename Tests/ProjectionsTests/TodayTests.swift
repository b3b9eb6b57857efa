import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `The day's list` {
    private func items(_ log: StudyLog, at now: String, days: Int = 1) -> [TodayItem] {
        TodayList(of: log.view, now: instant(now), horizonDays: days).items
    }

    private func treated(stop: String? = "2026-03-05 13:10", rated: Bool = true) -> StudyLog {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        if rated { log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30") }
        log.infuse("P1", start: "2026-03-05 09:40", stop: stop)
        if rated, stop != nil { log.ratePain("P1", 3, "post", at: "2026-03-05 13:20") }
        return log
    }

    @Test func `is empty when nothing is to be done`() {
        #expect(items(InfusionStudy.log(), at: "2026-03-05 09:00").isEmpty)
    }

    @Test func `asks for consent after screening`() throws {
        var log = InfusionStudy.log()
        log.add(
            .participantScreened(ParticipantScreened(ageYears: 47, part: "part-2", sex: .F)), "P51",
            at: minute("2026-03-05 09:10"))
        let item = try #require(items(log, at: "2026-03-05 09:20").first)
        #expect(item.urgency == .due && item.topic == .consent)
        #expect(item.command == "kept consent P51 --part 2")
    }

    @Test func `shows a running infusion with its next vital signs, and is late once they are`() throws {
        let log = treated(stop: nil)
        let running = try #require(items(log, at: "2026-03-05 09:50").first { $0.topic == .infusion })
        #expect(running.urgency == .now)
        #expect(running.text == "I-1 running, vital signs due 09:55")
        let late = try #require(items(log, at: "2026-03-05 10:05").first { $0.topic == .vitals })
        #expect(late.urgency == .late)
        #expect(late.text == "I-1 vital signs, 10 min past 09:55")
    }

    @Test func `observes on the day of the stop and not after`() {
        let log = treated()
        #expect(items(log, at: "2026-03-05 15:00").contains { $0.topic == .observation && $0.urgency == .now })
        #expect(!items(log, at: "2026-03-06 00:30").contains { $0.topic == .observation })
    }

    @Test func `expects ratings within their window, then calls them late`() throws {
        let log = treated(rated: false)
        let due = items(log, at: "2026-03-05 13:30").filter { $0.topic == .assessment }
        #expect(due.map(\.urgency) == [.late, .due])
        #expect(
            due.map(\.text) == [
                "pre of I-1: Pain NRS (3 h past window)", "post of I-1: Pain NRS (window closes in 40 min)",
            ])
        #expect(due[1].command == "kept assess P1 pain-nrs --timepoint post")
        #expect(
            items(log, at: "2026-03-05 14:11").filter { $0.topic == .assessment }.allSatisfy { $0.urgency == .late })
    }

    @Test func `follows the window of the follow-up day by day`() {
        // The infusion stops on 5 March at 13:10: the window is 12 March 13:10 to 9 April 13:10.
        let log = treated()
        func text(_ now: String, days: Int = 1) -> String? {
            items(log, at: now, days: days).first { $0.topic == .assessment }?.text
        }
        #expect(text("2026-03-09 12:00") == nil)
        #expect(text("2026-03-09 12:00", days: 7) == "follow-up of I-1: relief (window opens in 3 days)")
        #expect(text("2026-03-11 20:00") == "follow-up of I-1: relief (window opens tomorrow)")
        #expect(text("2026-03-13 12:00") == "follow-up of I-1: relief (window closes in 27 days)")
        #expect(text("2026-04-08 12:00") == "follow-up of I-1: relief (window closes tomorrow)")
        #expect(text("2026-04-11 14:00") == "follow-up of I-1: relief (2 days past window)")
    }

    @Test func `expects nothing that was done, omitted, or of a part that has ended`() {
        var done = treated()
        done.rateRelief("P1", 40, at: "2026-03-19 10:00")
        #expect(items(done, at: "2026-04-11 14:00").isEmpty)
        var omitted = treated()
        omitted.add(
            .assessmentOmitted(
                AssessmentOmitted(
                    infusion: .planned(1), instrument: "relief", part: "part-2", reason: "not-reached",
                    timepoint: "follow-up")), "P1", at: minute("2026-04-10 09:00"))
        #expect(items(omitted, at: "2026-04-11 14:00").isEmpty)
        var ended = treated()
        ended.add(
            .participantCompleted(ParticipantCompleted(part: "part-2")), "P1", at: minute("2026-04-10 09:00"))
        #expect(items(ended, at: "2026-04-11 14:00").isEmpty)
    }

    @Test func `lists what is open of an adverse event until it is settled`() {
        var log = InfusionStudy.log()
        log.report("P1", 1, nil, onset: minute("2026-03-05 10:00"))
        func topics() -> [TodayItem.Topic] { items(log, at: "2026-03-06 10:00").map(\.topic) }
        #expect(topics() == [.adverseEvent, .judgement, .coding])
        log.add(.adverseEventCoded(AdverseEventCoded(ae: .first, term: "nausea")), "P1", at: minute("2026-03-05 11:00"))
        log.add(
            .causalityAssessed(CausalityAssessed(ae: .first, causality: .possible, method: "WHO-UMC")), "P1",
            at: minute("2026-03-05 11:00"))
        #expect(topics() == [.adverseEvent, .judgement])
        log.add(
            .expectednessAssessed(ExpectednessAssessed(ae: .first, expected: true)), "P1",
            at: minute("2026-03-05 11:00"))
        log.add(
            .adverseEventResolved(AdverseEventResolved(ae: .first, outcome: .recovered)), "P1",
            at: minute("2026-03-05 12:00"))
        #expect(topics().isEmpty)
    }

    @Test func `lists queries and corrections that wait for another person`() {
        var study = InfusionStudy.protocolDocument()
        study.criticalFields = ["assessment.recorded/items"]
        var log = InfusionStudy.log(study)
        let seq = log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30")
        let query = log.add(.queryRaised(QueryRaised(seq: seq)), "P1")
        let correction = log.correct(seq, "/data/items/NRS01", 7, to: 6, "P1")
        let found = items(log, at: "2026-03-06 10:00")
        #expect(found.map(\.topic) == [.query, .countersignature])
        #expect(found.map(\.sources) == [[query], [correction]])
        #expect(found.last?.command == "kept countersign \(correction)")
    }

    @Test func `warns of an approval that ends, then that it has ended`() {
        var log = InfusionStudy.log()
        log.add(
            .ethicsApprovalRecorded(
                EthicsApprovalRecorded(body: "REB", from: day("2025-03-20"), to: day("2026-03-20"))),
            at: date("2025-03-20"))
        #expect(items(log, at: "2026-02-01 10:00").isEmpty)
        #expect(items(log, at: "2026-03-01 10:00").map(\.text) == ["ethics approval ends Friday 20 March 2026"])
        #expect(items(log, at: "2026-03-21 10:00").map(\.urgency) == [.late])
    }

    @Test func `puts open before late before due before now`() {
        var log = treated(stop: nil, rated: false)
        log.report("P1", 1, "nausea", onset: minute("2026-03-05 10:00"))
        log.add(
            .participantScreened(ParticipantScreened(ageYears: 47, part: "part-2", sex: .F)), "P51",
            at: minute("2026-03-05 09:10"))
        let urgencies = items(log, at: "2026-03-05 09:50").map(\.urgency)
        #expect(urgencies == [.open, .open, .late, .due, .now])
    }
}
