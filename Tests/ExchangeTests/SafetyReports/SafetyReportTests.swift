import CanonicalJSON
import Reports
import Study
import Testing
import Vocabulary

@testable import Exchange

@Suite struct `A report of a serious adverse event` {
    private static let boxes = [
        "1", "1a", "2", "2a", "3", "4-6", "7+13", "8-12", "14", "20", "15", "16", "21", "17", "18", "19", "22", "23",
        "24a", "24b", "24c", "24d", "25", "25a",
    ]

    @Test func `has every box of the form, none of them empty, and UNK where nothing is known`() throws {
        var log = try ReactionLog()
        log.report([.hospitalisation])
        let form = try #require(try log.form())
        #expect(form.boxes.map(\.number) == Self.boxes)
        for box in form.boxes {
            #expect(!box.values.isEmpty || box.choices.contains(where: \.isChecked), "\(box.number)")
            #expect(box.values.allSatisfy { !$0.text.isEmpty }, "\(box.number)")
        }
        for number in ["2", "2a", "3", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24c"] {
            #expect(form.box(number)?.values.map(\.text) == ["UNK"], "\(number)")
        }
        for section in form.sections {
            for row in section.rows { #expect(row.map(\.width).reduce(0, +) == 12, "\(section.title)") }
        }
    }

    @Test func `is there while the event is serious, and not before or after`() throws {
        var log = try ReactionLog()
        log.report([])
        #expect(try log.form() == nil)
        let aware = ReactionLog.minute("2026-03-06 10:00")
        let declared = SeriousnessDeclared(ae: ReactionLog.id, awareOn: aware, flags: [.lifeThreatening])
        let seq = log.add(.seriousnessDeclared(declared), "2026-03-06 10:00")
        let form = try #require(try log.form())
        #expect(form.ticks("8-12") == ["lifeThreatening"])
        #expect(form.box("8-12")?.choices.first(where: \.isChecked)?.events == [seq])
        #expect(form.values("7+13", "urgentSince").map(\.events) == [[seq]])
        var withdrawn = log
        withdrawn.add(
            .seriousnessDeclared(SeriousnessDeclared(ae: ReactionLog.id, awareOn: aware)), "2026-03-06 11:00")
        #expect(try withdrawn.form() == nil)
        log.add(.eventVoided(EventVoided()), "2026-03-06 12:00", cause: seq, reasons: [.enteredInError])
        #expect(try log.form() == nil)
    }

    @Test func `says what holds after corrections, and names both events`() throws {
        var log = try ReactionLog()
        let seq = log.report([.hospitalisation])
        let change = FieldChange(new: RecordedValue(4), old: RecordedValue(3), pointer: "/data/grade")
        let correction = log.add(
            .eventCorrected(EventCorrected(changes: [change])), "2026-03-06 10:00", cause: seq,
            reasons: [.transcription])
        let grade = try #require(try log.form()?.values("7+13", "grade").first)
        #expect(grade.text == "4 (CTCAE-5.0)")
        #expect(grade.events == [seq, correction])
    }

    @Test func `is initial until something was sent, then a follow-up, and knows who received it`() throws {
        var log = try ReactionLog()
        log.report([.hospitalisation])
        #expect(try log.form()?.ticks("25a") == ["initial"])
        let sent = SaeReportSubmitted(ae: ReactionLog.id, kind: .initial, recipient: .sponsor)
        let seq = log.add(.saeReportSubmitted(sent), "2026-03-05 16:00")
        let form = try #require(try log.form())
        #expect(form.ticks("25a") == ["followUp"])
        #expect(form.texts("25a", "sent") == ["initial to the sponsor, 2026-03-05 16:00 -05:00"])
        #expect(form.values("25a", "sent").map(\.events) == [[seq]])
        #expect(form.box("24c")?.values.map(\.text) == ["UNK"])
        let received = SaeReportAcknowledged(ae: ReactionLog.id, recipient: .sponsor)
        log.add(.saeReportAcknowledged(received), "2026-03-06 08:30")
        #expect(try log.form()?.texts("24c", "received") == ["2026-03-06 08:30 -05:00"])
    }

    @Test func `ticks that the patient died where the outcome says so`() throws {
        var log = try ReactionLog()
        log.report([.hospitalisation])
        let seq = log.add(
            .adverseEventResolved(AdverseEventResolved(ae: ReactionLog.id, outcome: .fatal)), "2026-03-07 03:10")
        let form = try #require(try log.form())
        #expect(form.ticks("8-12") == ["death", "hospitalisation"])
        #expect(form.box("8-12")?.choices.first?.events == [seq])
    }

    @Test func `has the time of the last event as its date`() throws {
        var log = try ReactionLog()
        log.report([.hospitalisation])
        let date = try #require(try log.form()?.values("25", "date").first)
        #expect(date.text == "2026-03-05T18:25:00.000Z")
        #expect(date.events == [1])
    }

    @Test func `names events for all that is known, and none for what is not`() throws {
        var log = try ReactionLog()
        log.add(.participantScreened(ParticipantScreened(ageYears: 47, part: "part-2", sex: .F)), "2026-02-23 10:00")
        log.report([.importantMedical], action: .doseNotChanged)
        let form = try #require(try log.form())
        for value in form.boxes.flatMap(\.values) {
            #expect(value.events.isEmpty == (value.text == "UNK"), "\(value)")
            #expect(value.events == Set(value.events).sorted() && value.events.allSatisfy { $0 < log.events.count })
        }
        for choice in form.boxes.flatMap(\.choices) { #expect(choice.events.isEmpty != choice.isChecked, "\(choice)") }
        #expect(form.texts("7+13", "sealed") == ["verbatim"])
    }
}
