/// The minute of the day that "14:05", "9" with am or pm, or "9:30" with am or pm says; nothing if it is not a time.
///
/// - Throws: `.impossibleTime` for hours and minutes no clock shows.
func minuteOfDay(_ clock: Substring, half: Substring?) throws(WhenProblem) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard let hour = parts.first.flatMap({ decimal($0, digits: 1...2) }) else { return nil }
    guard let half else {
        guard parts.count == 2, let minute = decimal(parts[1], digits: 2...2) else { return nil }
        guard hour < 24, minute < 60 else { throw .impossibleTime(String(clock)) }
        return hour * 60 + minute
    }
    guard parts.count <= 2, let minute = parts.count == 2 ? decimal(parts[1], digits: 2...2) : 0 else { return nil }
    guard (1...12).contains(hour), minute < 60 else { throw .impossibleTime("\(clock) \(half)") }
    return (hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute
}
