import CivilTime
import Ledger
import StudyLedger

/// Where `--as-of` ends: the number of events known by then.
struct KnownBy {
    /// How many events count.
    let size: Int
    /// The moment that was named; absent for an event number.
    let instant: Instant?

    /// Reads `#SEQ`, which extends to the end of its append, or a time; a date means its end in the study's zone.
    init(_ text: String, _ session: StudySession) throws {
        if text.hasPrefix("#") {
            let last = session.head.size - 1
            guard let sequence = Int(text.dropFirst()), 0...max(0, last) ~= sequence else {
                throw Failure(
                    .usage, "no-such-event", "there is no event \(text); the last is #\(last)",
                    fix: "add --as-of '#\(last)'")
            }
            size = try session.book.ledger.endOfAppend(of: sequence)
            instant = nil
            return
        }
        let instant = try Self.instant(text, session.clock)
        // The events of an append share their time, so the last one by then ends its append.
        var (low, high) = (0, session.head.size)
        while low < high {
            let middle = (low + high) / 2
            let recorded = try session.book.ledger.event(middle)?.recorded ?? .latest
            if recorded <= instant { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else {
            throw Failure(
                .usage, "nothing-known", "nothing was recorded by \(text)", fix: "add --as-of '#0' for the beginning")
        }
        size = low
        self.instant = instant
    }

    /// The instant a time means; the end of a date in the study's zone.
    static func instant(_ text: String, _ clock: StudyClock) throws -> Instant {
        if text == "now" { return clock.now }
        guard case .at(let occurred) = try clock.read(text, allowsReduced: true) else { return clock.now }
        if case .minute(let minute) = occurred { return minute.instant }
        let next = occurred.date.lastDay.adding(days: 1)
        let offset =
            switch clock.zone.resolve(next, minute: 0) {
            case .unique(let offset): offset.minutes
            case .ambiguous(let first, _): first.minutes
            case .skipped(let before, _): before.minutes
            }
        guard let midnight = ZonedMinute(day: next, minuteOfDay: 0, offsetMinutes: offset, zone: clock.zone.name) else {
            return clock.now
        }
        return midnight.instant.adding(milliseconds: -1)
    }
}
