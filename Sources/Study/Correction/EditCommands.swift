import CanonicalJSON
import CivilTime
public import Vocabulary

/// Corrects members of an event; the first values stay in the record.
public struct CorrectEvent: Hashable, Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// The place: `/occurred`, or below `/data`.
        public var field: FieldPointer
        /// The new value; `nil` takes an optional member away.
        public var new: RecordedValue?

        /// Creates a change.
        public init(field: FieldPointer, new: RecordedValue?) {
            self.field = field
            self.new = new
        }
    }

    /// The event.
    public var seq: Int
    /// The changes, at least one.
    public var changes: [Change]

    public init(seq: Int, changes: [Change]) {
        self.seq = seq
        self.changes = changes
    }
}

extension CorrectEvent: CommandInput {
    var subject: ParticipantCode? { nil }
    var target: Int? { seq }
    var types: [EventKind] { [.eventCorrected] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        guard let target = drafting.state.event(seq) else { throw .unknownEvent(seq) }
        let known = drafting.state.corrected(target)
        var written: [FieldChange] = []
        for change in changes {
            let old =
                change.field.isOccurred
                ? known.occurred.flatMap { RecordedValue(.string($0.description)) }
                : StudyEvent.value(in: known.data, at: change.field)
            written.append(FieldChange(new: change.new, old: old, pointer: change.field))
        }
        let event = StudyEvent.eventCorrected(EventCorrected(changes: written))
        return [drafting.propose(target.subject, event, cause: .seq(seq))]
    }
}

/// Declares an event void; it stays in the record and counts no more.
public struct VoidEvent: Hashable, Sendable {
    /// The event.
    public var seq: Int
    /// Whether to void with it what depends on it; otherwise it is refused if anything does.
    public var withDependents: Bool

    public init(seq: Int, withDependents: Bool = false) {
        self.seq = seq
        self.withDependents = withDependents
    }
}

extension VoidEvent: CommandInput {
    var subject: ParticipantCode? { nil }
    var target: Int? { seq }
    var types: [EventKind] { [.eventVoided] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        guard let target = drafting.state.event(seq) else { throw .unknownEvent(seq) }
        let others = withDependents ? Dependents(of: target, in: drafting).seqs : []
        return (others.sorted(by: >) + [seq]).enumerated().map { index, seq in
            drafting.propose(target.subject, .eventVoided(EventVoided()), cause: .seq(seq), sealed: index == 0)
        }
    }
}

/// Confirms what somebody else recorded: an override of eligibility, or a correction of a critical field.
public struct CountersignEvent: Hashable, Sendable {
    /// The event.
    public var seq: Int
    /// Its leaf hash, which the countersignature names.
    public var leaf: HexDigest

    public init(seq: Int, leaf: HexDigest) {
        self.seq = seq
        self.leaf = leaf
    }
}

extension CountersignEvent: CommandInput {
    var subject: ParticipantCode? { nil }
    var target: Int? { seq }
    var types: [EventKind] { [.eventCountersigned] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        guard let target = drafting.state.event(seq) else { throw .unknownEvent(seq) }
        let payload = EventCountersigned(leaf: leaf, seq: seq)
        return [drafting.propose(target.subject, .eventCountersigned(payload))]
    }
}
