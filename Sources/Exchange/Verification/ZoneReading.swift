import CivilTime
import Ledger

/// Reads the rules of time zones, and tells afterwards whether what was made with them can be held against what another
/// computer made.
///
/// Pages show times on the clock of the study's zone, with its abbreviations. Neither stands in the events: these have
/// the offset alone, so that no zone data has a say in what was recorded (docs/format.md section 3).
final class ZoneReading {
    private let read: (String) -> TimeZoneRules?
    private var asked: [String: TimeZoneRules?] = [:]

    init(_ read: @escaping (String) -> TimeZoneRules?) { self.read = read }

    /// What to do where zone data is missing or wrong.
    static let fix =
        "install the time-zone data of this computer (Debian: apt-get install --reinstall tzdata), then verify again"

    /// The rules of a zone.
    func rules(_ name: String) -> TimeZoneRules? {
        let rules = read(name)
        asked[name] = .some(rules)
        return rules
    }

    /// Why a page made with these zones says nothing of one that was made elsewhere: no data, or data by which the
    /// events would have had other offsets.
    func problem(with directory: String, path: String = ExportedPath.events) -> String? {
        if let missing = asked.first(where: { $0.value == nil }) {
            return "this computer has no time-zone data of \(missing.key)"
        }
        var contradicted: String?
        ExportedEvents.forEach(in: directory, path: path) { event, _ in
            guard contradicted == nil, case .minute(let minute)? = event.occurred, let zone = asked[minute.zone] ?? nil
            else { return }
            let here = zone.localMinute(at: minute.instant)
            if here.offsetMinutes != minute.offsetMinutes { contradicted = minute.zone }
        }
        return contradicted.map { "the time-zone data of \($0) here is not that which the events were recorded with" }
    }
}
