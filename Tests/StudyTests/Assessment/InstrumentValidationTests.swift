import CanonicalJSON
import Study
import Testing
import Vocabulary

private func gad(_ edit: (inout CodeMap<ItemValue>) throws -> Void = { _ in }) throws -> CodeMap<ItemValue> {
    var items = CodeMap<ItemValue>()
    for code in ["GAD01", "GAD02", "GAD03", "GAD04", "GAD05", "GAD06", "GAD07"] as [Code] { items[code] = .integer(1) }
    try edit(&items)
    return items
}

@Suite struct `The answers to an instrument` {
    private let study: StudyProtocol
    private let gad7: Instrument

    init() throws {
        study = try BuiltInJSON.decoded()
        gad7 = try #require(study.instrument("gad-7"))
    }

    @Test func `are complete when every item is answered or listed`() throws {
        #expect(gad7.problems(items: try gad(), unanswered: []).isEmpty)
        #expect(gad7.problems(items: try gad { $0["GAD03"] = nil }, unanswered: ["GAD03"]).isEmpty)
        let missing = gad7.problems(items: try gad { $0["GAD03"] = nil }, unanswered: [])
        #expect(missing == [.unaccounted("GAD03")])
        #expect(gad7.problems(items: try gad(), unanswered: ["GAD03"]) == [.answeredAndNot("GAD03")])
    }

    @Test func `name the item, the value and the limits when out of range`() throws {
        let problems = gad7.problems(items: try gad { $0["GAD02"] = .integer(4) }, unanswered: [])
        #expect(problems == [.outOfRange("GAD02", answer: .integer(4), minimum: .integer(0), maximum: .integer(3))])
        #expect(problems.first?.description == "GAD02 is 4, allowed are 0 to 3")
        #expect(gad7.problems(items: try gad { $0["GAD02"] = .integer(-1) }, unanswered: []).count == 1)
    }

    @Test func `are whole numbers where the item wants whole numbers`() throws {
        let half = ItemValue.decimal(try decimal("1.5"))
        #expect(
            gad7.problems(items: try gad { $0["GAD01"] = half }, unanswered: [])
                == [.wrongKind("GAD01", answer: half, expected: .integer)])
    }

    @Test func `belong to items that exist`() throws {
        #expect(
            gad7.problems(items: try gad { $0["PHQ01"] = .integer(1) }, unanswered: ["PHQ02"])
                == [.unknownItem("PHQ01"), .unknownItem("PHQ02")])
    }

    @Test func `keep to the version, the recall and the duration of their instrument`() throws {
        let nrs = try #require(study.instrument("pain-nrs"))
        var pain = AssessmentRecorded(
            instrument: "pain-nrs", items: ["NRS01": .integer(7)], part: "part-2", recall: .now, timepoint: "pre",
            version: "1")
        #expect(nrs.problems(in: pain).isEmpty)
        pain.recall = nil
        #expect(nrs.problems(in: pain) == [.recall(given: nil, allowed: nrs.recalls)])
        pain.recall = .unknown
        #expect(nrs.problems(in: pain) == [.recall(given: .unknown, allowed: nrs.recalls)])
        pain.recall = .worst24h
        pain.version = "2"
        pain.status = .ended
        #expect(nrs.problems(in: pain) == [.version(given: "2", inProtocol: "1"), .durationNotAsked])
        let relief = try #require(study.instrument("relief"))
        var told = AssessmentRecorded(
            duration: ReliefDuration(unit: .weeks, value: try decimal("3")), instrument: "relief",
            items: ["RELIEF01": .integer(60)], part: "part-2", status: .ended, timepoint: "follow-up", version: "1")
        #expect(relief.problems(in: told).isEmpty)
        told.recall = .now
        #expect(relief.problems(in: told) == [.recall(given: .now, allowed: [])])
    }
}
