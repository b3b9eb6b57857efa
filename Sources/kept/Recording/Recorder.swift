import CivilTime
import Ledger
import Study
import StudyLedger
import Vocabulary

/// One recording command from its questions to its receipt.
///
/// The rules are asked before the passphrase, so that nobody unlocks a key for what is refused; they decide again at
/// the head when it is written.
struct Recorder<Recording: RecordCommand> {
    let command: Recording
    let environment: ProgramEnvironment
    private var options: RecordOptions { command.options }

    init(_ command: Recording, _ environment: ProgramEnvironment) {
        self.command = command
        self.environment = environment
    }

    func run() throws {
        let path = try record()
        // The store is closed by now: what was redacted goes out of its free pages, too.
        guard Ledger.isCompactionDue(at: path) else { return }
        do { try Ledger.compact(at: path) } catch {
            environment.console.tell(
                "The text is deleted, but its bytes are still in free room of \(path)/data.mdb: "
                    + "\(Failure(error).fact)\n  fix: kept doctor\n")
        }
    }

    /// Records, and gives the ledger's directory.
    private func record() throws -> String {
        let session = try StudySession.open(options.common, environment)
        let listening = environment.interruption.listen()
        let (study, types, size) = (session.study, command.types, session.head.size)
        let now = environment.now()
        let identity = try Identity(
            options.signing, session.head.state, environment,
            asking: Dialogue(environment.console, canAsk: !options.common.noInput)
        ) { Self.mayWrite($0, $1, types, study, at: size, on: now) }
        let attempt = AttemptNote(path: session.path, command: Recording.path)
        let asking = try asking(session, identity)
        do {
            let wanted = try ask(asking, session, identity)
            let entry = try entry(wanted, asking)
            if let earlier = try session.book.earlier(entry) {
                try report(earlier, asking, session)
                return session.path
            }
            let passphrases = PassphraseSource(
                descriptor: options.signing.passphraseFd, options.common, environment)
            let now = environment.now()
            let signer = try identity.unlock(passphrases, attempt: attempt, now: now, environment)
            environment.interruption.hold()
            var generator = environment.generator
            let written = try session.book.record(
                entry, signer: signer, clock: environment.now, using: &generator)
            try report(written, asking, session)
            if written.dryRun.isEmpty { SnapshotRenewal(isThorough: false).run(session, environment) }
        } catch {
            var failure = Failure(error)
            if case .future(let occurred) = error as? Refusal { failure.fact = session.clock.future(occurred) }
            // An unlock that failed has its line already.
            if Self.isRefusal(failure) { identity.note(failure.id, attempt, now: environment.now()) }
            throw failure
        }
        withExtendedLifetime(listening) {}
        return session.path
    }

    /// Whether somebody may append what the command writes, by their key's role or by one delegated to them.
    private static func mayWrite(
        _ actor: String, _ role: Role, _ types: [EventKind], _ study: StudyRecord, at size: Int, on now: Instant
    ) -> Bool {
        guard !types.isEmpty, let actor = ActorID(actor) else {
            return role == .administrator
        }
        return types.allSatisfy { study.permits(actor, role, type: $0.rawValue, at: size, on: now) }
    }

    private static func isRefusal(_ failure: Failure) -> Bool {
        [.refused, .identity, .conflict].contains(failure.exit) && failure.id != "wrong-passphrase"
    }

    private func asking(_ session: StudySession, _ identity: Identity) throws -> EntryDialogue {
        guard let actor = ActorID(identity.actor) else {
            throw Failure(.identity, "bad-actor", "not an actor", fix: "")
        }
        var codes = try command.participants.map(Reading.participant)
        if let target = command.target, let code = try session.book.event(Reading.sequence(target))?.subject {
            codes.append(code)
        }
        let dialogue = Dialogue(
            environment.console, canAsk: !options.common.noInput, acceptsReview: options.signing.yes)
        return try EntryDialogue(
            dialogue, options, clock: session.clock, adopted: session.adopted,
            state: try session.book.state(of: codes), actor: actor, role: identity.role,
            environment)
    }

    private func ask(
        _ asking: EntryDialogue, _ session: StudySession, _ identity: Identity
    ) throws -> RecordRequest {
        try asking.dialogue.gather { dialogue in
            asking.begin()
            let request = try command.request(asking, session)
            try asking.askSourceReference()
            // A repeat is judged as it was the first time, not on what has followed since.
            if options.signing.id != nil, try session.book.earlier(entry(request, asking)) != nil { return request }
            try decide(request, asking, session, identity)
            try dialogue.review(request.review, typing: request.confirmation)
            return request
        }
    }

    /// Asks the rules; what only needs a word from a person is asked for.
    private func decide(
        _ request: RecordRequest, _ asking: EntryDialogue, _ session: StudySession, _ identity: Identity
    ) throws {
        guard case .command(let command) = request.action else {
            guard identity.role == .administrator else { throw LedgerError.administratorsOnly(Recording.path) }
            return
        }
        let state = try session.book.state(deciding: [command])
        while true {
            let decision: Decision
            do throws(Refusal) { decision = try Study.decide(command, in: asking.context, state: state) } catch {
                guard try asking.agree(to: error) else { throw error }
                continue
            }
            return try asking.checkNames(decision.events.map(\.event.type))
        }
    }

    private func entry(_ request: RecordRequest, _ asking: EntryDialogue) throws -> AppendRequest {
        var ids: [EventID] = []
        if let text = options.signing.id {
            guard let id = EventID(text.lowercased()) else {
                throw Failure.badValue("--id", "\"\(text)\" is not a UUID of version 7 or 8")
            }
            ids = [id]
        }
        if let text = options.signing.expect { _ = try Reading.sequence(text) }
        let step: AppendRequest.Step =
            switch request.action {
            case .command(let command): .init(command, asking.context, ids: ids, attachment: request.attachment)
            case .ledger(let draft): .init(draft, ids: ids)
            }
        var entry = AppendRequest(
            [step], acceptsClockAhead: options.signing.clockOk,
            isDryRun: options.signing.dryRun, isTimeImplied: !asking.isTimed, app: Program.app)
        entry.nextLedgerKey = request.nextLedgerKey
        return entry
    }

    private func report(_ written: Written, _ asking: EntryDialogue, _ session: StudySession) throws {
        guard written.dryRun.isEmpty else {
            for bytes in written.dryRun { environment.console.print(String(decoding: bytes, as: UTF8.self) + "\n") }
            return
        }
        var events: [RecordedEvent] = []
        for line in written.events { if let event = try session.book.event(line.sequence) { events.append(event) } }
        let outcome = RecordOutcome(
            events: events, notices: written.notices.flatMap { $0 },
            state: try session.book.state(of: Set(events.compactMap(\.subject))), clock: session.clock)
        let report = WriterReport(written, command.tell(outcome), outcome, isTimed: options.entry.at != nil)
        let text = report.text(isQuiet: options.common.quiet, isVerbose: options.common.verbose)
        environment.console.print(options.common.json ? report.json : text)
    }
}
