import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// Why a text in a cell is not what its field wants.
struct BadCell: Error {
    /// Which rule.
    var id: String
    /// In plain words.
    var reason: String

    init(_ id: String, _ reason: String) {
        self.id = id
        self.reason = reason
    }
}

/// Reads the fields of one row by a mapping, and gathers what is wrong with them.
struct RowReader {
    let row: CSVTable.Row
    let file: ImportFile
    /// What is wrong so far.
    private(set) var problems: [BadRow] = []
    /// Reasons that follow from what was read: an unknown time.
    private var reasons: [ReasonCode] = []

    init(_ row: CSVTable.Row, of file: ImportFile) {
        self.row = row
        self.file = file
    }

    /// The text of a field, translated; `nil` where the row has none.
    mutating func text(_ field: String) -> String? {
        guard let source = file.mapping.sources[field] else { return nil }
        if let constant = source.constant { return constant }
        guard let column = source.column, let place = file.places[column] else { return nil }
        let text = row.fields[place].trimmedSpaces
        guard !file.mapping.missing.contains(text) else { return nil }
        guard !source.codes.isEmpty else { return text }
        if let code = source.codes[text] { return code }
        let folded = text.lowercased()
        if let code = source.codes.first(where: { $0.key.lowercased() == folded })?.value { return code }
        let known = source.codes.keys.sorted().joined(separator: ", ")
        add(field, "not-a-code", "\"\(text)\" is not among the codes of the mapping: \(known)")
        return nil
    }

    /// A field, read; `nil` where the row has none, or none that can be read.
    mutating func value<Value>(
        _ field: String, isNeeded: Bool = false, _ read: (String) throws(BadCell) -> Value
    ) -> Value? {
        guard let text = text(field) else {
            if isNeeded, !hasProblem(field) { add(field, "missing", "\(field) is missing") }
            return nil
        }
        do throws(BadCell) { return try read(text) } catch {
            add(field, error.id, error.reason)
            return nil
        }
    }

    /// Notes what is wrong with a field.
    mutating func add(_ field: String?, _ id: String, _ reason: String, _ fault: BadRow.Fault = .unreadable) {
        let column = column(of: field)
        let problem = BadRow(row: row.number, column: column, id: id, reason: reason, fault: fault)
        // A field that is part of the key is read for both.
        if !problems.contains(problem) { problems.append(problem) }
    }

    private func column(of field: String?) -> String? { field.flatMap { file.mapping.sources[$0]?.column } ?? field }

    /// Whether something is wrong with a field already.
    func hasProblem(_ field: String) -> Bool {
        let column = column(of: field)
        return problems.contains { $0.column == column }
    }

    /// When something happened; `nil` too where the source says that nobody knows.
    mutating func occurred(_ field: String, isNeeded: Bool = false) -> Occurred? {
        let (source, clock) = (file.mapping.sources[field], file.clock)
        let when = value(field, isNeeded: isNeeded) { text throws(BadCell) in
            try clock.read(text, format: source?.format, zone: source?.zone)
        }
        guard case .at(let occurred) = when else {
            if when == .unknown { reasons.append(.timeUnknown) }
            return nil
        }
        return occurred
    }

    /// A day.
    mutating func day(_ field: String, isNeeded: Bool = false) -> CalendarDay? {
        let (source, clock) = (file.mapping.sources[field], file.clock)
        return value(field, isNeeded: isNeeded) { text throws(BadCell) in
            let when = try clock.read(text, format: source?.format, zone: source?.zone)
            guard case .at(let occurred) = when, case .day(let day) = occurred.date else {
                throw BadCell("not-a-day", "\"\(text)\" is not a day; write 2026-03-05")
            }
            return day
        }
    }

    /// A measured number in the field's unit.
    mutating func decimal(_ field: String, isNeeded: Bool = false) -> DecimalString? {
        let factor = factor(of: field)
        return value(field, isNeeded: isNeeded) { text throws(BadCell) in
            try Self.decimal(text, times: factor)
        }
    }

    /// A whole number in the field's unit.
    mutating func integer(_ field: String, isNeeded: Bool = false, in range: ClosedRange<Int>) -> Int? {
        let factor = factor(of: field)
        return value(field, isNeeded: isNeeded) { text throws(BadCell) in
            let number = try factor.description == "1" ? DecimalString(text) : Self.decimal(text, times: factor)
            guard let number, number.scale == 0, let value = Int(exactly: number.mantissa) else {
                throw BadCell("not-a-number", "\"\(text)\" is not a whole number")
            }
            guard range.contains(value) else {
                throw BadCell("out-of-range", "\(text) is not in \(range.lowerBound) to \(range.upperBound)")
            }
            return value
        }
    }

    /// A word of a closed vocabulary; capital and small letters are the same.
    mutating func word<Word: CaseIterable & RawRepresentable>(
        _ field: String, isNeeded: Bool = false, _: Word.Type
    ) -> Word? where Word.RawValue == String {
        value(field, isNeeded: isNeeded) { text throws(BadCell) in try Self.word(text) }
    }

    /// A checked text: a code, an actor, a participant.
    mutating func checked<Grammar: TextGrammar>(
        _ field: String, isNeeded: Bool = false, _: CheckedText<Grammar>.Type
    ) -> CheckedText<Grammar>? {
        value(field, isNeeded: isNeeded) { text throws(BadCell) in
            guard let checked = CheckedText<Grammar>(text) else {
                throw BadCell("not-a-code", "\"\(text)\" is not \(Grammar.name) (\(Grammar.pattern))")
            }
            return checked
        }
    }

    /// Yes or no.
    mutating func truth(_ field: String, isNeeded: Bool = false) -> Bool? {
        value(field, isNeeded: isNeeded) { text throws(BadCell) in
            switch text.lowercased() {
            case "yes", "y", "true", "1": true
            case "no", "n", "false", "0": false
            default: throw BadCell("not-yes-or-no", "\"\(text)\" is neither yes nor no")
            }
        }
    }

    /// The circumstances of a step.
    mutating func context(_ occurred: Occurred?, sealed: [String: String] = [:]) -> EntryContext {
        var context = file.circumstances
        context.occurred = occurred
        context.sealed.merge(sealed) { $1 }
        if let text = text("source-ref") { context.sealed["source-ref"] = text }
        context.reasons += reasons.filter { _ in occurred == nil }
        if let reason = word("reason", ReasonCode.self) { context.reasons.append(reason) }
        if let reason = word("violation", ReasonCode.self) {
            context.reasons.append(reason)
            context.asViolation = true
        }
        context.reasons = Array(Set(context.reasons)).sorted()
        for (name, text) in context.sealed.sorted(by: { $0.key < $1.key }) {
            if let problem = file.textProblem(name, text) { add(name, "text-refused", problem, .refused) }
        }
        return context
    }

    private func factor(of field: String) -> DecimalString {
        let one = DecimalString(mantissa: 1, scale: 0)
        let given = file.mapping.sources[field]?.unit
        guard let given, let wanted = file.kind.field(field)?.unit else { return one }
        return UnitConversion.factor(from: given, to: wanted) ?? one
    }

    static func decimal(_ text: String, times factor: DecimalString) throws(BadCell) -> DecimalString {
        guard let number = DecimalString(text) else {
            throw BadCell("not-a-number", "\"\(text)\" is not a plain decimal number")
        }
        guard let product = UnitConversion.product(number, factor) else {
            throw BadCell("out-of-range", "\"\(text)\" is too large")
        }
        return product
    }

    static func word<Word: CaseIterable & RawRepresentable>(
        _ text: String
    ) throws(BadCell) -> Word where Word.RawValue == String {
        let folded = text.lowercased()
        guard let word = Word.allCases.first(where: { $0.rawValue.lowercased() == folded }) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw BadCell("not-a-code", "\"\(text)\" is not one of \(known)")
        }
        return word
    }
}
