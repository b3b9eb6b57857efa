import CivilTime
import Testing

@Suite struct `A stated duration` {
    @Test(arguments: [
        ("3wk", "3", StatedDuration.Unit.weeks), ("12 h", "12", .hours), ("2 mo", "2", .months), ("5d", "5", .days),
        ("2.50 wk", "2.50", .weeks), ("0 h", "0", .hours), ("0.5d", "0.5", .days),
    ])
    func `keeps the number as typed`(text: String, value: String, unit: StatedDuration.Unit) throws {
        let duration = try StatedDuration(parsing: text)
        #expect(duration.value == value)
        #expect(duration.unit == unit)
        #expect(try StatedDuration(parsing: duration.description) == duration)
    }

    @Test(arguments: [
        "", "3", "wk", "3 weeks", "3  wk", "-3 wk", "03 wk", "3. wk", ".5 wk", "3,5 wk", "3wk ", "3 WK", "1.2.3 d",
        "３d",
        "12345678901234567 d", "3 m", "ongoing",
    ])
    func `refuses anything else`(text: String) {
        #expect(throws: MalformedTimeText(expected: .statedDuration)) { try StatedDuration(parsing: text) }
    }
}
