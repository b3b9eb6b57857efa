/// Rows of words in columns of equal width, two spaces apart.
struct Columns {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

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
