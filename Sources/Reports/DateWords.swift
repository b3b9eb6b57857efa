public import CivilTime

/// Dates in the words of a report: with weekday and zone.
///
/// The offset that is stored with a time decides; the rules of the zone only lend it its abbreviation ("EST") and place
/// instants, such as when an event was written, on the local clock. Without rules the offset stands there, and instants
/// are in UTC.
public struct DateWords: Sendable {
    /// The rules of the study's zone.
    public let zone: TimeZoneRules?

    /// Creates words for a zone.
    public init(zone: TimeZoneRules? = nil) { self.zone = zone }

    /// "Thursday 5 March 2026, 14:05 EST", "Thursday 5 March 2026", "March 2026" or "2026".
    public func long(_ occurred: Occurred) -> String {
        LongDateText.long(occurred, abbreviation: abbreviation(occurred))
    }

    /// "2026-03-05 14:05 EST" or the reduced date as it is stored.
    public func short(_ occurred: Occurred) -> String {
        LongDateText.short(occurred, abbreviation: abbreviation(occurred))
    }

    /// An instant on the local clock, in its long form.
    public func long(_ instant: Instant) -> String {
        local(instant).map { long(.minute($0)) } ?? LongDateText.long(instant.dayInUTC)
    }

    /// An instant on the local clock, in its short form.
    public func short(_ instant: Instant) -> String {
        local(instant).map { short(.minute($0)) } ?? instant.description
    }

    private func local(_ instant: Instant) -> ZonedMinute? {
        if let zone { return zone.localMinute(at: instant) }
        let minutes = (instant.truncatedToMinute.milliseconds(since: .earliest) / 60_000) % 1440
        return ZonedMinute(day: instant.dayInUTC, minuteOfDay: Int(minutes), offsetMinutes: 0, zone: "UTC")
    }

    private func abbreviation(_ occurred: Occurred) -> String? {
        guard case .minute(let minute) = occurred else { return nil }
        if minute.zone == "UTC" { return "UTC" }
        return minute.zone == zone?.name ? zone?.abbreviation(of: minute) : nil
    }
}
