import Ledger
import StudyLedger
import Testing

@Suite struct `An import` {
    private func people() throws -> ImportedStudy {
        var study = try ImportedStudy(protocol: "tranquilliser")
        try study.load(.participants, PairedFile.people(40))
        return study
    }

    private let scores = PairedFile.scores(
        "depression", Array(repeating: "1.50", count: 40), Array(repeating: "0.75", count: 40))

    @Test func `with bad rows writes nothing and lists every one of them`() throws {
        let study = try people()
        var lines = scores
        for row in 1...37 { lines[row] = lines[row].replacing(row % 2 == 0 ? "0.75" : "1.50", with: "1.5O") }
        let before = try study.book.head().size
        let plan = try study.plan(.assessments, lines)
        #expect(plan.bad.map(\.row) == Array(2...38))
        #expect(plan.bad.allSatisfy { $0.column == "value" && $0.id == "not-a-number" && $0.fault == .unreadable })
        #expect(plan.bad.first?.reason == "\"1.5O\" is not a plain decimal number")
        #expect(try study.book.head().size == before)
    }

    @Test func `run again writes nothing, and with rows added only these`() throws {
        var study = try people()
        #expect(try study.load(.assessments, Array(scores.prefix(51))).written == 50)
        let size = try study.book.head().size
        let again = try study.plan(.assessments, Array(scores.prefix(51)))
        #expect(again.newRows == 0 && again.already == 50 && again.bad == [])
        let outcome = try study.load(.assessments, scores)
        #expect(outcome.written == 30 && outcome.already == 50)
        #expect(try study.book.head().size == size + 30)
    }

    @Test func `names the event to correct where a known key has another value`() throws {
        var study = try people()
        try study.load(.assessments, scores)
        var lines = scores
        lines[1] = lines[1].replacing("1.50", with: "1.60")
        let bad = try #require(try study.plan(.assessments, lines).bad.first)
        guard case .conflict(let sequence) = bad.fault else {
            Issue.record("\(bad)")
            return
        }
        #expect(bad.row == 2)
        #expect(bad.fix == "kept correct \(sequence) --set items/FACTOR4=1.60 --reason transcription")
    }

    @Test func `refuses a key that stands twice`() throws {
        let study = try people()
        let plan = try study.plan(.assessments, Array(scores.prefix(3)) + [scores[1]])
        #expect(plan.bad.map(\.row) == [4])
        #expect(plan.bad.first?.reason == "\"P001-b\" repeats row 2")
    }

    @Test func `names the rule that refuses a row`() throws {
        let study = try people()
        let plan = try study.plan(.assessments, [scores[0], "x,P999,2025-01-07,depression,baseline,1.5"])
        #expect(plan.bad.map(\.id) == ["not-screened"])
        #expect(plan.bad.first?.fault == .refused)
    }

    @Test func `reads other dates, codes, constants and units by a mapping`() throws {
        let study = try people()
        let map = """
            key: [id, timepoint]
            missing: ["", NA]
            fields:
              participant: id
              at: {column: visit, format: D MMM YYYY}
              instrument: {constant: depression}
              timepoint: {column: when, codes: {"Before treatment": baseline}}
              FACTOR4: score
            """
        let plan = try study.plan(
            .assessments, ["id,visit,when,score", "p001,7 Jan 2025,Before treatment,1.83"], map: map)
        #expect(plan.bad == [] && plan.newRows == 1)
        let bad = try study.plan(.assessments, ["id,visit,when,score", "p001,07/01/2025,Afterwards,NA"], map: map).bad
        #expect(bad.map(\.column) == ["visit", "when", "score"])
    }
}
