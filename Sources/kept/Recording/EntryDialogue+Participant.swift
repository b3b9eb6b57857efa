import Study
import Vocabulary

extension EntryDialogue {
    /// The participant that an argument names.
    func participant(_ text: String) throws(Failure) -> ParticipantCode {
        do { return try Reading.participant(text) } catch { throw .badValue("PARTICIPANT", error.fact) }
    }

    /// What is known of a participant; `nil` of one who was never screened.
    func known(_ code: ParticipantCode) -> ParticipantState? { state.participant(code)?.state }

    /// The part that a flag names; where it names none and the participant is in several, it is asked.
    func part(_ flag: String?, of code: ParticipantCode) throws -> PartID? {
        let read = Reading.part(in: adopted.document)
        if flag == nil, known(code)?.onlyPart != nil || !dialogue.isPossible { return nil }
        let parts = known(code)?.parts.keys.sorted().map(\.flag) ?? []
        guard flag != nil || parts.count > 1 else { return nil }
        return try dialogue.answer(.init("Part \(parts.joined(separator: " or "))", "--part"), flag, read)
    }

    /// The part that a flag names, or the only one; asked for, or refused, where there are several.
    func neededPart(_ flag: String?, of code: ParticipantCode) throws -> PartID {
        guard let known = known(code), !known.parts.isEmpty else { throw Refusal.notScreened(code, part: nil) }
        if let part = try part(flag, of: code) ?? known.onlyPart { return part }
        throw Refusal.partMissing(code, choices: known.parts.keys.sorted())
    }

    /// The versions of a part's consent form that were in force when it happened.
    func formsInForce(_ part: PartID) -> [Code] {
        let moment = Moment(occurred, recorded: clock.now, offsets: adopted.offsets)
        return state.study.formsInForce(part: part, at: moment)
    }

    /// A value of a flag, read.
    func flag<Value>(_ name: String, _ text: String?, _ read: (String) throws -> Value) throws -> Value? {
        guard let text else { return nil }
        do { return try read(text) } catch { throw Failure.badValue(name, Failure(error).fact) }
    }

    /// The values of a flag that takes several, separated by commas.
    func list<Value>(_ name: String, _ texts: [String], _ read: (String) throws -> Value) throws -> [Value] {
        try texts.flatMap { $0.split(separator: ",") }.compactMap { try flag(name, String($0).trimmed, read) }
    }
}
