public import CivilTime

/// When an event happened, as an interval of the time line.
///
/// A minute is a point; a reduced date is the interval of all it can mean; where nothing is known, everything is
/// possible until the event was written. A rule about order is broken only if it is certainly so.
public struct Moment: Hashable, Sendable {
    /// What is known; `nil` if nothing is.
    public let occurred: Occurred?
    /// The earliest instant it can mean, by which histories are sorted; where nothing is known, when it was written.
    public let earliest: Instant
    /// The latest instant it can mean, inclusive.
    public let latest: Instant

    /// The moment of an event.
    public init(_ occurred: Occurred?, recorded: Instant, offsets: OffsetRange) {
        self.occurred = occurred
        earliest = occurred?.earliestInstant(offsets: offsets) ?? recorded
        latest = occurred?.latestInstant(offsets: offsets) ?? recorded
    }

    /// The minute, if it is known to the minute.
    public var minute: ZonedMinute? {
        if case .minute(let minute) = occurred { minute } else { nil }
    }

    /// The day in the study's zone, if it is known to the day.
    public var day: CalendarDay? {
        if case .day(let day) = occurred?.date { day } else { nil }
    }

    /// Whether all it can mean lies before all that `other` can mean.
    public func certainlyBefore(_ other: Moment) -> Bool {
        guard let occurred, let theirs = other.occurred else { return false }
        if let one = occurred.reducedDate, let another = theirs.reducedDate { return one.certainlyBefore(another) }
        return latest < other.earliest
    }

    /// Whether all it can mean lies after all that `other` can mean.
    public func certainlyAfter(_ other: Moment) -> Bool { other.certainlyBefore(self) }

    /// Whether it can have been before `other`; the same minute is not before.
    public func mayPrecede(_ other: Moment) -> Bool {
        guard let occurred, let theirs = other.occurred else { return true }
        if let one = occurred.reducedDate, let another = theirs.reducedDate { return !one.certainlyAfter(another) }
        return earliest < other.latest
    }

    /// Whether it lies certainly before the start of `day`.
    public func certainlyBefore(_ day: CalendarDay) -> Bool { occurred.map { $0.date.lastDay < day } ?? false }

    /// Whether it lies certainly after the end of `day`.
    public func certainlyAfter(_ day: CalendarDay) -> Bool { occurred.map { $0.date.firstDay > day } ?? false }

    /// Minutes from `other` to this, if both are known to the minute.
    public func minutes(since other: Moment) -> Int? {
        guard minute != nil, other.minute != nil else { return nil }
        return Int(earliest.milliseconds(since: other.earliest) / 60_000)
    }
}
