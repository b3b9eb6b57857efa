import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RowReader {
    /// One instrument at one time point; or that it was not done.
    mutating func assessment(_ code: ParticipantCode) -> [ImportRow.Step] {
        let at = occurred("at", isNeeded: true)
        let timepoint = timepoint()
        guard let instrument = instrument() else { return [] }
        let before = problems.count
        let (items, unanswered) = answers(instrument)
        let (part, infusion) = (part(), infusion())
        guard !items.isEmpty else {
            guard let reason = checked("not-done", Code.self) else {
                guard problems.count == before else { return [] }
                add(field(of: instrument.items[0], instrument), "missing", "\(instrument.id) has no answer")
                return []
            }
            let wanted = OmitAssessment(
                participant: code, part: part, instrument: instrument.id, timepoint: timepoint, infusion: infusion,
                reason: reason)
            return [step(.omitAssessment(wanted), context(at))]
        }
        let wanted = AssessParticipant(
            participant: code, part: part, instrument: instrument.id, timepoint: timepoint, infusion: infusion,
            items: items, unanswered: unanswered, recall: word("recall", Recall.self), duration: duration(),
            status: word("status", ReliefStatus.self))
        return [step(.assess(wanted), context(at))]
    }

    private mutating func answers(_ instrument: Instrument) -> (CodeMap<ItemValue>, [Code]) {
        var items = CodeMap<ItemValue>()
        var unanswered: [Code] = []
        for item in instrument.items {
            let before = problems.count
            let answer: ItemValue? = value(field(of: item, instrument)) { text throws(BadCell) in
                try Self.answer(text, item)
            }
            if let answer {
                items[item.code] = answer
            } else if problems.count == before {
                unanswered.append(item.code)
            }
        }
        return (items, unanswered)
    }

    private func field(of item: InstrumentItem, _ instrument: Instrument) -> String {
        let own = item.code.text
        return file.mapping.sources[own] == nil && instrument.items.count == 1 ? "value" : own
    }

    private static func answer(_ text: String, _ item: InstrumentItem) throws(BadCell) -> ItemValue {
        guard let number = DecimalString(text) else {
            throw BadCell("not-a-number", "\"\(text)\" is not a plain decimal number")
        }
        var answer = ItemValue.decimal(number)
        if item.kind == .integer {
            guard number.scale == 0 else { throw BadCell("not-a-number", "\"\(text)\" is not a whole number") }
            answer = .integer(Int(number.mantissa))
        }
        guard item.problem(answer) == nil else {
            throw BadCell("out-of-range", "\(text) is not in \(item.minimum) to \(item.maximum)")
        }
        return answer
    }

    private mutating func instrument() -> Instrument? {
        let known = file.study.instruments
        return value("instrument", isNeeded: true) { text throws(BadCell) in
            let folded = text.lowercased()
            let match = known.first { $0.id.text.lowercased() == folded || $0.label.text.lowercased() == folded }
            guard let match else {
                let ids = known.map(\.id.text).joined(separator: ", ")
                throw BadCell("not-in-protocol", "the protocol has no instrument \"\(text)\"; it has \(ids)")
            }
            return match
        }
    }

    private mutating func timepoint() -> Code {
        let known = file.study.timepoints
        let found: Code? = value("timepoint", isNeeded: true) { text throws(BadCell) in
            let folded = text.lowercased()
            let match = known.first { $0.id.text.lowercased() == folded || $0.label.text.lowercased() == folded }
            guard let match else {
                let ids = known.map(\.id.text).joined(separator: ", ")
                throw BadCell("not-in-protocol", "the protocol has no time point \"\(text)\"; it has \(ids)")
            }
            return match.id
        }
        return found ?? Code.blank
    }
}
