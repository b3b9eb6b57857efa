import CivilTime
import Projections
import Study
import Vocabulary

/// Events written by hand, one after the other, as a ledger would hold them.
struct StudyLog {
    private(set) var events: [RecordedEvent] = []
    let study: StudyProtocol

    init(_ study: StudyProtocol) {
        self.study = study
        add(
            .protocolAdopted(
                ProtocolAdopted(
                    bytes: 1, rules: 1, sha256: HexDigest(stringLiteral: String(repeating: "0", count: 64)),
                    version: study.version)))
    }

    /// Writes one event; by default it is written the minute it happened, else on 2026-06-01.
    @discardableResult
    mutating func add(
        _ event: StudyEvent, _ subject: ParticipantCode? = nil, at time: Occurred? = nil, recorded: String? = nil,
        reasons: [ReasonCode] = [], cause: Int? = nil, source: Source = .direct
    ) -> Int {
        let seq = events.count
        events.append(
            RecordedEvent(
                seq: seq, subject: subject, occurred: time,
                recorded: recorded.map(instant) ?? Self.written(time), actor: "coordinator-1", source: source,
                reasons: reasons, cause: cause, protocolVersion: study.version.text, event: event,
                data: event.data()))
        return seq
    }

    private static func written(_ time: Occurred?) -> Instant {
        if case .minute(let minute) = time { minute.instant } else { instant("2026-06-01 12:00") }
    }

    var state: StudyState {
        var state = StudyState(documents: [study.version.text: study])
        for event in events { state.apply(event) }
        return state
    }

    var view: StudyView { StudyView(state, study: study) }

    /// The study as of a number of events.
    func view(asOf size: Int) -> StudyView {
        var log = self
        log.events = Array(events.prefix(size))
        return log.view
    }

    /// The study with only what had happened by a moment, and how many times were unknown.
    func view(upTo instant: Instant) -> (view: StudyView, timeUnknown: Int) {
        let filtered = UpTo(instant, offsets: study.zone.range).filter(events)
        var log = self
        log.events = filtered.events
        return (log.view, filtered.timeUnknown)
    }
}

/// A minute in Toronto in winter: "2026-03-05 14:05".
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

/// A reduced date: "2026-03-05", "2026-03" or "2026".
func date(_ text: String) -> Occurred {
    guard let date = try? Occurred(parsing: text) else { preconditionFailure("no date: \(text)") }
    return date
}

/// A calendar day.
func day(_ text: String) -> CalendarDay {
    guard let day = try? CalendarDay(parsing: text) else { preconditionFailure("no day: \(text)") }
    return day
}
