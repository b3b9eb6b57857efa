/// A minute as a clock on the wall showed it, with the UTC offset then in force and the name of the zone.
///
/// The offset is stored, so the instant never depends on today's time-zone tables. The stored form is RFC 9557.
/// Two values are equal if day, minute, offset and zone name are.
public struct ZonedMinute: Hashable, Sendable {
    /// The local day.
    public let day: CalendarDay

    /// The local minute of the day, 0 to 1439.
    public let minuteOfDay: Int

    /// Local time minus UTC in minutes, -1439 to 1439; Toronto has -300 in winter.
    public let offsetMinutes: Int

    /// The name of the zone, "America/Toronto": 1 to 64 of `A-Za-z0-9_+/-`.
    public let zone: String

    /// Creates a local minute, or nothing if a part is out of its range.
    public init?(day: CalendarDay, minuteOfDay: Int, offsetMinutes: Int, zone: String) {
        guard
            (0..<1440).contains(minuteOfDay), (-1439...1439).contains(offsetMinutes),
            ZonedMinute.isZoneName(zone.utf8Span.span)
        else { return nil }
        self.day = day
        self.minuteOfDay = minuteOfDay
        self.offsetMinutes = offsetMinutes
        self.zone = zone
    }

    /// Creates a local minute from parts that are known to be in their ranges.
    init(day: CalendarDay, minuteOfDay: Int, offsetMinutes: Int, checkedZone: String) {
        self.day = day
        self.minuteOfDay = minuteOfDay
        self.offsetMinutes = offsetMinutes
        zone = checkedZone
    }

    /// The local hour, 0 to 23.
    public var hour: Int { minuteOfDay / 60 }

    /// The local minute of the hour, 0 to 59.
    public var minute: Int { minuteOfDay % 60 }

    /// The start of this minute on the UTC time line.
    public var instant: Instant {
        let minutes = day.daysSince1970 * 1440 + minuteOfDay - offsetMinutes
        return Instant(millisecondsSince1970: Int64(minutes) * 60_000)
    }

    /// Whether the bytes are 1 to 64 of `A-Za-z0-9_+/-`.
    static func isZoneName(_ bytes: Span<UInt8>) -> Bool {
        guard (1...64).contains(bytes.count) else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x5F, 0x2B, 0x2F, 0x2D: continue
            default: return false
            }
        }
        return true
    }
}
