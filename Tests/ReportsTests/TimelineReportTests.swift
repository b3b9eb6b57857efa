import CanonicalJSON
import CivilTime
import Projections
import Reports
import Study
import Testing
import Vocabulary

@Suite struct `A printed timeline` {
    private var timeline: Timeline {
        let pressure = StudyEvent.vitalsRecorded(VitalsRecorded(signs: VitalSigns(dbp: 96, sbp: 184)))
        let change = FieldChange(new: RecordedValue(148), old: RecordedValue(184), pointer: "/data/sbp")
        var state = StudyState(documents: ["1.0": ReportFixture.study])
        state.apply(ReportFixture.recorded(0, ("P1", pressure, minute("2026-03-05 09:55"))))
        var correction = ReportFixture.recorded(1, ("P1", .eventCorrected(EventCorrected(changes: [change])), nil))
        (correction.cause, correction.reasons) = (0, [.transcription])
        state.apply(correction)
        state.apply(ReportFixture.recorded(2, ("P1", .noteRecorded(NoteRecorded()), .day(day))))
        var void = ReportFixture.recorded(3, ("P1", .eventVoided(EventVoided()), nil))
        (void.cause, void.reasons) = (2, [.duplicate])
        state.apply(void)
        return Timeline(of: state.participants["P1"] ?? ParticipantHistory(code: "P1"), study: ReportFixture.study)
    }

    private var day: CalendarDay { CalendarDay(year: 2026, month: 3, day: 6) ?? .earliest }

    @Test func `has headings by day, the clock with its zone, and both values of a correction`() {
        let text = TimelineText(timeline, dates: DateWords(), style: .plain).text(basis: ReportFixture.basis)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines.prefix(9) == [
                "P1", "", "Thursday 5 March 2026", "  09:55 -05:00  #0  BP 148/96 mmHg",
                "                    corrected by #1 (coordinator-1, transcription): sbp 184 -> 148", "",
                "Friday 6 March 2026", "                #2  note (sealed)  [VOIDED]",
                "                    voided by #3 (coordinator-1, duplicate)",
            ])
    }

    @Test func `uses the abbreviation of the zone's rules`() throws {
        // A zone file of version 2 with nothing but its footer.
        let header: [UInt8] = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 19) + [1, 0, 0, 0, 4]
        let block = header + [0, 0, 0, 0, 0, 0] + Array("LMT".utf8) + [0]
        let bytes = block + block + Array("\nEST5EDT,M3.2.0,M11.1.0\n".utf8)
        let zone = try TimeZoneRules(name: "America/Toronto", parsing: bytes.span)
        let text = TimelineText(timeline, dates: DateWords(zone: zone)).text(basis: ReportFixture.basis)
        #expect(text.contains("09:55 EST  #0"))
        #expect(text.contains("Data as known at Thursday 5 March 2026, 14:05 EST: 243 events"))
    }

    @Test func `in JSON keeps times as they are stored`() throws {
        let json = TimelineJSON.value(timeline, basis: ReportFixture.basis)
        #expect(json["subject"] == "P1")
        let entry = try #require(json["entries"]?.elements?.first)
        #expect(entry["occurred"] == "2026-03-05T09:55:00-05:00[America/Toronto]")
        #expect(entry["recorded"] == "2026-01-07T14:00:00.000Z")
        #expect(entry["type"] == "vitals.recorded")
        #expect(entry["late"] == false)
        let change = try #require(entry["corrections"]?.elements?.first?["changes"]?.elements?.first)
        #expect(change == ["field": "sbp", "old": 184, "new": 148])
        #expect(json["entries"]?.elements?.last?["voided"]?["reasons"] == ["duplicate"])
    }
}
