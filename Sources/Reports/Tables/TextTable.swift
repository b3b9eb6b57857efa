/// A table as lines of text: columns as wide as their widest text, two spaces between, no space at the end of a line.
///
///     Title
///     ───────────────────────────
///                  Part 1  Part 2
///     ───────────────────────────
///     any               3       5
///       dizziness       2       1
///     ───────────────────────────
///     A note, broken at the width of the page.
public struct TextTable: Hashable, Sendable {
    /// What is printed.
    public var table: Table
    /// How it looks.
    public var style: TextStyle
    /// Whether a list of all addresses follows the table.
    public var showsAddresses: Bool
    /// What the last lines say.
    public var footer: Footer?

    /// The width at which notes are broken.
    static let pageWidth = 100

    /// Creates a text table.
    public init(
        _ table: Table, style: TextStyle = .ruled, showsAddresses: Bool = false, footer: Footer? = nil
    ) {
        self.footer = footer
        self.table = table
        self.style = style
        self.showsAddresses = showsAddresses
    }

    /// The lines, without line ends.
    public var lines: [String] {
        let widths = self.widths
        let body = table.rows.isEmpty ? ["none"] : table.rows.map { line(texts(of: $0), widths) }
        let rule = style == .ruled ? [String(repeating: "─", count: total(widths))] : []
        var lines = [table.title] + rule + headLines(widths) + rule + body + rule
        for note in table.notes { lines += Self.broken(note, at: Self.pageWidth) }
        if showsAddresses { lines += addressLines }
        return lines + (footer?.lines ?? [])
    }

    /// The lines with a line end after each.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private var widths: [Int] {
        var widths = table.columns.map { $0.head.map(\.count).max() ?? 0 }
        for row in table.rows {
            for (index, text) in texts(of: row).enumerated() { widths[index] = max(widths[index], text.count) }
        }
        return widths
    }

    private func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    }

    private func texts(of row: Table.Row) -> [String] {
        table.columns.indices.map { index in
            let text = index < row.cells.count ? row.cells[index].text : ""
            return index == 0 ? String(repeating: "  ", count: row.indent) + text : text
        }
    }

    private func headLines(_ widths: [Int]) -> [String] {
        let height = table.columns.map(\.head.count).max() ?? 0
        return (0..<height).map { number in
            let texts = table.columns.map { column in
                let above = height - column.head.count
                return number < above ? "" : column.head[number - above]
            }
            return line(texts, widths)
        }
    }

    private func line(_ texts: [String], _ widths: [Int]) -> String {
        let padded = table.columns.indices.map { index in
            let space = String(repeating: " ", count: widths[index] - texts[index].count)
            return table.columns[index].alignment == .leading ? texts[index] + space : space + texts[index]
        }
        let line = padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    private var addressLines: [String] {
        table.rows.flatMap(\.cells).flatMap { cell in cell.addresses.map { "\($0)  \(cell.text)" } }
    }

    /// A paragraph broken at spaces into lines of at most `width` characters; a longer word stands alone.
    static func broken(_ paragraph: String, at width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
