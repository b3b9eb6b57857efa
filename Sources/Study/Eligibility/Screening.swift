/// H1 and H15: every event of a participant follows a screening for its part, and a code is screened for a part once.
enum Screening {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let (event, state) = (judged.event, judged.state)
        if case .participantScreened(let payload) = event.event {
            guard let first = state.part(payload.part).screenings.min(by: { $0.seq < $1.seq }), first.seq < event.seq
            else { return }
            return judgement.refuse(event, .codeTaken(state.code, part: payload.part))
        }
        guard let level = event.event.traits?.level, level != .study, !event.event.carriesNoTime else { return }
        if let part = judged.part {
            guard state.part(part).screenings.isEmpty else { return }
            judgement.refuse(event, .notScreened(state.code, part: state.parts.values.isScreened ? part : nil))
        } else if !state.parts.values.isScreened {
            judgement.refuse(event, .notScreened(state.code, part: nil))
        }
    }
}

extension Dictionary<PartID, PartState>.Values {
    fileprivate var isScreened: Bool { contains { !$0.screenings.isEmpty } }
}

extension Judgement {
    /// A rule is broken by an event, and nothing overrides it.
    mutating func refuse(_ event: EffectiveEvent, _ refusal: Refusal) {
        violations.insert(Violation(seq: event.seq, refusal: refusal))
    }
}
