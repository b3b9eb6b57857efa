/// A date in numbers only, if the word is one: the year first and hyphens between, or nothing.
///
/// - Throws: `.ambiguousOrder` for three numbers in any other order or with other marks, `.impossibleDate` for a day
///   that does not exist.
func numericDate(_ word: Substring, text: String) throws(WhenProblem) -> WrittenWhen.Date? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    let numbers = parts.map { decimal($0, digits: 1...4) }
    guard let first = parts.first, parts.count <= 3, !numbers.contains(nil) else { return nil }
    let isHyphenated = word.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    let values = numbers.compactMap(\.self)
    if parts.count == 3, !(isHyphenated && first.count == 4) { throw ambiguousOrder(values, text: text) }
    guard isHyphenated, first.count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    // Years that nobody now alive has seen are typing errors, "1405" for 14:05 among them.
    guard values[0] >= 1900 else { throw .notADate(text) }
    let month = values.count > 1 ? values[1] : 1
    let day = values.count > 2 ? values[2] : 1
    guard let existing = CalendarDay(year: values[0], month: month, day: day) else {
        throw .impossibleDate(String(word))
    }
    switch values.count {
    case 3: return .day(.date(existing))
    case 2: return .month(year: values[0], month: month)
    default: return .year(values[0])
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
