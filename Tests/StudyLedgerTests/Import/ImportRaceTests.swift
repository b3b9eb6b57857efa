import Study
import Testing

@testable import StudyLedger

@Suite struct `An import that somebody else writes into` {
    private static let header = "key,participant,screened,age,sex,consented,eligibility,enrolled"

    private static func line(_ number: Int) -> String {
        "k\(number),P30\(number),2026-03-05,40,F,2026-03-05,confirmed,2026-03-05"
    }

    @Test func `names the events that it wrote, and no others`() throws {
        var study = try ImportedStudy(protocol: "lidocaine")
        let (outcome, size) = try study.load(
            .participants, [Self.header, Self.line(1), Self.line(2)], afterOthers: [Self.header, Self.line(9)])
        #expect(outcome.written == 2 && outcome.already == 0)
        #expect(outcome.runs == [size..<outcome.size] && outcome.eventCount == outcome.size - size)
    }

    @Test func `counts the rows that the other wrote as there already`() throws {
        var study = try ImportedStudy(protocol: "lidocaine")
        let (outcome, size) = try study.load(
            .participants, [Self.header, Self.line(1), Self.line(2)], afterOthers: [Self.header, Self.line(1)])
        #expect(outcome.written == 1 && outcome.already == 1)
        #expect(outcome.runs == [size..<outcome.size])
    }

    @Test func `tells runs of numbers that follow on each other as one`() {
        #expect([3..<5, 5..<9, 12..<13].runs == [3..<9, 12..<13])
        #expect([Range<Int>]().runs.isEmpty)
    }
}
