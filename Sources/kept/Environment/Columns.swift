/// Rows of words in columns of equal width, two spaces apart.
///
/// What a terminal would obey instead of showing it is shown as its code: a text that somebody recorded may not move
/// the cursor over what stands beside it.
struct Columns {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows.map { $0.map(\.shown) } }

    /// The rows, each with a line feed; no spaces at the ends of lines.
    var text: String {
        var widths: [Int] = []
        for row in rows {
            for (place, word) in row.enumerated() {
                if place == widths.count { widths.append(0) }
                widths[place] = max(widths[place], word.count)
            }
        }
        return rows.map { row in
            let words = row.enumerated().map { place, word in
                place == row.count - 1 ? word : word + String(repeating: " ", count: widths[place] - word.count)
            }
            return words.joined(separator: "  ") + "\n"
        }.joined()
    }
}

extension String {
    /// The text with the controls of a terminal and of the direction of writing as codes, `<U+001B>`; lines and tabs
    /// stay.
    var shown: String {
        guard unicodeScalars.contains(where: \.isCommand) else { return self }
        return unicodeScalars.map { scalar in
            guard scalar.isCommand else { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        }.joined()
    }
}

extension Unicode.Scalar {
    /// Whether a terminal obeys it: C0 but for line feed and tab, DEL, C1, and the marks of direction (UAX #9).
    fileprivate var isCommand: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
