/// A date in numbers only, if the word is one: the year first and hyphens between, or nothing.
///
/// - Throws: `.ambiguousOrder` for three numbers in any other order or with other marks, `.impossibleDate` for a day that
///   does not exist.
func numericDate(_ word: Substring, text: String) throws(WhenProblem) -> WrittenWhen.Date? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    let numbers = parts.map { decimal($0, digits: 1...4) }
    guard let first = parts.first, !numbers.contains(nil) else { return nil }
    let isoMarks = word.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    if parts.count == 3, !(isoMarks && first.count == 4) {
        throw ambiguousOrder(numbers.compactMap(\.self), text: text)
    }
    guard isoMarks, first.count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    let (year, month, day) = (
        numbers[0] ?? 0, numbers.count > 1 ? numbers[1] ?? 0 : 1, numbers.count > 2 ? numbers[2] ?? 0 : 1
    )
    // Years of four digits that nobody now alive has seen are typing errors, "1405" for 14:05 among them.
    guard year >= 1900 else { throw .notADate(text) }
    guard parts.count <= 3, let existing = CalendarDay(year: year, month: month, day: day) else {
        throw .impossibleDate(String(word))
    }
    switch parts.count {
    case 3: return .day(.date(existing))
    case 2: return .month(year: year, month: month)
    default: return .year(year)
    }
}

/// The two readings of "03/05/2026", or the one of "2026/03/05".
private func ambiguousOrder(_ numbers: [Int], text: String) -> WhenProblem {
    if numbers[0] > 99 {
        let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        return .ambiguousOrder(text, dayFirst: nil, monthFirst: day)
    }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    return .ambiguousOrder(
        text,
        dayFirst: CalendarDay(year: year, month: numbers[1], day: numbers[0]),
        monthFirst: CalendarDay(year: year, month: numbers[0], day: numbers[1]))
}
