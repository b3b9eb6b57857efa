import CanonicalJSON
import Study
import Vocabulary

/// A dose as people write it: "4mg", "4 mg", "0.5mg/kg".
struct DoseWithUnit {
    /// How much.
    let value: DecimalString
    /// Of what.
    let unit: Code

    init(_ text: String) throws(Misread) {
        let number = text.prefix { $0.isNumber || $0 == "." }
        let rest = text.dropFirst(number.count).drop { $0 == " " }
        guard let value = DecimalString(String(number)), let unit = Code(String(rest)) else {
            throw Misread("\"\(text)\" is not a dose with its unit; write 4mg")
        }
        self.value = value
        self.unit = unit
    }
}

extension EntryDialogue {
    /// The infusion that a flag names, or the last one that stopped.
    func stoppedInfusion(_ named: InfusionID?, of code: ParticipantCode) throws -> InfusionID {
        if let named { return named }
        guard let state = known(code) else { throw Refusal.notScreened(code, part: nil) }
        guard let last = state.startedInfusions.last(where: { InfusionPhase.over.contains($0.phase) }) else {
            throw Refusal.unknownInfusion(code, nil)
        }
        return last.id
    }
}

extension ParticipantState {
    /// The infusion that runs, or the last that did.
    var currentInfusion: InfusionID? {
        let started = startedInfusions
        return (started.last { $0.phase == .running || $0.phase == .paused } ?? started.last)?.id
    }
}
