import CanonicalJSON
import CivilTime
import Transparency
import Vocabulary

extension PreparedAppend {
    /// The most events one append may hold.
    public static let maximumEventCount = 65_536
    /// The most bytes the events of one append may take.
    public static let maximumByteCount = 64 << 20
    /// How far ahead of the last event the clock may be without a word.
    static let maximumDaysAhead = 30

    /// Computes and signs an append of `drafts` after `head`.
    ///
    /// - Parameters:
    ///   - signer: The person's key; it must be enrolled and in force (at genesis: enrolled by the append itself).
    ///   - ledgerKey: The ledger's key.
    public init(
        _ drafts: [Draft], after head: Head, stamp: AppendStamp, signer: SecretKey, ledgerKey: SecretKey,
        using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) {
        guard 1...Self.maximumEventCount ~= drafts.count else {
            throw .draftRefused("an append holds 1 to \(Self.maximumEventCount) events, not \(drafts.count)")
        }
        start = head.size
        startRoot = head.root
        entries = []
        entries.reserveCapacity(drafts.count)
        disclosures = []
        attachments = []
        self.head = head
        note = []
        let recorded = try Self.recorded(stamp, after: head)
        let command = EventID(at: recorded, using: &generator)
        var byteCount = 0
        for draft in drafts {
            let event = try makeEvent(draft, stamp: stamp, recorded: recorded, command: command, using: &generator)
            try add(event)
            byteCount += entries.last?.bytes.count ?? 0
            guard byteCount <= Self.maximumByteCount else {
                throw .draftRefused("an append holds at most \(Self.maximumByteCount) bytes of events")
            }
            if let attachment = draft.attachment { attachments.append(attachment) }
        }
        try checkSigners(before: head, stamp: stamp, signer: signer, ledgerKey: ledgerKey)
        note = try Self.sign(self.head, signer: signer, ledgerKey: ledgerKey)
    }

    private static func recorded(_ stamp: AppendStamp, after head: Head) throws(LedgerError) -> Instant {
        guard let last = head.recorded else { return stamp.now }
        let days = stamp.now.milliseconds(since: last) / 86_400_000
        guard days <= maximumDaysAhead || stamp.acceptsClockAhead else { throw .clockAhead(days: Int(days)) }
        return max(stamp.now, last)
    }

    private mutating func makeEvent(
        _ draft: Draft, stamp: AppendStamp, recorded: Instant, command: EventID,
        using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) -> Event {
        var sealed: [SealedDigest] = []
        for text in draft.texts.sorted(by: { $0.name < $1.name }) {
            guard 1...Disclosure.maximumTextByteCount ~= text.text.utf8.count else {
                throw .draftRefused("the text \(text.name) is empty or longer than 32 KiB")
            }
            let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            let disclosure = Disclosure(name: text.name, text: text.text, salt: salt)
            disclosures.append(disclosure)
            sealed.append(SealedDigest(name: text.name, digest: disclosure.digest))
        }
        let cause: Int? =
            switch draft.cause {
            case .sequence(let sequence): sequence
            case .draft(let place): start + place
            case nil: nil
            }
        return Event(
            actor: stamp.actor, app: stamp.app, cause: cause, command: command, data: draft.data,
            id: draft.id ?? EventID(at: recorded, using: &generator), occurred: draft.occurred,
            previous: head.previous, protocolVersion: stamp.protocolVersion,
            reasons: Array(Set(draft.reasons)).sorted(), recorded: recorded, sealed: sealed, sequence: head.size,
            source: draft.source, subject: draft.subject, type: draft.type, version: draft.version)
    }

    /// Adds an event to the chain and the tree, reading it back strictly first: what could not be read is never
    /// written.
    private mutating func add(_ event: Event) throws(LedgerError) {
        let bytes = event.bytes
        do {
            guard try Event(parsing: bytes.span) == event else { throw MalformedJSON(expected: "the same", offset: 0) }
        } catch { throw .draftRefused("\(event.type): \(error)") }
        let leaf = Digest.leaf(of: bytes.span)
        var nodes: [Digest] = []
        head.frontier.append(leaf) { (_, digest) throws(Never) in nodes.append(digest) }
        do { try head.state.apply(event) } catch { throw .impossible(error) }
        head.size += 1
        head.previous = leaf
        head.recorded = event.recorded
        entries.append(Entry(event: event, bytes: bytes, leaf: leaf, nodes: nodes))
    }

    /// Every append is judged by the state before it; genesis and a resumption by the keys they bring.
    private func checkSigners(
        before: Head, stamp: AppendStamp, signer: SecretKey, ledgerKey: SecretKey
    ) throws(LedgerError) {
        let isGenesis = before.size == 0
        let state = isGenesis ? head.state : before.state
        guard let enrolment = state.enrolment(of: stamp.actor), enrolment.key == signer.publicKey else {
            throw .signerNotAuthorised(stamp.actor)
        }
        guard !enrolment.isTooEarly(self.head.recorded ?? stamp.now) else { throw .signerNotAuthorised(stamp.actor) }
        if enrolment.role != .administrator, let owned = entries.first(where: { LedgerState.owns($0.event.type) }) {
            throw .administratorsOnly(owned.event.type)
        }
        if let version = state.adoption?.version, version != stamp.protocolVersion {
            throw .draftRefused("protocol \(version) is in force, not \(stamp.protocolVersion)")
        }
        let bringsKey = isGenesis || entries.contains { $0.event.type == LedgerResumed.type }
        let expected = bringsKey ? head.state.ledgerKey : before.state.ledgerKey
        guard expected == ledgerKey.publicKey else { throw .ledgerKeyUnusable("it is not the key in force") }
    }

    private static func sign(
        _ head: Head, signer: SecretKey, ledgerKey: SecretKey
    ) throws(LedgerError) -> [UInt8] {
        guard let ledgerSigner = ledgerKey.noteSigner, let personSigner = signer.noteSigner,
            let origin = NoteName(head.state.origin),
            let checkpoint = try? Checkpoint(origin: origin, size: UInt64(head.size), root: head.root),
            let note = try? checkpoint.signed(by: [ledgerSigner, personSigner])
        else { throw .ledgerKeyUnusable("the checkpoint cannot be signed") }
        return note.bytes
    }
}
