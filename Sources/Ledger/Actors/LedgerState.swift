public import CanonicalJSON
public import CivilTime
public import Transparency
public import Vocabulary

/// What the ledger knows of itself: its keys, its people and the protocol version in force, folded from its own events.
///
/// Invariants:
/// - a public key is enrolled once ever, is never the ledger's, and never of low order;
/// - an actor id belongs to one person for ever;
/// - every change counts from the append after the one that wrote it, except genesis, which judges itself;
/// - there is always an administrator.
public struct LedgerState: Hashable, Sendable {
    /// One enrolled key.
    public struct Enrolment: Hashable, Sendable {
        /// Who.
        public var actor: String
        /// The public key.
        public var key: FixedBytes<32>
        /// The printed name.
        public var printedName: String
        /// The role.
        public var role: Role
        /// The event that authorised it.
        public var authorisedAt: Int
        /// The event that revoked it.
        public var revokedAt: Int?
        /// The first event that is suspect.
        public var compromisedFrom: Int?
        /// A declared start.
        public var from: Occurred?
        /// A declared end.
        public var until: Occurred?

        /// Whether the key may sign the next append.
        public var isInForce: Bool { revokedAt == nil }

        /// Whether an append at that time is certainly before the declared start; a date without an offset is taken
        /// at the earliest it can mean.
        func isTooEarly(_ recorded: Instant) -> Bool {
            from.map { recorded < $0.earliestInstant(offsets: .all) } ?? false
        }

        /// Whether an append at that time is certainly after the declared end.
        func isTooLate(_ recorded: Instant) -> Bool {
            until.map { recorded > $0.latestInstant(offsets: .all) } ?? false
        }
    }

    /// One adopted protocol version.
    public struct Adoption: Hashable, Sendable {
        /// The version.
        public var version: String
        /// The rule set.
        public var rules: Int
        /// The document's digest.
        public var document: Digest
        /// The document's size in bytes.
        public var byteCount: Int
        /// The event.
        public var sequence: Int
    }

    /// A history that was given up, and the event that says so.
    public struct Resumption: Hashable, Sendable {
        /// The size of the abandoned history, where known.
        public var size: Int?
        /// Its root, where known.
        public var root: Digest?
        /// The event.
        public var sequence: Int
        /// The ledger key that was in force before: what it signed behind this event is of the abandoned history.
        public var key: FixedBytes<32>?
    }

    /// The ledger's name; empty before genesis.
    public private(set) var origin = ""
    /// The format number of genesis.
    public private(set) var format = 0
    /// The ledger keys, oldest first; the last one is in force.
    public private(set) var ledgerKeys: [FixedBytes<32>] = []
    /// All enrolments, oldest first.
    public private(set) var enrolments: [Enrolment] = []
    /// All adopted protocol versions, oldest first.
    public private(set) var adoptions: [Adoption] = []
    /// Forks that were declared: the abandoned size and root, where known, and the event that says so.
    public private(set) var resumptions: [Resumption] = []

    /// Before genesis.
    public init() {}

    /// The protocol version in force; `nil` before the first adoption.
    public var adoption: Adoption? { adoptions.last }

    /// The ledger key in force.
    public var ledgerKey: FixedBytes<32>? { ledgerKeys.last }

    /// The enrolment in force for an actor.
    public func enrolment(of actor: String) -> Enrolment? {
        enrolments.last { $0.actor == actor && $0.isInForce }
    }

    /// How many administrators are in force.
    public var administrators: Int { enrolments.count { $0.isInForce && $0.role == .administrator } }

    /// Whether events of this type are the ledger's own: read here, and only here, and administrators' to write.
    ///
    /// The adoption of a protocol is among them: it says which rule set judges what follows, and names a document that
    /// the ledger stores (docs/format.md section 5).
    public static func owns(_ type: String) -> Bool {
        type.hasPrefix("ledger.") || type.hasPrefix("actor.") || type == ProtocolReference.type
    }
}

extension LedgerState {
    /// Why an event of this room cannot be.
    public enum Problem: Error, Hashable, Sendable {
        /// The payload does not read.
        case malformed(MalformedJSON)
        /// A type this room does not know.
        case unknownType(String, version: Int)
        /// Genesis somewhere else, or something else at genesis.
        case notGenesis
        /// A format this program does not know.
        case newerFormat(Int)
        /// The key was enrolled before, or is the ledger's.
        case keyUsedBefore(FixedBytes<32>)
        /// The key is one of the few points that anybody can sign for.
        case lowOrderKey
        /// The actor id is in force already, or belonged to a person of another name.
        case actorTaken(String)
        /// Nobody of that id and key is in force.
        case noSuchActor(String)
        /// Nobody would be left to administer.
        case lastAdministrator
        /// An event of the ledger's own kind names a participant.
        case hasSubject(String)
        /// An event of the ledger's own kind says when it happened: its act is the recording itself.
        case hasTime(String)
        /// An event of the ledger's own kind has another source than the act itself.
        case notDirect(String, source: String)
        /// The version was adopted before.
        case versionTaken(String)
    }

    /// Folds one event in, checking it against what is known.
    public mutating func apply(_ event: Event) throws(Problem) {
        guard Self.owns(event.type) else { return }
        guard event.version == 1 else { throw .unknownType(event.type, version: event.version) }
        guard event.subject == nil else { throw .hasSubject(event.type) }
        guard event.occurred == nil else { throw .hasTime(event.type) }
        guard event.source == "direct" else { throw .notDirect(event.type, source: event.source) }
        switch event.type {
        case LedgerOpened.type: try open(try Self.read(event), at: event.sequence)
        case LedgerKeyChanged.type:
            let payload: LedgerKeyChanged = try Self.read(event)
            try addLedgerKey(payload.ledgerKey)
        case LedgerResumed.type:
            let payload: LedgerResumed = try Self.read(event)
            let abandoned = ledgerKey
            try addLedgerKey(payload.ledgerKey)
            resumptions.append(
                Resumption(
                    size: payload.abandonedSize, root: payload.abandonedRoot, sequence: event.sequence, key: abandoned))
        case ActorAuthorised.type: try authorise(try Self.read(event), at: event.sequence)
        case ActorRevoked.type: try revoke(try Self.read(event), at: event.sequence)
        case ProtocolReference.type: try adopt(try Self.read(event), at: event.sequence)
        default: throw .unknownType(event.type, version: event.version)
        }
    }

    private static func read<Content: Payload>(_ event: Event) throws(Problem) -> Content {
        do {
            var reader = CanonicalReader(event.data.span)
            let payload = try Content(readingFrom: &reader)
            try reader.finish()
            return payload
        } catch { throw .malformed(error) }
    }

    private mutating func open(_ payload: LedgerOpened, at sequence: Int) throws(Problem) {
        guard sequence == 0, origin.isEmpty else { throw .notGenesis }
        guard payload.format == Self.currentFormat else { throw .newerFormat(payload.format) }
        guard !Ed25519PublicKey(payload.ledgerKey).isLowOrder else { throw .lowOrderKey }
        origin = payload.origin.description
        format = payload.format
        ledgerKeys = [payload.ledgerKey]
    }

    private mutating func addLedgerKey(_ key: FixedBytes<32>) throws(Problem) {
        try demandFresh(key)
        ledgerKeys.append(key)
    }

    private mutating func authorise(_ payload: ActorAuthorised, at sequence: Int) throws(Problem) {
        try demandFresh(payload.key)
        let actor = payload.actor.description
        let isTaken = enrolments.contains {
            // By their bytes: nothing is normalised.
            $0.actor == actor
                && ($0.isInForce || !$0.printedName.utf8.elementsEqual(payload.printedName.description.utf8))
        }
        guard !isTaken else { throw .actorTaken(actor) }
        enrolments.append(
            Enrolment(
                actor: actor, key: payload.key, printedName: payload.printedName.description, role: payload.role,
                authorisedAt: sequence, from: payload.from?.occurred))
    }

    private mutating func revoke(_ payload: ActorRevoked, at sequence: Int) throws(Problem) {
        let actor = payload.actor.description
        guard
            let index = enrolments.firstIndex(where: {
                $0.actor == actor && $0.isInForce && keyID(of: $0) == payload.keyID.array
            })
        else { throw .noSuchActor(actor) }
        guard enrolments[index].role != .administrator || administrators > 1 else { throw .lastAdministrator }
        enrolments[index].revokedAt = sequence
        enrolments[index].compromisedFrom = payload.compromisedFrom
        enrolments[index].until = payload.from?.occurred
    }

    private mutating func adopt(_ payload: ProtocolReference, at sequence: Int) throws(Problem) {
        let version = payload.version.description
        guard !adoptions.contains(where: { $0.version == version }) else { throw .versionTaken(version) }
        adoptions.append(
            Adoption(
                version: version, rules: payload.rules, document: payload.sha256, byteCount: payload.bytes,
                sequence: sequence))
    }

    private func demandFresh(_ key: FixedBytes<32>) throws(Problem) {
        guard !Ed25519PublicKey(key).isLowOrder else { throw .lowOrderKey }
        let isKnown = enrolments.contains { $0.key == key } || ledgerKeys.contains(key)
        guard !isKnown else { throw .keyUsedBefore(key) }
    }

    /// The format this program writes.
    public static let currentFormat = 1
}

extension LedgerState {
    /// The verifier key of the ledger key in force, under the name of the origin.
    public var ledgerVerifierKey: VerifierKey? {
        ledgerKey.flatMap { Self.verifierKey(name: origin, $0) }
    }

    /// An enrolment's verifier key, under the name origin + "/" + actor.
    public func verifierKey(of enrolment: Enrolment) -> VerifierKey? {
        Self.verifierKey(name: origin + "/" + enrolment.actor, enrolment.key)
    }

    /// A note verifier key; `nil` where the name or the key cannot be one.
    public static func verifierKey(name: String, _ key: FixedBytes<32>) -> VerifierKey? {
        guard let name = NoteName(name) else { return nil }
        return try? VerifierKey(name: name, publicKey: Ed25519PublicKey(key))
    }

    private func keyID(of enrolment: Enrolment) -> [UInt8]? { verifierKey(of: enrolment)?.keyID.array }
}
