/// When something happened, to the minute or as precisely as its source knows.
///
/// A reduced date is an interval of the time line (see `PartialDate`). Order is by the earliest instant; a rule about
/// order is broken only if it is certainly so.
public enum Occurred: Hashable, Sendable {
    /// A known minute.
    case minute(ZonedMinute)
    /// A known day.
    case day(CalendarDay)
    /// A month of which the day is not known; year 1 to 9999, month 1 to 12.
    case month(year: Int, month: Int)
    /// A year of which month and day are not known, 1 to 9999.
    case year(Int)

    /// Creates the reduced form that says the same as a partial date.
    public init(_ date: PartialDate) {
        switch date {
        case .day(let day): self = .day(day)
        case .month(let year, let month): self = .month(year: year, month: month)
        case .year(let year): self = .year(year)
        }
    }

    /// The date: the local day of a minute, otherwise what is known.
    public var date: PartialDate {
        switch self {
        case .minute(let minute): .day(minute.day)
        case .day(let day): .day(day)
        case .month(let year, let month): .month(year: year, month: month)
        case .year(let year): .year(year)
        }
    }

    /// The date, if this is less precise than a minute.
    public var reducedDate: PartialDate? { isReduced ? date : nil }

    /// Whether it is less precise than a minute.
    public var isReduced: Bool {
        if case .minute = self { false } else { true }
    }

    /// The earliest instant it can mean; of a minute, its start.
    public func earliestInstant(offsets: OffsetRange) -> Instant {
        switch self {
        case .minute(let minute): minute.instant
        default: date.earliestInstant(offsets: offsets)
        }
    }

    /// The latest instant it can mean, inclusive; of a minute, also its start.
    public func latestInstant(offsets: OffsetRange) -> Instant {
        switch self {
        case .minute(let minute): minute.instant
        default: date.latestInstant(offsets: offsets)
        }
    }
}
