/// The words of a typed time, taken from left to right.
struct WhenWords {
    /// What was typed.
    let text: String
    private var words: ArraySlice<Substring>

    init(_ text: String) {
        self.text = text
        words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "," }[...]
        // "2026-03-05t14:05" is two words.
        if let first = words.first, first.utf8.count > 11, first.prefix(11).last == "t" {
            words = [first.prefix(10), first.dropFirst(11)] + words.dropFirst()
        }
    }

    var isAtEnd: Bool { words.isEmpty }

    /// The word, if there is one only.
    var single: Substring? { words.count == 1 ? words.first : nil }

    private func word(_ index: Int) -> Substring? {
        index < words.count ? words[words.startIndex + index] : nil
    }

    /// Takes the words of a date, if the next ones are a date.
    mutating func date() throws(WhenProblem) -> WrittenWhen.Date? {
        guard let first = word(0) else { return nil }
        if first == "today" || first == "yesterday" {
            words.removeFirst()
            return .day(first == "today" ? .today : .yesterday)
        }
        if let weekday = Weekday.allCases.first(where: { isName(first, of: $0.name) }) {
            words.removeFirst()
            return .day(.weekday(weekday))
        }
        if let named = try dayAndMonth() { return .day(named) }
        guard let numeric = try numericDate(first, text: text) else { return nil }
        words.removeFirst()
        return numeric
    }

    /// Takes "5 mar", "mar 5", either with a year behind.
    private mutating func dayAndMonth() throws(WhenProblem) -> WrittenWhen.Day? {
        guard let first = word(0), let second = word(1) else { return nil }
        let pair: (day: Int, month: Int)
        if let day = decimal(first, digits: 1...2), let month = monthNumber(second) {
            pair = (day, month)
        } else if let month = monthNumber(first), let day = decimal(second, digits: 1...2) {
            pair = (day, month)
        } else {
            return nil
        }
        let written = "\(first) \(second)"
        words.removeFirst(2)
        if let year = word(0).flatMap({ decimal($0, digits: 4...4) }) {
            words.removeFirst()
            guard let day = CalendarDay(year: year, month: pair.month, day: pair.day) else {
                throw .impossibleDate("\(written) \(year)")
            }
            return .date(day)
        }
        // 2000 had a 29 February.
        guard CalendarDay(year: 2000, month: pair.month, day: pair.day) != nil else { throw .impossibleDate(written) }
        return .dayOfYear(day: pair.day, month: pair.month, text: written)
    }

    /// Takes a time of day, if the next word is one, and gives its minute.
    ///
    /// An offset without a space before it stays as the next word.
    mutating func time() throws(WhenProblem) -> Int? {
        guard var clock = word(0) else { return nil }
        let untouched = words
        words.removeFirst()
        if clock.contains(":"), let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
            words = [clock[sign...]] + words
            clock = clock[..<sign]
        }
        var half: Substring?
        if clock.hasSuffix("am") || clock.hasSuffix("pm") {
            half = clock.suffix(2)
            clock = clock.dropLast(2)
        } else if let next = word(0), next == "am" || next == "pm" {
            half = next
            words.removeFirst()
        }
        let minute = try minuteOfDay(clock, half: half)
        if minute == nil { words = untouched }
        return minute
    }

    /// Takes an abbreviation of two to six letters or a numeric offset, if the next word is one.
    mutating func offset() -> WrittenWhen.Offset? {
        guard let word = word(0) else { return nil }
        let isName = (2...6).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        let minutes = offsetMinutes(word)
        guard isName && !isReserved(word) || minutes != nil else { return nil }
        words.removeFirst()
        return WrittenWhen.Offset(text: String(word), minutes: minutes)
    }

    private func isReserved(_ word: Substring) -> Bool {
        word == "today" || word == "now" || word == "am" || word == "pm" || monthNumber(word) != nil
            || Weekday.allCases.contains { isName(word, of: $0.name) }
    }
}

/// Whether a word is the name or its first three or more letters, in lower case.
private func isName(_ word: Substring, of name: String) -> Bool {
    word.utf8.count >= 3 && name.lowercased().hasPrefix(word)
}

/// The month whose name, or its first three or more letters, the word is.
private func monthNumber(_ word: Substring) -> Int? {
    monthNames.firstIndex { isName(word, of: $0) }.map { $0 + 1 }
}

/// Minutes of "-05:00", "-0500" or "-05".
private func offsetMinutes(_ word: Substring) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst()
    let hours = digits.prefix(2)
    var minutes = digits.dropFirst(2)
    if minutes.first == ":" { minutes = minutes.dropFirst() }
    guard
        let hour = decimal(hours, digits: 2...2), hour < 24,
        let minute = digits.count == 2 ? 0 : decimal(minutes, digits: 2...2), minute < 60
    else { return nil }
    return (hour * 60 + minute) * (sign == "-" ? -1 : 1)
}
