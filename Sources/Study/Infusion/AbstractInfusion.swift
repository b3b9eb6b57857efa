public import CivilTime
public import Vocabulary

/// Abstracts an infusion of ordinary care; what the record lacks stays absent.
public struct AbstractInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// Its place among the participant's infusions, from 1; it gives the id `H-n`.
    public var ordinal: Int
    /// The day on which it was read from the record.
    public var abstractedOn: CalendarDay
    /// What the record says; ordinal, part, id and day are taken from the fields above.
    public var details: HistoricalInfusionAbstracted

    public init(
        participant: ParticipantCode, part: PartID? = nil, ordinal: Int, abstractedOn: CalendarDay,
        details: HistoricalInfusionAbstracted = HistoricalInfusionAbstracted()
    ) {
        self.participant = participant
        self.part = part
        self.ordinal = ordinal
        self.abstractedOn = abstractedOn
        self.details = details
    }
}

extension AbstractInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.historicalInfusionAbstracted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        var payload = details
        payload.part = try drafting.part(part, of: participant)
        payload.ordinal = ordinal
        payload.infusion = .historical(ordinal)
        payload.abstractedOn = abstractedOn
        return [drafting.propose(participant, .historicalInfusionAbstracted(payload))]
    }
}
