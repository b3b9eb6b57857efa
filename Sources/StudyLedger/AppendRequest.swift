import CivilTime
public import Ledger
public import Study
public import Transparency

/// Who signs.
public struct Signer: Sendable {
    /// The actor id.
    public var actor: String
    /// The person's key.
    public var key: SecretKey

    /// A signer.
    public init(actor: String, key: SecretKey) {
        self.actor = actor
        self.key = key
    }
}

/// What one invocation wants recorded: one or more commands, decided in order, written as one append.
public struct AppendRequest: Sendable {
    /// What one step wants.
    public enum Action: Sendable {
        /// Something that the study's rules decide.
        case command(Command, EntryContext)
        /// An event of the ledger's own kind: actors and keys, which the ledger judges.
        case ledger(Draft)
    }

    /// One command with its circumstances.
    public struct Step: Sendable {
        /// What is wanted.
        public var action: Action
        /// The idempotency keys of the step's events, by their place in it.
        public var ids: [EventID]
        /// A document that the step's first event names by its digest.
        public var attachment: [UInt8]?

        /// A command; the role and the clock of its context are filled in when it is decided.
        public init(_ command: Command, _ context: EntryContext, ids: [EventID] = [], attachment: [UInt8]? = nil) {
            action = .command(command, context)
            self.ids = ids
            self.attachment = attachment
        }

        /// An event of the ledger's own kind.
        public init(_ draft: Draft, ids: [EventID] = []) {
            action = .ledger(draft)
            self.ids = ids
        }

        /// The step as it would have been taken at another time.
        func happening(at occurred: Occurred?) -> Step {
            guard case .command(let command, var context) = action else { return self }
            context.occurred = occurred
            var step = self
            step.action = .command(command, context)
            return step
        }

        /// When it happened, if it is a command.
        var occurred: Occurred? { if case .command(_, let context) = action { context.occurred } else { nil } }

        /// The command, if it is one.
        var command: Command? { if case .command(let command, _) = action { command } else { nil } }
    }

    /// The steps, in order.
    public var steps: [Step]
    /// The newest event of the subject that the caller has seen.
    public var expected: Int?
    /// Whether a clock more than 30 days ahead of the last event is meant.
    public var acceptsClockAhead: Bool
    /// The ledger's next key, for an entry that changes it: kept beside the present one until the append is written.
    public var nextLedgerKey: SecretKey?
    /// The ledger's new key, for an entry that resumes a restored or rebuilt ledger: it signs this append already, and
    /// what this computer had seen of the ledger begins anew.
    public var resumingKey: SecretKey?
    /// Only show what would be signed.
    public var isDryRun: Bool
    /// Whether the times of its steps are the moment of the call, which nobody named: a repeat under the same
    /// idempotency key may then have another.
    public var isTimeImplied: Bool
    /// Program and version: "kept 0.1.0".
    public var app: String

    /// An entry.
    public init(
        _ steps: [Step], expected: Int? = nil, acceptsClockAhead: Bool = false, isDryRun: Bool = false,
        isTimeImplied: Bool = false, app: String
    ) {
        self.steps = steps
        self.expected = expected
        self.acceptsClockAhead = acceptsClockAhead
        self.isDryRun = isDryRun
        self.isTimeImplied = isTimeImplied
        self.app = app
    }
}

/// What an append wrote.
public struct Written: Sendable {
    /// One written event.
    public struct Line: Hashable, Sendable {
        /// Its number.
        public var sequence: Int
        /// Its idempotency key.
        public var id: String
        /// Its type.
        public var type: String
        /// The participant.
        public var subject: String?
        /// The first 8 hexadecimal digits of its leaf hash, "7f3a-91c2".
        public var receipt: String
    }

    /// The events, in order: for each step its own, then what followed from it.
    public var events: [Line]
    /// How many events the ledger has now.
    public var size: Int
    /// The root over them.
    public var root: Digest
    /// Whether it was written earlier, by the same idempotency key.
    public var already = false
    /// What the decisions have to tell, by step.
    public var notices: [[Notice]] = []
    /// The canonical bytes that would be signed, of a dry run.
    public var dryRun: [[UInt8]] = []

    /// The receipt of a leaf hash.
    public static func receipt(_ leaf: Digest) -> String {
        let hex = leaf.hex
        return "\(hex.prefix(4))-\(hex.dropFirst(4).prefix(4))"
    }
}
