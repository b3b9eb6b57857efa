public import CivilTime
public import Transparency

/// One append, computed and signed above the store, which only has to persist it and to check that the head is still
/// there.
///
/// Everything of one append shares actor, app, `cmd` and `recorded`, and ends in one checkpoint with exactly two
/// signature lines: the ledger's and the person's.
public struct PreparedAppend: Sendable {
    /// One event, ready to be stored.
    public struct Entry: Sendable {
        /// The event.
        public var event: Event
        /// Its bytes.
        public var bytes: [UInt8]
        /// Its leaf hash.
        public var leaf: Digest
        /// The tree nodes its leaf completes, in stored order, itself first.
        public var nodes: [Digest]
    }

    /// The size before.
    public var start: Int
    /// The root before.
    public var startRoot: Digest
    /// The events.
    public var entries: [Entry]
    /// The disclosures of their free texts.
    public var disclosures: [Disclosure]
    /// The documents they name.
    public var attachments: [[UInt8]]
    /// The texts that its events redact, deleted with it.
    public var redacted: [Digest] = []
    /// The signed checkpoint over all events so far.
    public var note: [UInt8]
    /// The head afterwards.
    public var head: Head
}

/// What every event of one append has in common.
public struct AppendStamp: Hashable, Sendable {
    /// Who appends.
    public var actor: String
    /// Program and version.
    public var app: String
    /// The protocol version in force.
    public var protocolVersion: String
    /// The clock.
    public var now: Instant
    /// Whether a clock more than 30 days ahead of the last event is meant.
    public var acceptsClockAhead: Bool

    /// A stamp.
    public init(actor: String, app: String, protocolVersion: String, now: Instant, acceptsClockAhead: Bool = false) {
        self.actor = actor
        self.app = app
        self.protocolVersion = protocolVersion
        self.now = now
        self.acceptsClockAhead = acceptsClockAhead
    }
}
