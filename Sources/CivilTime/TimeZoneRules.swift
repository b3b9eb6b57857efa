/// What the clocks of one zone show at every moment, as this computer's zone data has it.
///
/// Needed only while somebody types or reads a time. What is stored carries its offset and never needs these rules.
public struct TimeZoneRules: Hashable, Sendable {
    /// The name of the zone, "America/Toronto".
    public let name: String

    private let transitions: ZoneTransitions

    /// Reads the bytes of a zone file (TZif, RFC 9636, versions 1 to 4).
    ///
    /// - Parameters:
    ///   - name: the zone's name, 1 to 64 of `A-Za-z0-9_+/-`, not beginning with a slash.
    ///   - bytes: the whole file; no count or offset in it is trusted.
    /// - Throws: `TimeZoneProblem.invalidName` or `.malformed`.
    public init(name: String, parsing bytes: Span<UInt8>) throws(TimeZoneProblem) {
        guard ZonedMinute.isZoneName(name.utf8Span.span), !name.hasPrefix("/") else { throw .invalidName(name) }
        do {
            transitions = try ZoneTransitions(parsing: bytes)
        } catch {
            throw .malformed(zone: name, error)
        }
        self.name = name
    }

    /// The offset in force at an instant.
    public func offset(at instant: Instant) -> LocalOffset {
        transitions.period(at: instant.secondsSince1970).offset
    }

    /// The local minute in which an instant lies.
    public func localMinute(at instant: Instant) -> ZonedMinute {
        let offset = offset(at: instant)
        let minutes = Int(floorDivide(instant.millisecondsSince1970, by: 60_000)) + offset.minutes
        let days = floorDivide(minutes, by: 1440)
        return ZonedMinute(
            day: CalendarDay(saturatingDaysSince1970: days), minuteOfDay: minutes - days * 1440,
            offsetMinutes: offset.minutes, rules: self)
    }

    /// The moments a local minute names: one, none or two.
    ///
    /// - Parameters:
    ///   - day: the local day.
    ///   - minute: the local minute of the day, 0 to 1439.
    public func resolve(_ day: CalendarDay, minute: Int) -> LocalResolution {
        let local = Int64(day.daysSince1970 * 86_400 + minute * 60)
        var hits: [LocalOffset] = []
        var before: LocalOffset?
        var after: LocalOffset?
        // No offset exceeds a day, so every moment this can mean lies in a period that touches these two days.
        var start = local - 86_400
        repeat {
            let period = transitions.period(at: start)
            let moment = local - Int64(period.offset.minutes * 60)
            if moment >= period.end {
                before = period.offset
            } else if moment >= period.start {
                hits.append(period.offset)
            } else if after == nil {
                after = period.offset
            }
            start = period.end
        } while start <= local + 86_400
        if let first = hits.first, let last = hits.last {
            return hits.count == 1 ? .unique(first) : .ambiguous(first: first, second: last)
        }
        let now = offset(at: Instant(millisecondsSince1970: local * 1000))
        return .skipped(before: before ?? now, after: after ?? now)
    }

    /// The abbreviation in force at a stored minute, or nothing if it names another zone or today's rules give another
    /// offset.
    public func abbreviation(of minute: ZonedMinute) -> String? {
        let offset = offset(at: minute.instant)
        return minute.zone == name && offset.minutes == minute.offsetMinutes ? offset.abbreviation : nil
    }
}

extension ZonedMinute {
    /// A minute of a zone whose rules have been read, so that name and offset are known to be in range.
    init(day: CalendarDay, minuteOfDay: Int, offsetMinutes: Int, rules: TimeZoneRules) {
        self.init(day: day, minuteOfDay: minuteOfDay, offsetMinutes: offsetMinutes, checkedZone: rules.name)
    }
}
