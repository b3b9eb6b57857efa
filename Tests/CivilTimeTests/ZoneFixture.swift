import CivilTime
import Foundation

/// The zone data of this computer, as the tests read it.
enum ZoneFixture {
    static func contents(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
    }

    static let isPresent = contents("/usr/share/zoneinfo/America/Toronto") != nil

    static func load(_ name: String) throws(TimeZoneProblem) -> TimeZoneRules {
        try TimeZoneRules.load(named: name, contents: contents)
    }

    /// A version 2 file with one offset and no transition: all it knows is its footer.
    static func footerOnly(_ footer: String) -> [UInt8] {
        let header: [UInt8] = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
        let body: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("LMT".utf8) + [0]
        let block = header + counts + body
        return block + block + [0x0A] + Array(footer.utf8) + [0x0A]
    }

    static func rules(footer: String, name: String = "Test/Footer") throws(TimeZoneProblem) -> TimeZoneRules {
        try TimeZoneRules(name: name, parsing: footerOnly(footer).span)
    }
}

/// A day known to exist.
func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
    guard let value = CalendarDay(year: year, month: month, day: day) else { throw MalformedTimeText(expected: .day) }
    return value
}
