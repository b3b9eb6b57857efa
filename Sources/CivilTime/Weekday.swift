/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    /// The days in order.
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday of the day that many days after 1970-01-01, a Thursday.
    init(daysSince1970: Int) {
        let monday = daysSince1970 + 3
        self = Weekday.allCases[monday - floorDivide(monday, by: 7) * 7]
    }

    /// The English name, "Thursday".
    public var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
