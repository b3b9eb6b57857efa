import Study
import Vocabulary

extension EntryDialogue {
    /// Asks for the reference of a source that has one: a page, a chart, a print-out.
    ///
    /// It is sealed.
    func askSourceReference() throws {
        switch source {
        case .direct, .derived, .patient: return
        case .paper, .emr, .device: try text("source-ref", "Reference of the source (sealed)", isNeeded: true)
        }
    }

    /// Whether a person agrees to what a refusal asks for: a late entry with its source, a value that is hard to
    /// believe.
    ///
    /// Only where somebody can be asked; everywhere else the refusal stands.
    func agree(to refusal: Refusal) throws -> Bool {
        guard dialogue.isPossible else { return false }
        switch refusal {
        case .reasonMissing(.lateEntry) where !reasons.contains(.lateEntry):
            let question = Dialogue.Question("\(refusal.message). Reason", "--reason", default: "late-entry")
            add(try dialogue.answer(question, nil, Reading.choice(ReasonCode.self)))
            try text("source-ref", "Where does the time come from (sealed)?", isNeeded: true)
            return reasons.contains(.lateEntry)
        case .implausible where !reasons.contains(.override):
            let question = Dialogue.Question("\(refusal.message). Is it really so, yes or no", "--reason override")
            guard try dialogue.answer(question, nil, Reading.yesOrNo) else { return false }
            add(.override)
            return true
        default: return false
        }
    }

    /// Asks the rules before anything is shown or asked for: what they refuse whatever the answers are is refused here.
    ///
    /// A reason that is still to be asked for is taken for given; what a person may agree to waits for ``agree(to:)``.
    func demand(_ command: Command) throws {
        var context = context
        if context.reasons.isEmpty { context.reasons = [.other] }
        do throws(Refusal) { _ = try Study.decide(command, in: context, state: state) } catch {
            switch error {
            case .implausible, .reasonMissing: if !dialogue.isPossible { throw error }
            default: throw error
            }
        }
    }

    /// Refuses a text under a name that none of the events has.
    func checkNames(_ types: [String]) throws {
        let own = StudyEvent.catalogue.filter { types.contains($0.type) }.flatMap(\.sealed)
        let names = own + EventDescription.sealedEverywhere
        for name in texts.keys.sorted() where !names.contains(name) {
            throw Failure.badValue(
                "--text", "no text is called \(name) here; known are \(names.joined(separator: ", "))")
        }
    }
}
