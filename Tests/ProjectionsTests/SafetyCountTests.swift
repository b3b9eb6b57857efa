import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

/// Five people with an infusion, one enrolled without; counted by hand.
///
/// P1 dizziness twice, nausea. P2 dizziness (grade 3, serious, the rate was lowered). P3 a term off the list, no term.
/// P4 headache (unlikely caused by the treatment), before it dizziness on the day before the infusion. P5 nothing.
@Suite struct `A safety table` {
    private var log: StudyLog {
        var log = InfusionStudy.log()
        for code: ParticipantCode in ["P1", "P2", "P3", "P4", "P5", "P6"] { log.enrol(code, "part-2") }
        for code: ParticipantCode in ["P1", "P2", "P3", "P4", "P5"] {
            log.infuse(code, start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        }
        log.report("P1", 1, "dizziness", onset: minute("2026-03-05 10:00"))
        log.report("P1", 2, "dizziness", onset: minute("2026-03-06 10:00"))
        log.report("P1", 3, "nausea", onset: minute("2026-03-05 11:00"))
        log.report(
            "P2", 1, "dizziness", onset: minute("2026-03-05 10:00"), flags: [.hospitalisation], grade: 3,
            action: .doseRateReduced)
        log.report("P3", 1, nil, onset: minute("2026-03-05 10:00"))
        log.report("P4", 1, "dizziness", onset: minute("2026-03-04 10:00"))
        log.report("P4", 2, "headache", onset: minute("2026-03-05 10:00"))
        guard let second = AdverseEventID("AE-2") else { return log }
        log.add(
            .causalityAssessed(CausalityAssessed(ae: second, causality: .unlikely, method: "WHO-UMC")), "P4",
            at: minute("2026-03-06 09:00"))
        return log
    }

    private func group(_ log: StudyLog, _ id: Code = "part-2") throws -> SafetyGroup {
        try #require(SafetyTable(of: log.view).groups.first { $0.group == id })
    }

    @Test func `counts participants once and events each time`() throws {
        let group = try group(log)
        #expect(group.participants == 5)
        let any = try #require(group.overview[.any])
        #expect(any == group.rows.first?.count)
        #expect((any.participants, any.events) == (4, 6))
        #expect(any.percent == "80.0")
        let dizziness = try #require(
            group.rows.first { $0.level == .term(soc: "nervous-system", term: "dizziness") })
        #expect((dizziness.count.participants, dizziness.count.events) == (2, 3))
        let nervous = try #require(group.rows.first { $0.level == .soc("nervous-system") })
        #expect((nervous.count.participants, nervous.count.events) == (3, 4))
    }

    @Test func `has an overview of related, serious, severe and consequential ones`() throws {
        let overview = try group(log).overview
        let counts = OverviewRow.allCases.map { overview[$0].map { [$0.participants, $0.events] } }
        #expect(counts == [[4, 6], [3, 5], [1, 1], [1, 1], [1, 1], [0, 0], [0, 0]])
    }

    @Test func `sorts classes and terms by participants, ties alphabetically, and shows what is not coded`() throws {
        let names = try group(log).rows.map { $0.level.address }
        #expect(
            names == [
                "any", "soc.nervous-system", "term.nervous-system.dizziness", "term.nervous-system.headache",
                "soc.gastrointestinal", "term.gastrointestinal.nausea", "soc.not-coded", "term.not-coded.not-coded",
            ])
    }

    @Test func `moves an adverse event to its class once it is coded`() throws {
        var log = log
        guard let first = AdverseEventID("AE-1") else { return }
        let coding = log.add(
            .adverseEventCoded(AdverseEventCoded(ae: first, soc: "eye", term: "floaters")), "P3",
            at: minute("2026-03-07 09:00"))
        let rows = try group(log).rows
        #expect(!rows.contains { $0.level == .soc(nil) })
        let eye = try #require(rows.first { $0.level == .soc("eye") })
        #expect(eye.count.sources.contains(coding))
    }

    @Test func `counts a withdrawal and a pause that name the adverse event`() throws {
        var log = log
        guard let first = AdverseEventID("AE-1") else { return }
        log.add(
            .participantWithdrawn(ParticipantWithdrawn(ae: first, by: .participant, part: "part-2")), "P3",
            at: minute("2026-03-07 09:00"))
        log.add(
            .infusionPaused(InfusionPaused(ae: first, infusion: .planned(1), why: "adverse-event")), "P1",
            at: minute("2026-03-05 10:05"))
        let overview = try group(log).overview
        #expect(overview[.withdrawal]?.participants == 1)
        #expect(overview[.interruption]?.participants == 2)
    }

    @Test func `counts a death by outcome or by flag as fatal`() throws {
        var log = log
        log.report(
            "P5", 1, "nausea", onset: minute("2026-03-05 10:00"), flags: [.death], grade: 5, outcome: .fatal)
        #expect(try group(log).overview[.fatal]?.participants == 1)
        #expect(try group(log).overview[.any]?.percent == "100.0")
    }

    @Test func `names the events behind a cell, and none of a voided report`() throws {
        var log = log
        let report = log.report("P5", 1, "nausea", onset: minute("2026-03-05 10:00"))
        let correction = log.correct(report, "/data/grade", 1, to: 4, "P5")
        let severe = try #require(try group(log).overview[.grade3])
        #expect(severe.participants == 2)
        #expect(severe.sources.contains(report) && severe.sources.contains(correction))
        log.void(report, "P5")
        #expect(try group(log).overview[.any]?.participants == 4)
    }

    @Test func `traces every number it shows`() throws {
        let cells = SafetyTable(of: log.view).cells
        let cell = try #require(
            cells.first { $0.address.description == "safety/overview.serious/part-2/participants" })
        #expect(cell.value == 1)
        // The order and the start of the infusion that it followed, and the report.
        let types = cell.sources.compactMap { log.state.event($0)?.event.type }
        #expect(types == ["dosePlan.ordered", "infusion.started", "adverseEvent.reported"])
        #expect(Set(cells.map(\.address)).count == cells.count)
    }
}
