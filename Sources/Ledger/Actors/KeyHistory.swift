public import Transparency

/// Every key that was ever enrolled in a ledger, with the events that brought it and took it away.
public struct KeyHistory: Hashable, Sendable {
    /// One key.
    public struct Key: Hashable, Sendable {
        /// Whose; absent for a key of the ledger itself.
        public var person: LedgerState.Enrolment?
        /// The public key.
        public var key: FixedBytes<32>
        /// The name under which it signs notes.
        public var name: String
        /// The event that enrolled it.
        public var authorised: Int
        /// The event that revoked it, or brought the ledger's next key; absent while it is in force.
        public var revoked: Int?

        /// What verifies its signatures; `nil` where name or key cannot be one of a note.
        public var verifierKey: VerifierKey? { LedgerState.verifierKey(name: name, key) }
    }

    /// What is in force.
    public private(set) var state = LedgerState()
    /// The events that brought a ledger key, in the order of `state.ledgerKeys`.
    private var ledgerKeyEvents: [Int] = []

    /// Of no event yet.
    public init() {}

    /// Takes in one event; one that cannot be changes nothing.
    public mutating func take(_ event: Event) {
        guard LedgerState.owns(event.type) else { return }
        let before = state.ledgerKeys.count
        try? state.apply(event)
        if state.ledgerKeys.count > before { ledgerKeyEvents.append(event.sequence) }
    }

    /// The keys, in the order of the events that enrolled them.
    public var keys: [Key] {
        let ledger = zip(state.ledgerKeys, ledgerKeyEvents).enumerated().map { place, pair in
            Key(
                person: nil, key: pair.0, name: state.origin, authorised: pair.1,
                revoked: place + 1 < ledgerKeyEvents.count ? ledgerKeyEvents[place + 1] : nil)
        }
        let people = state.enrolments.map { enrolment in
            Key(
                person: enrolment, key: enrolment.key, name: "\(state.origin)/\(enrolment.actor)",
                authorised: enrolment.authorisedAt, revoked: enrolment.revokedAt)
        }
        return (ledger + people).sorted { $0.authorised < $1.authorised }
    }
}
