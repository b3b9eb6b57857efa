import CivilTime
import Testing

@Suite(.enabled(if: ZoneFixture.isPresent && PythonScript.has("zoneinfo"), "needs zone data and python3 with zoneinfo"))
struct `Zone rules beside python3's zoneinfo` {
    private static let zones = [
        "America/Toronto", "America/St_Johns", "America/Vancouver", "America/Regina", "Australia/Lord_Howe",
        "Europe/Dublin", "Europe/London", "Africa/Casablanca", "Asia/Tehran", "Asia/Kathmandu", "Pacific/Apia",
        "Pacific/Chatham", "America/Sao_Paulo", "America/Nuuk", "Antarctica/Troll", "Asia/Gaza", "Africa/Cairo", "UTC",
    ]

    /// Prints, for each zone, local minutes with the offsets whose round trip gives that minute back.
    private static let script = """
        import random
        from datetime import datetime, timedelta, timezone
        from zoneinfo import ZoneInfo
        random.seed(20260305)
        epoch = datetime(1970, 1, 1)
        def local(name):
            zone = ZoneInfo(name)
            minutes = [random.randrange(0, 131 * 365 * 1440) for _ in range(300)]
            last = None
            for hour in range(0, 131 * 365 * 24, 24):
                offset = (epoch + timedelta(hours=hour)).replace(tzinfo=timezone.utc).astimezone(zone).utcoffset()
                if last is not None and offset != last:
                    middle = hour * 60 + int(offset.total_seconds() // 60)
                    minutes += [middle + random.randrange(-1560, 120) for _ in range(3)]
                    minutes += [middle - 1440 + 60 * random.randrange(0, 25) for _ in range(3)]
                last = offset
            for minute in minutes:
                naive = epoch + timedelta(minutes=minute)
                found = []
                for fold in (0, 1):
                    aware = naive.replace(tzinfo=zone, fold=fold)
                    back = aware.astimezone(timezone.utc).astimezone(zone)
                    if back.replace(tzinfo=None) == naive:
                        offset = aware.utcoffset().total_seconds() // 60
                        entry = "%d/%s/%d" % (offset, aware.tzname(), bool(aware.dst()))
                        if not any(e.split("/")[0] == entry.split("/")[0] for e in found): found.append(entry)
                print(name, minute, " ".join(found))
        for name in "ZONES".split(): local(name)
        """

    @Test func `resolve thousands of local minutes alike`() throws {
        let script = Self.script.replacing("ZONES", with: Self.zones.joined(separator: " "))
        var rules: [Substring: TimeZoneRules] = [:]
        var counts = [0, 0, 0]
        for line in try PythonScript.lines(script) {
            let parts = line.split(separator: " ")
            if rules[parts[0]] == nil { rules[parts[0]] = try ZoneFixture.load(String(parts[0])) }
            let minute = try #require(Int(parts[1]))
            let known = try #require(CalendarDay(daysSince1970: minute / 1440))
            let found = try #require(rules[parts[0]]).resolve(known, minute: minute % 1440)
            let expected = parts.dropFirst(2).map(String.init)
            let mine = Self.offsets(found).map { "\($0.minutes)/\($0.abbreviation)" }
            counts[mine.count] += 1
            let theirs = expected.map { String($0.dropLast(2)) }
            if mine != theirs { Issue.record("\(line): \(mine)") }
        }
        print("zoneinfo: \(counts[1]) unique, \(counts[0]) skipped, \(counts[2]) ambiguous minutes alike")
        #expect(counts[1] > 4000 && counts[0] > 100 && counts[2] > 100)
    }

    private static func offsets(_ resolution: LocalResolution) -> [LocalOffset] {
        switch resolution {
        case .unique(let offset): [offset]
        case .skipped: []
        case .ambiguous(let first, let second): [first, second]
        }
    }
}
