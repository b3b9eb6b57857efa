extension WrittenWhen {
    /// Reads the words, in any case, with any spaces.
    init(parsing text: String) throws(WhenProblem) {
        var words = WhenWords(text)
        if let single = words.single {
            switch single {
            case "now": self = .now
            case "unknown": self = .unknown
            default:
                if let minutes = minutesAgo(single) {
                    self = .ago(minutes: minutes)
                } else {
                    self = try WrittenWhen(&words)
                }
            }
        } else {
            self = try WrittenWhen(&words)
        }
    }

    private init(_ words: inout WhenWords) throws(WhenProblem) {
        let date = try words.date()
        guard let minuteOfDay = try words.time() else {
            guard let date, words.isAtEnd else { throw .notADate(words.text) }
            self = .reduced(date)
            return
        }
        let offset = words.offset()
        guard words.isAtEnd else { throw .notADate(words.text) }
        switch date {
        case .day(let day): self = .minute(Minute(day: day, minuteOfDay: minuteOfDay, offset: offset))
        case nil: self = .minute(Minute(day: .today, minuteOfDay: minuteOfDay, offset: offset))
        case .month, .year: throw .notADate(words.text)
        }
    }
}

/// Minutes of "-20m", "-2h" or "-1h30m", of at most five digits each.
private func minutesAgo(_ word: Substring) -> Int? {
    guard word.first == "-" else { return nil }
    var rest = word.dropFirst()
    var minutes = 0
    if let end = rest.firstIndex(of: "h") {
        guard let hours = decimal(rest[..<end], digits: 1...5) else { return nil }
        minutes = hours * 60
        rest = rest[rest.index(after: end)...]
        if rest.isEmpty { return minutes }
    }
    guard rest.last == "m", let more = decimal(rest.dropLast(), digits: 1...5) else { return nil }
    return minutes + more
}

/// The number that a word of so many ASCII digits writes.
func decimal(_ word: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
}
