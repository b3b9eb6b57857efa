public import Vocabulary

/// Says that events of one participant agree with their source.
public struct VerifySource: Hashable, Sendable {
    /// The events, of one participant; empty for all of the participant's that came from a source and are not verified
    /// yet.
    public var seqs: [Int]
    /// The participant, where no event is named.
    public var participant: ParticipantCode?
    /// The fields that were compared; empty for all.
    public var fields: [Code]

    public init(seqs: [Int] = [], participant: ParticipantCode? = nil, fields: [Code] = []) {
        self.seqs = seqs
        self.participant = participant
        self.fields = fields
    }
}

extension VerifySource: CommandInput {
    var subject: ParticipantCode? { participant }
    var target: Int? { seqs.first }
    var types: [EventKind] { [.sourceDataVerified] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        var chosen = seqs
        var subject = participant
        if let participant { chosen += try drafting.history(participant).unverified }
        for seq in seqs {
            guard let target = drafting.state.event(seq) else { throw .unknownEvent(seq) }
            if seq == seqs.first { subject = target.subject }
            guard target.subject == subject else {
                throw .malformed(type: EventKind.sourceDataVerified.rawValue, problem: "events of one participant")
            }
        }
        for seq in seqs where drafting.state.event(seq)?.event.traits?.isSourceData != true {
            throw .malformed(
                type: EventKind.sourceDataVerified.rawValue,
                problem: "an event that has a source, which #\(seq) has not")
        }
        guard Set(chosen).count == chosen.count else {
            throw .malformed(type: EventKind.sourceDataVerified.rawValue, problem: "each event once")
        }
        guard !chosen.isEmpty else {
            throw .malformed(type: EventKind.sourceDataVerified.rawValue, problem: "an event that is not verified yet")
        }
        return chosen.map { seq in
            drafting.propose(
                subject, .sourceDataVerified(SourceDataVerified(fields: fields, seq: seq)), cause: .seq(seq))
        }
    }
}

extension ParticipantHistory {
    /// The events that say what happened to the participant and that nobody has compared with their source yet.
    public var unverified: [Int] {
        effective.filter { $0.event.traits?.isSourceData == true && state.verified[$0.seq] == nil }.map(\.seq).sorted()
    }
}
