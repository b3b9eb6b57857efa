import Projections

/// Tables in a page, each number linked to the events that made it.
struct PageTables {
    private let entries: SourceEntries
    private let footer: Footer

    init(_ entries: SourceEntries, footer: Footer) {
        self.entries = entries
        self.footer = footer
    }

    /// What every table and picture ends in.
    var foot: HTML { "<p class=\"foot\">\(footer.lines.joined(separator: "; "))</p>" }

    /// A table with its title and notes.
    func html(_ table: Table) -> HTML {
        let notes = table.notes.map { note -> HTML in
            note.hasPrefix("Warning:") ? "<p class=\"notes warning\">\(note)</p>" : "<p class=\"notes\">\(note)</p>"
        }
        let content = bare(table, name: "\(table.title), \(table.id)")
        return """
            <section id="\(table.id)"><h3>\(table.title)</h3>\(content)\(notes)\(foot)</section>

            """
    }

    /// A table alone, in a region that scrolls.
    func bare(_ table: Table, name: String) -> HTML {
        guard !table.rows.isEmpty else { return "<p>None.</p>" }
        let heads = table.columns.enumerated().map { index, column -> HTML in
            let lines = column.head.enumerated().map { line, text -> HTML in
                line == 0 ? "\(text)" : "<br>\(text)"
            }
            let look = column.alignment == .leading ? "w" : ""
            return index == 0 && column.head.joined().isEmpty
                ? "<td class=\"\(look)\"></td>" : "<th scope=\"col\" class=\"\(look)\">\(lines)</th>"
        }
        let rows = table.rows.map { row -> HTML in
            let cells = table.columns.indices.map { index -> HTML in
                let cell = index < row.cells.count ? row.cells[index] : Table.Cell("")
                guard index > 0 else {
                    return "<th scope=\"row\" class=\"w i\(min(2, row.indent))\">\(content(cell))</th>"
                }
                return table.columns[index].alignment == .leading
                    ? "<td class=\"w\">\(content(cell))</td>" : "<td>\(content(cell))</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(name): table"><table>\
            <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func content(_ cell: Table.Cell) -> HTML {
        if let event = cell.event { return "<a href=\"#e\(event)\">\(cell.text)</a>" }
        let entry = cell.addresses.lazy.compactMap { entries.entry(of: $0) }.first
        guard let entry, !cell.text.isEmpty else { return "\(cell.text)" }
        return "<a href=\"#s\(entry)\">\(cell.text)</a>"
    }
}

/// The sets of events behind numbers, each once, numbered in the order of the addresses.
struct SourceEntries {
    private var numbers: [String: Int] = [:]
    /// The sets, with the first address that each stands behind and how many do.
    private(set) var sets: [(sources: [Int], address: String, count: Int)] = []

    /// Takes in the cells whose addresses are shown.
    init(_ cells: [TracedCell], shown: Set<String>) {
        var known: [[Int]: Int] = [:]
        for cell in cells where !cell.sources.isEmpty {
            let address = cell.address.description
            guard shown.contains(address) else { continue }
            if let number = known[cell.sources] {
                numbers[address] = number
                sets[number].count += 1
            } else {
                known[cell.sources] = sets.count
                numbers[address] = sets.count
                sets.append((cell.sources, address, 1))
            }
        }
    }

    /// The number of the set behind an address.
    func entry(of address: String) -> Int? { numbers[address] }

    /// The list of all sets: each number's events as ranges, linked to their first.
    var html: HTML {
        let entries = sets.enumerated().map { index, set -> HTML in
            let others = set.count > 1 ? " and \(set.count - 1) more" : ""
            return """
                <p id="s\(index)"><code>\(set.address)</code>\(others): \(Self.ranges(set.sources))</p>

                """
        }
        return "<div class=\"sources\">\(entries)</div>"
    }

    private static func ranges(_ sources: [Int]) -> HTML {
        var ranges: [ClosedRange<Int>] = []
        for seq in sources {
            if let last = ranges.last, last.upperBound + 1 == seq {
                ranges[ranges.count - 1] = last.lowerBound...seq
            } else {
                ranges.append(seq...seq)
            }
        }
        return .joined(
            ranges.enumerated().map { index, range -> HTML in
                let words = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
                return "\(index == 0 ? "" : ", ")<a href=\"#e\(range.lowerBound)\">\(words)</a>"
            })
    }
}
