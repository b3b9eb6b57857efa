import CivilTime
public import Ledger
public import Study
public import Transparency
import Vocabulary

/// A stored event that the study's rules cannot read.
public struct UnreadableEvent: Error, Hashable, Sendable {
    /// Its number.
    public var sequence: Int
    /// Why.
    public var problem: UndecodableEvent
}

extension RecordedEvent {
    /// What the study reads of a stored event; `leaf` is its leaf hash where the caller has it.
    public init(_ event: Event, leaf: Digest? = nil) throws(UnreadableEvent) {
        let content: StudyEvent
        do throws(UndecodableEvent) {
            content = try StudyEvent(type: event.type, version: event.version, data: event.data)
        } catch { throw UnreadableEvent(sequence: event.sequence, problem: error) }
        guard let actor = ActorID(event.actor), let source = Source(rawValue: event.source) else {
            preconditionFailure("the envelope's grammar is the study's")
        }
        self.init(
            seq: event.sequence, subject: event.subject.flatMap { ParticipantCode($0) }, occurred: event.occurred,
            recorded: event.recorded, actor: actor, source: source,
            reasons: event.reasons.compactMap { ReasonCode(rawValue: $0) }, cause: event.cause,
            protocolVersion: event.protocolVersion, sealed: event.sealed.map(\.name), event: content,
            data: event.data, command: UInt128(event.command.high) << 64 | UInt128(event.command.low),
            leaf: leaf?.hex)
    }
}

extension Draft {
    /// A proposed event in the ledger's terms.
    init(_ proposed: ProposedEvent, id: EventID? = nil, attachment: [UInt8]? = nil) {
        let cause: Cause? =
            switch proposed.cause {
            case .seq(let sequence): .sequence(sequence)
            case .proposed(let place): .draft(place)
            case nil: nil
            }
        self.init(
            type: proposed.event.type, version: proposed.event.version, data: proposed.event.data(),
            subject: proposed.subject?.description, occurred: proposed.occurred, source: proposed.source.rawValue,
            reasons: proposed.reasons.map(\.rawValue), cause: cause,
            texts: proposed.sealed.map { FreeText(name: $0.key, text: $0.value) }, id: id, attachment: attachment)
    }
}
