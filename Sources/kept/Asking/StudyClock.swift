import CivilTime

/// Times as people at this study write and read them: typed in the study's zone, shown in it too unless KEPT_TZ or
/// personal taste names another.
struct StudyClock {
    /// The moment the command began.
    let now: Instant
    /// The study's zone.
    let zone: TimeZoneRules
    /// The zone in which times are shown.
    let display: TimeZoneRules

    init(zone: String, _ environment: ProgramEnvironment) throws(Failure) {
        now = environment.now()
        self.zone = try Self.load(zone, fix: "install the time-zone data (Debian: apt-get install --reinstall tzdata)")
        let taste = try PersonalTaste(UserDirectories(environment))
        let wanted = environment.variable("KEPT_TZ") ?? taste.timeZone
        display = if let wanted { try Self.load(wanted) } else { self.zone }
    }

    /// The rules of a zone; nothing if this computer does not know it.
    static func rules(_ name: String) -> TimeZoneRules? { try? load(name) }

    private static func load(
        _ name: String, fix: String = "export KEPT_TZ=America/Toronto"
    ) throws(Failure) -> TimeZoneRules {
        do {
            return try TimeZoneRules.load(named: name, contents: FileReading.all)
        } catch {
            throw Failure(.failed, "no-time-zone", error.description, fix: fix)
        }
    }

    /// Reads a time.
    ///
    /// - Parameters:
    ///   - allowsReduced: Whether a date will do.
    ///   - allowsUnknown: Whether `unknown` will do.
    func read(_ text: String, allowsReduced: Bool = false, allowsUnknown: Bool = false) throws(Failure) -> When {
        let parser = WhenParser(now: now, rules: zone, allowsReduced: allowsReduced, allowsUnknown: allowsUnknown)
        do throws(WhenProblem) { return try parser.parse(text) } catch {
            guard case .inFuture(let occurred, _) = error else { throw Failure(error) }
            throw Failure(.usage, "bad-time", future(occurred), fix: "repeat with the time at which it happened")
        }
    }

    /// Why a time is refused, with its zone: "Thursday 5 March 2026, 14:05 EST is more than 5 minutes in the future".
    func future(_ occurred: Occurred) -> String {
        "\(long(occurred)) is more than \(WhenParser.futureLimitMinutes) minutes in the future"
    }

    /// The day it is now at the study.
    var today: CalendarDay { zone.localMinute(at: now).day }

    /// "Thursday 5 March 2026, 14:05 EST".
    func long(_ occurred: Occurred) -> String {
        guard case .minute(let minute) = occurred else { return LongDateText.long(occurred, abbreviation: nil) }
        let shown = shown(minute)
        return LongDateText.long(shown, abbreviation: abbreviation(of: shown))
    }

    /// "14:05".
    func clock(_ instant: Instant) -> String {
        let minute = display.localMinute(at: instant)
        let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(digits(minute.hour)):\(digits(minute.minute))"
    }

    /// "EST" at a minute.
    func abbreviation(of minute: ZonedMinute) -> String? {
        display.abbreviation(of: minute) ?? zone.abbreviation(of: minute)
    }

    private func shown(_ minute: ZonedMinute) -> ZonedMinute {
        display.name == zone.name ? minute : display.localMinute(at: minute.instant)
    }
}
