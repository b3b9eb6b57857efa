import CivilTime
import Transparency
import Vocabulary

/// What one computer has itself computed of a ledger from events that it authenticated: its end, and enough to notice
/// that an index of the store hides something.
///
/// It grows by events in order. It is kept between commands in the user's own state directory (``StandingFile``), so
/// that
/// a command reads only what is newer.
struct Standing: Sendable {
    /// The end of the ledger.
    private(set) var head: Head
    /// Keys, people and protocol before the last append.
    private(set) var before = LedgerState()
    /// The first event of the last append.
    private(set) var lastAppend = 0
    private(set) var command: EventID?
    /// Who appended last.
    private(set) var actor = ""
    /// The program of the last append.
    private(set) var app = ""
    /// The leaf hash of event 0.
    private(set) var genesis = Digest(repeating: 0)
    /// The events that ``LedgerState`` reads.
    private(set) var owned: [Int] = []
    /// The sizes at which the appends before the last ended.
    private(set) var appends = EventList()
    /// The events of each participant; those about the study stand under the empty code.
    private(set) var subjects: [String: EventList] = [:]
    /// The rows of the index of ids.
    private(set) var ids: KeyedSum
    /// The texts that two people have redacted.
    private(set) var redactions = Redactions()
    /// The SHA-256 of the import secret, once it was seen.
    var importSecret: Digest?
    /// What the stored rows of tables were, when this computer made them or compared them with a replay.
    var rows: TrustedRows?
    /// The roots at sizes that somebody asked for before it grew past them.
    private(set) var roots: [Int: Digest] = [:]

    /// Of no event.
    init(using generator: inout some RandomNumberGenerator) {
        head = Head(genesisOf: "")
        ids = KeyedSum(using: &generator)
    }

    /// One that was kept.
    init(kept file: StandingFile, state: LedgerState, before: LedgerState) {
        head = Head(
            size: file.size, frontier: file.frontier, previous: file.previous, recorded: file.recorded, state: state)
        self.before = before
        lastAppend = file.lastAppend
        (command, actor, app, genesis) = (file.command, file.actor, file.app, file.genesis)
        owned = file.owned
        appends = file.appends
        subjects = file.subjects
        ids = file.ids
        redactions = file.redactions
        importSecret = file.importSecret
        rows = file.rows
    }

    /// Takes in the next event, with what it names.
    ///
    /// - Throws: `.damaged` with its number where it does not continue what is there.
    mutating func take(
        _ event: Event, naming reference: EventReference?, leaf: Digest, wanted: Set<Int> = []
    ) throws(LedgerError) {
        guard event.sequence == head.size else { throw Self.damage("it is not where it belongs", event) }
        guard head.size == 0 || event.previous == head.previous else {
            let last = head.size - 1
            throw .damaged("its bytes are not those that #\(head.size) names", sequence: last)
        }
        if let last = head.recorded, event.recorded < last {
            throw Self.damage("it was recorded before the event before it", event)
        }
        if event.command != command {
            try begin(event)
        } else if event.actor != actor || event.app != app || event.recorded != head.recorded {
            throw Self.damage("it shares no actor, app and time with its append", event)
        }
        if LedgerState.owns(event.type) { try own(event) }
        guard head.size > 0 || event.previous == Head.genesisLink(head.state.origin) else {
            throw Self.damage("it does not name its origin", event)
        }
        if head.size == 0 { genesis = leaf }
        head.frontier.append(leaf)
        head.size += 1
        (head.previous, head.recorded) = (leaf, event.recorded)
        subjects[event.subject ?? "", default: EventList()].append(event.sequence)
        ids.add(Self.row(event.id, event.sequence))
        redactions.take(event, naming: reference)
        if wanted.contains(head.size) { roots[head.size] = head.root }
    }

    /// Takes in an event of a damaged ledger, whatever it is.
    mutating func takeAsFound(_ event: Event, leaf: Digest) {
        try? head.state.apply(event)
        head.frontier.append(leaf)
        head.size = event.sequence + 1
        (head.previous, head.recorded) = (leaf, event.recorded)
        subjects[event.subject ?? "", default: EventList()].append(event.sequence)
    }

    /// Takes note of the first event of an append.
    private mutating func begin(_ event: Event) throws(LedgerError) {
        (before, lastAppend, command) = (head.state, event.sequence, event.command)
        (actor, app) = (event.actor, event.app)
        if event.sequence > 0 { appends.append(event.sequence) }
        guard event.sequence == 0 || before.enrolment(of: actor) != nil else {
            throw Self.damage("\(actor) had no key in force", event)
        }
    }

    /// Takes in an event about the ledger itself, which belongs to administrators (docs/format.md 5).
    private mutating func own(_ event: Event) throws(LedgerError) {
        guard lastAppend == 0 || before.enrolment(of: actor)?.role == .administrator else {
            throw Self.damage("\(event.type) by \(actor), who is no administrator", event)
        }
        do throws(LedgerState.Problem) { try head.state.apply(event) } catch {
            throw Self.damage("\(event.type) cannot be: \(error)", event)
        }
        owned.append(event.sequence)
        // A rebuilt ledger has another one.
        if event.type == LedgerResumed.type { importSecret = nil }
    }

    /// Whether the last append says who may sign, so that its own signatures must be looked at before it counts.
    var endsWithOwned: Bool { owned.last.map { $0 >= lastAppend } ?? false }

    /// A row of the index of ids, as it is summed: the id and the number.
    static func row(_ id: EventID, _ sequence: Int) -> [UInt8] { id.bytes + LedgerTables.number(sequence) }

    private static func damage(_ what: String, _ event: Event) -> LedgerError {
        .damaged(what, sequence: event.sequence)
    }
}

extension Standing {
    /// Demands that a signed note is the checkpoint of this end, with the lines of the ledger and of the person whose
    /// append was the last, both under keys in force then (docs/format.md 8).
    func demand(_ note: [UInt8]) throws(LedgerError) {
        let size = head.size
        guard let signed = try? SignedNote(note.span), let checkpoint = try? Checkpoint(signed.text),
            signed.bytes == note, signed.signatures.count == 2, checkpoint.extensionLines.isEmpty
        else { throw .damaged("the checkpoint at \(size) events is malformed", sequence: nil) }
        guard checkpoint.origin.text == head.state.origin, checkpoint.size == UInt64(size) else {
            throw .damaged("the checkpoint at \(size) events is of another ledger or size", sequence: nil)
        }
        guard checkpoint.root == head.root else {
            throw .damaged(
                "the events do not hash to what was signed: the root at \(size) events differs", sequence: nil)
        }
        for (line, key) in zip(signed.signatures, [ledgerVerifierKey, actorVerifierKey]) {
            guard let key, key.name == line.name, key.keyID == line.keyID else {
                throw .damaged(
                    "the checkpoint at \(size) events has a line by \(line.name), whose key was not in force",
                    sequence: size - 1)
            }
            guard key.verifies(line, over: signed.text) else {
                throw .damaged(
                    "the signature of \(line.name) on the checkpoint at \(size) events does not verify",
                    sequence: size - 1)
            }
        }
    }

    /// The ledger key that signed the last append: that in force before it, or one that genesis or a resumption brings.
    private var ledgerVerifierKey: VerifierKey? {
        let bringsKey = lastAppend == 0 || head.state.resumptions.contains { $0.sequence >= lastAppend }
        return (bringsKey ? head.state : before).ledgerVerifierKey
    }

    private var actorVerifierKey: VerifierKey? {
        let inForce = lastAppend == 0 ? head.state : before
        return inForce.enrolment(of: actor).flatMap { inForce.verifierKey(of: $0) }
    }
}
