import CanonicalJSON
import Projections
import Reports
import Study
import Testing

@Suite struct `A printed day's list` {
    private var list: TodayList { TodayList(of: ReportFixture.view, now: instant("2026-01-06 10:00")) }

    @Test func `counts what is open`() {
        let counts = ["2 adverse events continuing", "2 adverse events to assess", "1 adverse event to code (P2)"]
        #expect(TodayText(list).lines.first == " OPEN  " + counts.joined(separator: "      "))
    }

    @Test func `in full names urgency, participant, matter and command`() {
        let lines = TodayText(list, isFull: true).lines
        #expect(lines.first == " OPEN  P1  AE-1 nausea continues")
        #expect(lines[1] == "             kept ae stop P1 AE-1")
        #expect(lines.contains(" OPEN  P2  AE-1 has no term"))
    }

    @Test func `says so when there is nothing`() {
        let view = StudyView(StudyState(), study: ReportFixture.study)
        #expect(
            TodayText(TodayList(of: view, now: instant("2026-01-06 10:00"))).lines == [" Nothing is open, late or due."]
        )
    }

    @Test func `in JSON carries the commands and the event numbers`() throws {
        let json = TodayJSON.value(list, basis: ReportFixture.basis)
        let item = try #require(json["items"]?.elements?.first)
        #expect(item["urgency"] == "open" && item["topic"] == "adverse-event" && item["subject"] == "P1")
        #expect(item["seqs"]?.elements?.count == 1)
        #expect(json["now"] == "2026-01-06T15:00:00.000Z")
    }
}
