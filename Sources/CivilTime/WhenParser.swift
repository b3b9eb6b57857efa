/// Reads a time as people at work type it, and turns it into what the ledger stores.
///
///     now   unknown   -20m   -2h   -1h30m
///     14:05   9:10   9am   9:30 pm   today 14:05   yesterday 9am
///     mon 10:30          the latest such weekday that is not in the future
///     5 mar 14:05        this year, or the year before if that would be in the future; also 5 mar 2026, mar 5
///     2026-03-05 14:05   the stored form's T between date and time is accepted too
///     2026-03-05   2026-03   2026   today   yesterday   mon   5 mar      reduced, if allowed
///
/// A time may end in the abbreviation or the offset in force: `EST`, `-05:00`. Upper and lower case are the same. The
/// answer is truncated to the minute. Years before 1900 are taken for typing errors.
public struct WhenParser: Sendable {
    /// How far in the future an answer may lie, in minutes; clocks on walls differ.
    public static let futureLimitMinutes = 5

    let now: Instant
    let rules: TimeZoneRules
    let allowsReduced: Bool
    let allowsUnknown: Bool

    /// Creates a parser for one moment.
    ///
    /// - Parameters:
    ///   - now: the clock's time.
    ///   - rules: the study's zone.
    ///   - allowsReduced: whether a date without a time will do.
    ///   - allowsUnknown: whether `unknown` will do.
    public init(now: Instant, rules: TimeZoneRules, allowsReduced: Bool = false, allowsUnknown: Bool = false) {
        self.now = now
        self.rules = rules
        self.allowsReduced = allowsReduced
        self.allowsUnknown = allowsUnknown
    }

    /// Reads what was typed.
    ///
    /// - Parameter text: one of the forms above; spaces around and between are free.
    /// - Throws: `WhenProblem`, whose description says what to write instead.
    public func parse(_ text: String) throws(WhenProblem) -> When {
        switch try WrittenWhen(parsing: text) {
        case .now: return .at(.minute(rules.localMinute(at: now)))
        case .unknown:
            guard allowsUnknown else { throw .unknownNotAllowed }
            return .unknown
        case .ago(let minutes):
            return .at(.minute(rules.localMinute(at: now.adding(minutes: Int64(-minutes)))))
        case .minute(let written):
            return .at(.minute(try minute(written)))
        case .reduced(let written):
            let occurred = Occurred(try date(written))
            guard occurred.date.firstDay <= lastAllowed.day else { throw future(occurred) }
            guard allowsReduced else { throw .reducedNotAllowed(occurred) }
            return .at(occurred)
        }
    }

    /// The last local minute that is not too far in the future.
    var lastAllowed: ZonedMinute {
        rules.localMinute(at: now.adding(minutes: Int64(WhenParser.futureLimitMinutes)))
    }

    func future(_ occurred: Occurred) -> WhenProblem {
        .inFuture(occurred, limitMinutes: WhenParser.futureLimitMinutes)
    }
}
