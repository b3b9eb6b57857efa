/// How a file writes dates, as a pattern: `DD/MM/YYYY HH:mm`.
///
/// `YYYY` year, `MM` or `M` month, `MMM` its English name, `DD` or `D` day, `HH` or `H` hour, `mm` minute; everything
/// else stands for itself. A pattern without a day, or without a day and month, gives a reduced date.
struct DateFormat: Hashable, Sendable {
    private enum Piece: Hashable {
        case number(Place, atLeast: Int, atMost: Int)
        case monthName
        case literal(Character)
    }

    private enum Place: Hashable { case year, month, day, hour, minute }

    /// The pattern.
    let pattern: String
    private let pieces: [Piece]

    /// A pattern that has a year, and no smaller unit without the greater ones.
    init?(_ pattern: String) {
        self.pattern = pattern
        var pieces: [Piece] = []
        var rest = Substring(pattern)
        while let first = rest.first {
            let (word, piece) = Self.tokens.first { rest.hasPrefix($0.0) } ?? (String(first), .literal(first))
            pieces.append(piece)
            rest = rest.dropFirst(word.count)
        }
        self.pieces = pieces
        let places = pieces.compactMap { if case .number(let place, _, _) = $0 { place } else { nil } }
        let hasMonth = places.contains(.month) || pieces.contains(.monthName)
        guard places.contains(.year), hasMonth || !places.contains(.day),
            places.contains(.hour) == places.contains(.minute), !places.contains(.hour) || places.contains(.day)
        else { return nil }
    }

    private static let tokens: [(String, Piece)] = [
        ("YYYY", .number(.year, atLeast: 4, atMost: 4)), ("MMM", .monthName),
        ("MM", .number(.month, atLeast: 2, atMost: 2)), ("M", .number(.month, atLeast: 1, atMost: 2)),
        ("DD", .number(.day, atLeast: 2, atMost: 2)), ("D", .number(.day, atLeast: 1, atMost: 2)),
        ("HH", .number(.hour, atLeast: 2, atMost: 2)), ("H", .number(.hour, atLeast: 1, atMost: 2)),
        ("mm", .number(.minute, atLeast: 2, atMost: 2)),
    ]

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The date as it is written everywhere else: "2026-03-05 14:05"; `nil` if the text is not of the pattern.
    func rewritten(_ text: String) -> String? {
        var rest = Substring(text)
        var found: [Place: Int] = [:]
        for piece in pieces {
            switch piece {
            case .literal(let character):
                guard rest.first == character else { return nil }
                rest = rest.dropFirst()
            case .monthName:
                let word = rest.prefix { $0.isLetter }
                let place = Self.months.firstIndex { word.lowercased().hasPrefix($0) }
                guard let place else { return nil }
                found[.month] = place + 1
                rest = rest.dropFirst(word.count)
            case .number(let place, let least, let most):
                let digits = rest.prefix(most).prefix { ("0"..."9").contains($0) }
                guard digits.count >= least, let value = Int(digits) else { return nil }
                found[place] = value
                rest = rest.dropFirst(digits.count)
            }
        }
        guard rest.isEmpty, let year = found[.year] else { return nil }
        var written = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        for place in [Place.month, .day] { if let value = found[place] { written += "-" + Self.two(value) } }
        guard let hour = found[.hour], let minute = found[.minute] else { return written }
        return written + " \(Self.two(hour)):\(Self.two(minute))"
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
