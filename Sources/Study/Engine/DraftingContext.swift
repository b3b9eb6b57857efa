import Vocabulary

/// A command with its fields.
protocol CommandInput {
    /// The participant it is about; `nil` for the study, and for commands about an event.
    var subject: ParticipantCode? { get }
    /// The event it is about, for commands about one.
    var target: Int? { get }
    /// The protocol it brings with it, if none is in force yet.
    var document: StudyProtocol? { get }
    /// The types it can write, whose role is asked for before anything else.
    var types: [EventKind] { get }
    /// Fills in the defaults.
    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent]
}

extension CommandInput {
    var target: Int? { nil }
    var document: StudyProtocol? { nil }
}

/// What lies before a command while it fills in its defaults.
struct DraftingContext {
    let context: EntryContext
    let state: StudyState
    let adopted: AdoptedProtocol

    /// The moment the command is about.
    var at: Moment { Moment(context.occurred, recorded: context.now, offsets: adopted.offsets) }

    /// A proposal with the context's time, source, reasons and texts.
    func propose(
        _ subject: ParticipantCode?, _ event: StudyEvent, cause: ProposedEvent.Cause? = nil, sealed: Bool = true
    ) -> ProposedEvent {
        ProposedEvent(
            subject: subject, occurred: event.carriesNoTime ? nil : context.occurred, source: context.source,
            reasons: Array(Set(context.reasons)).sorted(), cause: cause, sealed: sealed ? context.sealed : [:],
            event: event)
    }

    /// The history of a participant who was screened.
    func history(_ code: ParticipantCode) throws(Refusal) -> ParticipantHistory {
        guard let history = state.participants[code],
            history.state.parts.values.contains(where: { !$0.screenings.isEmpty })
        else { throw .notScreened(code, part: nil) }
        return history
    }

    /// The part that was named, or the only one the participant is in.
    func part(_ named: PartID?, of code: ParticipantCode) throws(Refusal) -> PartID {
        if let named { return named }
        let parts = try history(code).state.parts.values.filter { !$0.screenings.isEmpty }.map(\.id).sorted()
        guard parts.count == 1, let only = parts.first else { throw .partMissing(code, choices: parts) }
        return only
    }

    /// The part with procedures that was named, or the only one the participant is in.
    func procedurePart(_ named: PartID?, of code: ParticipantCode) throws(Refusal) -> PartID {
        if let named { return named }
        let parts = try history(code).state.parts.keys.filter { adopted.part($0)?.procedures == true }.sorted()
        guard parts.count == 1, let only = parts.first else { return try part(nil, of: code) }
        return only
    }
}
