/// A table as Markdown has it (GitHub Flavored Markdown, tables extension), for papers and issue pages.
///
/// Notes and footer follow as paragraphs. What would be read as markup is escaped; a line break in a text is a space.
public struct MarkdownTable: Hashable, Sendable {
    /// What is written.
    public var table: Table
    /// What the last lines say.
    public var footer: Footer?

    /// Creates the page of a table.
    public init(_ table: Table, footer: Footer? = nil) {
        self.table = table
        self.footer = footer
    }

    /// The text, ending in a line end.
    public var text: String {
        let head = table.columns.map { Self.escaped($0.head.joined(separator: " ")) }
        let rules = table.columns.map { $0.alignment == .leading ? ":--" : "--:" }
        let body = table.rows.map { row in
            table.columns.indices.map { index in
                let text = index < row.cells.count ? Self.escaped(row.cells[index].text) : ""
                return index == 0 ? String(repeating: "&nbsp;&nbsp;", count: row.indent) + text : text
            }
        }
        let lines = ([head, rules] + body).map { "| " + $0.joined(separator: " | ") + " |" }
        let paragraphs = (table.notes + (footer?.lines ?? [])).map { "\n" + Self.escaped($0) }
        return (["### " + Self.escaped(table.title), ""] + lines + paragraphs).map { $0 + "\n" }.joined()
    }

    /// A text in which nothing is markup.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\n", "\r": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
