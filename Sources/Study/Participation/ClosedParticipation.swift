import Vocabulary

/// E5: after the end of a part only its aftermath is recorded.
///
/// Ends are withdrawal, loss, completion, and a decline that no later ruling lifts. What happened before the end,
/// adverse events, deviations, notes, queries, corrections, voids and countersignatures are always taken; so is what
/// ends a running infusion, and the withdrawal of consent. After a decline, consent and eligibility may be taken up
/// again.
enum ClosedParticipation {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let event = judged.event
        guard event.event.traits?.afterEnd != .always else { return }
        if let death = judged.state.deaths.first, death.isCertainlyBefore(event.at, seq: event.seq) {
            let part = judged.part ?? judged.state.onlyPart ?? PartID.blank
            return judgement.refuse(event, refusal(judged, part, .dead))
        }
        guard let id = judged.part, let part = judged.state.parts[id] else { return }
        if let end = part.ends.first, end.seq != event.seq, isAfter(event, end) {
            return judgement.refuse(event, refusal(judged, id, end.content.status))
        }
        guard event.event.traits?.afterEnd != .afterDecline,
            let last = part.effectiveRulings.last(by: event.at, seq: event.seq),
            last.content == .declined, last.isCertainlyBefore(event.at, seq: event.seq)
        else { return }
        judgement.refuse(event, refusal(judged, id, .screenFailed))
    }

    private static func isAfter(_ event: EffectiveEvent, _ end: Fact<PartEnd>) -> Bool {
        if event.event.traits?.endsPart == true { return event.seq > end.seq }
        return end.isCertainlyBefore(event.at, seq: event.seq)
    }

    private static func refusal(_ judged: RecordCase, _ part: PartID, _ status: PartStatus) -> Refusal {
        .participantClosed(judged.state.code, part: part, status, type: judged.event.event.type)
    }
}

extension PartEnd {
    fileprivate var status: PartStatus {
        switch self {
        case .withdrawn: .withdrawn
        case .lost: .lost
        case .completed: .completed
        }
    }
}
