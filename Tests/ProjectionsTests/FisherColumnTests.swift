import CivilTime
import Projections
import Study
import Testing
import Vocabulary

/// Tea tasting, 3 of 4 against 1 of 4: p 0.4857 (Fisher, The Design of
/// Experiments, chapter II; R's `fisher.test`).
@Suite struct `Fisher's test in a safety table` {
    private var log: StudyLog {
        var log = InfusionStudy.log()
        for number in 1...4 {
            let code = ParticipantCode(stringLiteral: "A\(number)")
            log.abstract(code, 1, at: date("2025-12-01"))
            if number > 3 { log.report(code, 1, "nausea", onset: date("2025-12-02"), part: "part-1") }
        }
        for number in 1...4 {
            let code = ParticipantCode(stringLiteral: "B\(number)")
            log.enrol(code, "part-2")
            log.infuse(code, start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
            if number <= 3 { log.report(code, 1, "nausea", onset: minute("2026-03-05 10:00")) }
        }
        log.report("A1", 1, "headache", onset: date("2025-12-02"), part: "part-1")
        return log
    }

    @Test func `compares a group with its reference`() throws {
        let group = try #require(SafetyTable(of: log.view).groups.first { $0.group == "part-2" })
        let nausea = try #require(group.rows.first { $0.level.termName == "nausea" })
        #expect(nausea.reference == "part-1")
        #expect(nausea.fisherP.map { PrintedNumber.text($0, decimals: 4) } == "0.4857")
    }

    @Test func `shows a row that only the reference has`() throws {
        let group = try #require(SafetyTable(of: log.view).groups.first { $0.group == "part-2" })
        let headache = try #require(group.rows.first { $0.level.termName == "headache" })
        #expect(headache.count.participants == 0)
        #expect(headache.fisherP == 1)
    }

    @Test func `is absent in a group without a reference`() throws {
        let group = try #require(SafetyTable(of: log.view).groups.first { $0.group == "part-1" })
        #expect(group.rows.allSatisfy { $0.fisherP == nil && $0.reference == nil })
    }
}
