public import Reports
import Study

extension SafetyReport {
    /// The report for a terminal: each box with its number, each value with its events, in lines of at most 79
    /// characters where its words permit.
    ///
    ///     P001 AE-1: serious adverse event, CIOMS I style
    ///
    ///     I. Reaction information
    ///       1     Patient (code): P001  #214
    ///
    /// - Parameter dates: the words for dates at its foot.
    public func text(dates: DateWords) -> String {
        var lines = ["\(participant) \(adverseEvent): serious adverse event, CIOMS I style"]
        for section in sections {
            lines += ["", section.title]
            for box in section.boxes { lines += Self.lines(box) }
        }
        return (lines + [""] + Footer(basis, dates: dates).lines).map { $0 + "\n" }.joined()
    }

    private static let numberWidth = 8
    private static let width = 79

    private static func lines(_ box: SafetyReportBox) -> [String] {
        let ticks = box.choices.filter(\.isChecked).map { choice in
            ([choice.label] + choice.events.map { "#\($0)" }).joined(separator: " ")
        }
        let values = box.values.map { value in
            ([value.label.map { "\($0): \(value.text)" } ?? value.text] + value.events.map { "#\($0)" })
                .joined(separator: " ")
        }
        let number = "  " + box.number + String(repeating: " ", count: max(0, numberWidth - 2 - box.number.utf8.count))
        let entries = ticks + values
        let indent = String(repeating: " ", count: numberWidth)
        guard entries.count > 1 else {
            return wrapped("\(box.label): \(entries.first ?? "")", first: number, indent: indent + "  ")
        }
        return wrapped("\(box.label):", first: number, indent: indent)
            + entries.flatMap { wrapped($0, first: indent + "  ", indent: indent + "    ") }
    }

    private static func wrapped(_ text: String, first: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = first
        var isBlank = true
        for word in text.split(separator: " ") {
            if !isBlank, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isBlank) = (indent, true)
            }
            line += (isBlank ? "" : " ") + word
            isBlank = false
        }
        return lines + [line]
    }
}
