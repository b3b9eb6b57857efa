import CanonicalJSON
import CivilTime
import Projections
import Reports
import Study
import Vocabulary

/// A small study of two groups, with people, ratings and adverse events written by hand.
enum ReportFixture {
    static let basis = ReportBasis(
        events: 243, root: "0855fa6a" + String(repeating: "0", count: 56), knownAt: instant("2026-03-05 14:05"),
        program: "kept 0.1.0", protocolVersion: "1.0")

    static var study: StudyProtocol {
        var study = StudyProtocol()
        study.version = "1.0"
        study.zone.id = "America/Toronto"
        study.zone.offsets = [-300, -240]
        var part = StudyPart()
        (part.id, part.label, part.index, part.criteriaVersion) = ("main", "Main part", .participant, "1")
        study.parts = [part]
        study.groups = [
            group("treated", "Treated", arm: "a", reference: "control"), group("control", "Control", arm: "b"),
        ]
        study.timepoints = [timepoint("before", "Before"), timepoint("after", "After")]
        var item = InstrumentItem()
        (item.code, item.kind, item.maximum) = ("P01", .integer, .integer(10))
        var instrument = Instrument()
        (instrument.id, instrument.label, instrument.version, instrument.items) = ("pain", "Pain", "1", [item])
        study.instruments = [instrument]
        var endpoint = Endpoint()
        (endpoint.id, endpoint.label, endpoint.instrument, endpoint.score) = ("pain", "Pain", "pain", "P01")
        (endpoint.baseline, endpoint.timepoint, endpoint.thresholds) = ("before", "after", [30])
        study.endpoints = [endpoint]
        study.analysis.responderSets = [.all, .complete]
        study.safety.gradingScale = "CTCAE-5.0"
        return study
    }

    private static func group(_ id: Code, _ label: Title, arm: Code, reference: Code? = nil) -> StudyGroup {
        var group = StudyGroup()
        (group.id, group.label, group.parts, group.arms, group.reference) = (id, label, ["main"], [arm], reference)
        return group
    }

    private static func timepoint(_ id: Code, _ label: Title) -> Timepoint {
        var timepoint = Timepoint()
        (timepoint.id, timepoint.label, timepoint.anchor) = (id, label, .enrolment)
        return timepoint
    }

    /// The study after its events, none of them of the study itself.
    ///
    /// Treated: 8 to 4, 6 to 6, 7 to none; nausea in the first, something uncoded in the second. Control: nobody rated.
    static var state: StudyState {
        var events: [(ParticipantCode, StudyEvent, Occurred)] = []
        for (code, arm) in [("P1", "a"), ("P2", "a"), ("P3", "a"), ("Q1", "b")] as [(ParticipantCode, Code)] {
            events.append(
                (code, .participantEnrolled(ParticipantEnrolled(arm: arm, part: "main")), minute("2026-01-05 09:00")))
        }
        for (code, before, after) in [("P1", 8, 4), ("P2", 6, 6), ("P3", 7, nil)] as [(ParticipantCode, Int, Int?)] {
            events.append((code, rating(before, "before"), minute("2026-01-05 09:30")))
            if let after { events.append((code, rating(after, "after"), minute("2026-01-06 09:30"))) }
        }
        events.append(("P1", adverseEvent("nausea"), minute("2026-01-05 12:00")))
        events.append(("P2", adverseEvent(nil), minute("2026-01-05 12:00")))
        var state = StudyState(documents: ["1.0": study])
        for (seq, event) in events.enumerated() { state.apply(recorded(seq, event)) }
        return state
    }

    static var view: StudyView { StudyView(state, study: study) }

    static func recorded(_ seq: Int, _ event: (ParticipantCode, StudyEvent, Occurred?)) -> RecordedEvent {
        RecordedEvent(
            seq: seq, subject: event.0, occurred: event.2, recorded: instant("2026-01-07 09:00"),
            actor: "coordinator-1",
            event: event.1, data: event.1.data())
    }

    private static func rating(_ value: Int, _ timepoint: Code) -> StudyEvent {
        .assessmentRecorded(
            AssessmentRecorded(
                instrument: "pain", items: ["P01": .integer(value)], part: "main", timepoint: timepoint, version: "1"))
    }

    private static func adverseEvent(_ term: Code?) -> StudyEvent {
        .adverseEventReported(
            AdverseEventReported(
                ae: .first, awareOn: minute("2026-01-05 12:00"), grade: 1, gradingScale: "CTCAE-5.0", part: "main",
                soc: term.map { _ in "gastrointestinal" }, term: term))
    }
}

/// A minute in Toronto in winter.
func minute(_ text: String) -> Occurred {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let day = try? CalendarDay(parsing: String(parts[0])),
        let minute = ZonedMinute(
            day: day, minuteOfDay: clock[0] * 60 + clock[1], offsetMinutes: -300, zone: "America/Toronto")
    else { preconditionFailure("no minute: \(text)") }
    return .minute(minute)
}

/// The instant of a minute in Toronto in winter.
func instant(_ text: String) -> Instant { minute(text).earliestInstant(offsets: .utc) }
