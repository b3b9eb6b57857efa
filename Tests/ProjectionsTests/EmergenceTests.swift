import CivilTime
import Projections
import Study
import Testing
import Vocabulary

/// The infusion starts on 5 March 2026 at 09:40; without a follow-up the cut-off is 9 April at 09:40.
@Suite struct `An adverse event is emergent` {
    private func counted(_ onset: Occurred?, followUp: String? = nil) -> Bool {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        if let followUp { log.rateRelief("P1", 40, at: followUp) }
        log.report("P1", 1, "nausea", onset: onset)
        let group = SafetyTable(of: log.view).groups.first { $0.group == "part-2" }
        return group?.rows.first?.count.events == 1
    }

    @Test(arguments: [
        ("2026-03-05 09:39", false), ("2026-03-05 09:40", true), ("2026-04-09 09:40", true),
        ("2026-04-09 09:41", false),
    ])
    func `from the start of an infusion to its cut-off, both included`(onset: String, counts: Bool) {
        #expect(counted(minute(onset)) == counts)
    }

    @Test(arguments: [
        ("2026-03-04", false), ("2026-03-05", true), ("2026-04-09", true), ("2026-04-10", false), ("2026-03", true),
        ("2026-04", true), ("2026-05", false), ("2025", false), ("2026", true),
    ])
    func `where a reduced onset can lie inside`(onset: String, counts: Bool) {
        #expect(counted(date(onset)) == counts)
    }

    @Test func `where nothing is known of its onset`() { #expect(counted(nil)) }

    @Test(arguments: [("2026-03-19 10:00", true), ("2026-03-19 10:01", false)])
    func `until the follow-up where there was one`(onset: String, counts: Bool) {
        #expect(counted(minute(onset), followUp: "2026-03-19 10:00") == counts)
    }

    @Test(arguments: [("2025-12-01", "2025-12-31", true), ("2025-12-01", "2026-01-06", false)])
    func `by calendar days after an abstracted infusion`(start: String, onset: String, counts: Bool) {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date(start))
        log.report("P1", 1, "nausea", onset: date(onset), part: "part-1")
        #expect(SafetyTable(of: log.view).groups.first?.rows.first?.count.events == (counts ? 1 : 0))
    }

    @Test func `after an infusion whose date nobody knows`() {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: nil)
        log.report("P1", 1, "nausea", onset: date("2020-01-01"), part: "part-1")
        #expect(SafetyTable(of: log.view).groups.first?.rows.first?.count.events == 1)
    }

    @Test func `until the visit that the record of an abstracted infusion names`() {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-12-01"), followUp: "2025-12-15")
        log.report("P1", 1, "nausea", onset: date("2025-12-15"), part: "part-1")
        log.report("P1", 2, "nausea", onset: date("2025-12-16"), part: "part-1")
        #expect(SafetyTable(of: log.view).groups.first?.rows.first?.count.events == 1)
    }

    @Test(arguments: [("2026-01-04", false), ("2026-01-05", true), ("2026-12-31", true)])
    func `from enrolment on in a part without infusions`(onset: String, counts: Bool) {
        var log = CrossoverStudy.log(before: ["1"], after: ["1"])
        log.report("P1", 1, "nausea", onset: date(onset), part: "main")
        let group = SafetyTable(of: log.view).groups.first
        #expect(group?.participants == 1)
        #expect(group?.rows.first?.count.events == (counts ? 1 : 0))
    }
}
