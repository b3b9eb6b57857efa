import CanonicalJSON
import Study
import Vocabulary

/// Reads the answers to an instrument from arguments, and asks each item that has none.
struct InstrumentAnswersRead {
    private let instrument: Instrument
    private let asking: EntryDialogue

    init(_ instrument: Instrument, _ asking: EntryDialogue) {
        self.instrument = instrument
        self.asking = asking
    }

    /// The answers and the items without one.
    ///
    /// - Parameters:
    ///   - arguments: `PHQ01=2`, or a single value for an instrument of one item.
    ///   - open: The items that `--unanswered` names.
    func read(_ arguments: [String], _ open: [String]) throws -> (CodeMap<ItemValue>, [Code]) {
        var answers: CodeMap<ItemValue> = [:]
        var unanswered = try asking.list("--unanswered", open, item).map(\.code)
        for argument in arguments {
            let (item, text) = try split(argument)
            answers[item.code] = try asking.flag(item.code.text, text) { try value(of: item, $0) }
        }
        for item in instrument.items where answers[item.code] == nil && !unanswered.contains(item.code) {
            let label = item.label.map { " \($0)" } ?? ""
            let question = Dialogue.Question(
                "\(item.code)\(label), \(item.minimum)-\(item.maximum) (- unanswered)",
                instrument.items.count == 1 ? "VALUE" : "\(item.code)=VALUE")
            let answer = try asking.dialogue.answer(question, nil) { text in
                guard text != "-" else { return ItemValue?.none }
                let value = try value(of: item, text)
                if let problem = item.problem(value) { throw Misread("\(problem)") }
                return value
            }
            if let answer { answers[item.code] = answer } else { unanswered.append(item.code) }
        }
        return (answers, unanswered.sorted())
    }

    private func split(_ argument: String) throws -> (InstrumentItem, String) {
        guard let equals = argument.firstIndex(of: "=") else {
            guard instrument.items.count == 1, let only = instrument.items.first else {
                throw Failure.badValue(
                    "ITEM=VALUE",
                    "\(instrument.id) has \(instrument.items.count) items; write \(argument) as ITEM=VALUE")
            }
            return (only, argument)
        }
        let text = String(argument[argument.index(after: equals)...])
        guard let found = try asking.flag("ITEM=VALUE", String(argument[..<equals]), item) else {
            throw Failure.badValue("ITEM=VALUE", argument)
        }
        return (found, text)
    }

    private func item(_ text: String) throws(Misread) -> InstrumentItem {
        guard let found = instrument.items.first(where: { $0.code.text.lowercased() == text.lowercased() }) else {
            throw Misread("\(instrument.id) has no item \(text)")
        }
        return found
    }

    private func value(of item: InstrumentItem, _ text: String) throws(Misread) -> ItemValue {
        let value: ItemValue? =
            switch item.kind {
            case .integer: Int(text).map { .integer($0) }
            case .decimal: DecimalString(text).map { .decimal($0) }
            }
        guard let value else {
            throw Misread("\"\(text)\" is not \(item.kind == .integer ? "a whole" : "a decimal") number")
        }
        return value
    }
}
