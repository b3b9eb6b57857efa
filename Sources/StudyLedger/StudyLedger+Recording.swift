import CanonicalJSON
public import CivilTime
public import Ledger
public import Study
public import Transparency
import Vocabulary

extension StudyLedger {
    /// How far behind the last event the clock may be before an incident is written.
    static let toleratedMillisecondsBehind: Int64 = 5_000

    /// Decides an entry at the head, signs it and writes it as one append.
    ///
    /// If somebody appends in between, everything is decided again at the new head. When this returns, the append is
    /// durable (or, in a dry run, nothing was written). The clock is read again each time: who waited for others has no
    /// clock that is behind.
    public func record(
        _ entry: AppendRequest, signer: Signer, clock: () -> Instant, using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Written {
        while true {
            if let written = try earlier(entry) { return written }
            do throws(StudyLedgerError) {
                return try attempt(entry, signer: signer, now: clock(), using: &generator)
            } catch {
                guard case .ledger(.headMoved) = error else { throw error }
            }
        }
    }

    /// The same at one time.
    public func record(
        _ entry: AppendRequest, signer: Signer, now: Instant, using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Written {
        try record(entry, signer: signer, clock: { now }, using: &generator)
    }

    private func attempt(
        _ entry: AppendRequest, signer: Signer, now: Instant, using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Written {
        let head = try headContinuingSeen()
        try checkExpectation(entry)
        let role = head.state.enrolment(of: signer.actor)?.role
        var batch = Batch(
            state: try state(deciding: entry.steps.compactMap(\.command)), start: head.size, now: now, role: role)
        for step in entry.steps { try batch.decide(step) }
        if let last = head.recorded, last.milliseconds(since: now) > Self.toleratedMillisecondsBehind {
            batch.addClockIncident()
        }
        return try write(batch, entry, head, signer, now, using: &generator)
    }

    private func write(
        _ batch: Batch, _ entry: AppendRequest, _ head: Head, _ signer: Signer, _ now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Written {
        guard let version = head.state.adoption?.version else { throw .ledger(.notALedger("it adopted no protocol")) }
        let stamp = AppendStamp(
            actor: signer.actor, app: entry.app, protocolVersion: version, now: now,
            acceptsClockAhead: entry.acceptsClockAhead)
        let redacted = try redacted(by: batch.drafts)
        return try asking { () throws(LedgerError) in
            let ledgerKey = if let key = entry.resumingKey { key } else { try keyInForce(head) }
            var prepared = try PreparedAppend(
                batch.drafts, after: head, stamp: stamp, signer: signer.key, ledgerKey: ledgerKey,
                using: &generator)
            prepared.redacted = redacted
            var written = Written(
                events: prepared.entries.map { Written.Line($0.event, leaf: $0.leaf) }, size: prepared.head.size,
                root: prepared.head.root, notices: batch.notices)
            guard !entry.isDryRun else {
                written.dryRun = prepared.entries.map(\.bytes)
                return written
            }
            try persist(prepared, entry, origin: head.state.origin)
            return written
        }
    }

    /// The ledger's key; another one than the head's may be there because somebody has just changed it.
    private func keyInForce(_ head: Head) throws(LedgerError) -> SecretKey {
        let key = try ledger.ledgerKey()
        if key.publicKey != head.state.ledgerKey {
            ledger.renew()
            let size = try ledger.head().size
            if size != head.size { throw LedgerError.headMoved(size: size) }
        }
        return key
    }

    private func persist(_ append: PreparedAppend, _ entry: AppendRequest, origin: String) throws(LedgerError) {
        if let key = entry.resumingKey {
            try ledger.persist(append, resumingUnder: key)
            // The append is durable; with an old mark the ledger is refused, which is safe, and says so.
            try? marks.restart(at: append.note, origin: origin)
            return
        }
        if let next = entry.nextLedgerKey {
            try ledger.persist(append, changingKeyTo: next)
        } else {
            try ledger.persist(append)
        }
        // The append is durable; a mark that lags behind is legal.
        try? marks.raise(append.note, origin: origin)
    }

    /// The texts that drafts redact: those of the requests that they countersign.
    private func redacted(by drafts: [Draft]) throws(StudyLedgerError) -> [Digest] {
        var digests: [Digest] = []
        for draft in drafts where draft.type == EventCountersigned.type {
            guard
                case .eventCountersigned(let answer)? = try? StudyEvent(type: draft.type, version: 1, data: draft.data),
                case .textRedacted(let request)? = try event(answer.seq)?.event
            else { continue }
            let sealed = try asking(ledger.event(request.seq))?.sealed ?? []
            for text in sealed where text.name == request.text.text {
                // Until now it must be there (docs/format.md 9): an append would hide that somebody removed it.
                _ = try asking(ledger.disclosure(text, of: request.seq))
                digests.append(text.digest)
            }
        }
        return digests
    }

    /// What has to be known to decide commands: the study, and the participants they are about.
    public func state(
        deciding commands: [Command], asOf size: Int? = nil
    ) throws(StudyLedgerError) -> StudyState {
        for command in commands where try concernsEverybody(command) { return try fullState(asOf: size) }
        return try state(of: try subjects(of: commands), asOf: size)
    }

    /// Whether everybody's record is asked about (H14): by a lock, and by what gives it effect.
    private func concernsEverybody(_ command: Command) throws(StudyLedgerError) -> Bool {
        if command.concernsEverybody { return true }
        guard case .countersign(let input) = command, case .databaseLocked? = try event(input.seq)?.event else {
            return false
        }
        return true
    }

    /// The participants that commands are about, by code or by an event of theirs.
    private func subjects(of commands: [Command]) throws(StudyLedgerError) -> Set<ParticipantCode> {
        var subjects = Set<ParticipantCode>()
        for command in commands {
            if let subject = command.subject { subjects.insert(subject) }
            if let target = command.target, let subject = try event(target)?.subject { subjects.insert(subject) }
        }
        return subjects
    }

    private func checkExpectation(_ entry: AppendRequest) throws(StudyLedgerError) {
        guard let expected = entry.expected, let subject = try subjects(of: entry.steps.compactMap(\.command)).first
        else { return }
        guard let latest = try asking(ledger.sequences(of: subject.description)).last, latest > expected else { return }
        throw .movedOn(expected: expected, latest: latest)
    }

    /// What an earlier append wrote under the same idempotency key; `nil` if nothing was.
    ///
    /// - Throws: `.idTaken` if what it wrote has other content.
    public func earlier(_ entry: AppendRequest) throws(StudyLedgerError) -> Written? {
        guard let step = entry.steps.first, let id = step.ids.first, let taken = try sequence(of: id),
            let first = try event(taken)
        else { return nil }
        guard entry.isTimeImplied || step.occurred == first.occurred else { throw .idTaken(sequence: taken) }
        let role = try head().state.enrolments.last { $0.actor == first.actor.text }?.role
        var batch = Batch(
            state: try state(deciding: entry.steps.compactMap(\.command), asOf: taken), start: taken,
            now: first.recorded, role: role)
        do throws(StudyLedgerError) {
            try batch.decide(step.happening(at: first.occurred))
        } catch { throw .idTaken(sequence: taken) }
        guard let draft = batch.drafts.first, try isSame(draft, taken) else { throw .idTaken(sequence: taken) }
        return try written(startingAt: taken)
    }

    private func isSame(_ draft: Draft, _ sequence: Int) throws(StudyLedgerError) -> Bool {
        try asking { () throws(LedgerError) in
            guard let event = try ledger.event(sequence) else { return false }
            var texts: [String: String] = [:]
            for sealed in event.sealed { texts[sealed.name] = try ledger.disclosure(sealed, of: sequence)?.text }
            return event.type == draft.type && event.data == draft.data && event.subject == draft.subject
                && event.source == draft.source && event.reasons == Array(Set(draft.reasons)).sorted()
                && texts == Dictionary(uniqueKeysWithValues: draft.texts.map { ($0.name, $0.text) })
        }
    }

    private func written(startingAt sequence: Int) throws(StudyLedgerError) -> Written {
        try asking { () throws(LedgerError) in
            let head = try ledger.head()
            var lines: [Written.Line] = []
            var next = sequence
            let first = try ledger.event(sequence)
            while let event = try ledger.event(next), event.command == first?.command,
                let bytes = try ledger.bytes(of: next)
            {
                lines.append(Written.Line(event, leaf: Digest.leaf(of: bytes.span)))
                next += 1
            }
            return Written(events: lines, size: head.size, root: head.root, already: true)
        }
    }
}

extension Written.Line {
    /// The line of an event with its leaf hash.
    public init(_ event: Event, leaf: Digest) {
        self.init(
            sequence: event.sequence, id: event.id.description, type: event.type, subject: event.subject,
            receipt: Written.receipt(leaf))
    }
}
