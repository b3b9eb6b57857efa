public import CivilTime
public import Ledger
import Study
import Transparency
import Vocabulary

/// A whole practice study, made through the same decisions, signatures and appends as a real one.
///
/// It says everywhere that it is synthetic: the origin, the names of the staff, the practice note of event 7.
public struct PracticeStudy: Sendable {
    /// The name of a practice ledger, where no other has it.
    public static let origin = "practice.example/synthetic"
    /// How many days the study lasts.
    static let days = 182

    /// Who takes part; each has a key of its own.
    static let staff: [(actor: String, name: String, role: Role)] = [
        ("admin-1", "Practice Administrator (synthetic)", .administrator),
        ("admin-2", "Practice Administrator Two (synthetic)", .administrator),
        ("coordinator-1", "Practice Coordinator (synthetic)", .coordinator),
        ("investigator-1", "Practice Investigator (synthetic)", .investigator),
    ]

    /// The ledger's name.
    public var origin: String
    /// How many participants.
    public var participants: Int
    /// The seed from which everything but the keys follows.
    public var seed: UInt64
    /// The end of the six months.
    public var end: Instant
    /// The study's zone.
    public var zone: TimeZoneRules
    /// Program and version.
    public var app: String

    /// A practice study that ends now.
    public init(
        origin: String = PracticeStudy.origin, participants: Int, seed: UInt64, end: Instant, zone: TimeZoneRules,
        app: String
    ) {
        self.origin = origin
        self.participants = participants
        self.seed = seed
        self.end = end
        self.zone = zone
        self.app = app
    }

    /// What was made.
    public struct Made: Sendable {
        /// How many events the ledger has.
        public var size: Int
        /// The keys of the staff, by actor.
        public var keys: [String: SecretKey]
        /// The checkpoint when half of the appends were written.
        public var halfway: [UInt8]
        /// The steps that the rules refused: facts that a practice study, too, cannot have.
        public var refused: Int
    }

    /// Makes the study in a directory that is new or empty.
    ///
    /// - Parameter afterEach: sees the ledger after each step, as it stands then.
    public func make(
        at path: String, marks: HighWaterMarks, using generator: inout some RandomNumberGenerator,
        progress: (Int, Int) -> Void = { _, _ in },
        afterEach: (borrowing StudyLedger) throws(StudyLedgerError) -> Void = { _ throws(StudyLedgerError) in }
    ) throws(StudyLedgerError) -> Made {
        let file: ProtocolFile
        do throws(ProtocolFile.Problems) {
            file = try ProtocolFile(yaml: BuiltInProtocol.nct06916403)
        } catch { throw .protocolFile(error) }
        var keys: [String: SecretKey] = [:]
        for person in Self.staff { keys[person.actor] = SecretKey(name: origin + "/" + person.actor) }
        let start = end.adding(minutes: -Int64(Self.days) * 1_440)
        let ledger = try found(file, keys, at: path, start, marks, using: &generator)
        try open(ledger, keys, file.content, start, using: &generator)
        let parts = file.content.parts.map(\.id)
        guard let records = parts.first, let prospective = parts.last else {
            throw .ledger(.draftRefused("the built-in protocol has two parts"))
        }
        var script = PracticeScript(
            seed: seed, start: start.adding(minutes: 1_440), zone: zone, study: file.content,
            parts: (records, prospective))
        script.write(participants: participants)
        let steps = script.steps.filter { $0.recorded < end }
        var made = Made(size: 0, keys: keys, halfway: [], refused: 0)
        var tagged: [String: Int] = [:]
        for (place, planned) in steps.enumerated() {
            var step = planned
            if let about = step.about { step.command = step.command.about(tagged[about] ?? -1) }
            let written = try write(step, ledger, keys, using: &generator)
            if let tag = step.tag { tagged[tag] = written?.events.first?.sequence }
            if written == nil { made.refused += 1 }
            try afterEach(ledger)
            if place == steps.count / 2 { made.halfway = try checkpoint(ledger) }
            if place % 100 == 99 { progress(place + 1, steps.count) }
        }
        made.size = try ledger.head().size
        return made
    }

    private func found(
        _ file: ProtocolFile, _ keys: [String: SecretKey], at path: String, _ start: Instant, _ marks: HighWaterMarks,
        using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> StudyLedger {
        let (first, second) = (Self.staff[0], Self.staff[1])
        let founding = Founding(
            origin: origin, file: file, administrator: try signer(first.actor, keys), printedName: first.name,
            colleague: Founding.Colleague(
                actor: second.actor, printedName: second.name, key: try signer(second.actor, keys).key.publicKey),
            now: start, app: app)
        return try StudyLedger.create(at: path, founding: founding, marks: marks, using: &generator)
    }

    /// Staff, ethics approval and consent forms.
    private func open(
        _ ledger: borrowing StudyLedger, _ keys: [String: SecretKey], _ study: StudyProtocol, _ start: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) {
        let administrator = try signer("admin-1", keys)
        for (place, person) in Self.staff.dropFirst(2).enumerated() {
            let draft = try Founding.authorisation(
                person.actor, person.name, try signer(person.actor, keys).key.publicKey, person.role)
            _ = try ledger.record(
                AppendRequest([AppendRequest.Step(draft)], acceptsClockAhead: true, app: app), signer: administrator,
                now: start.adding(minutes: Int64(10 + place)), using: &generator)
        }
        let first = zone.localMinute(at: start).day
        let (body, language, version): (Code, Code, Code) = ("practice-reb", "en", "1")
        guard let hash = HexDigest(Digest.sha256(of: Array("practice consent form".utf8).span).hex) else { return }
        var commands = [
            Command.recordApproval(
                RecordApproval(body: body, from: first.adding(days: -30), to: first.adding(days: 700)))
        ]
        for part in study.parts {
            commands.append(
                .adoptForm(AdoptForm(part: part.id, version: version, language: language, documentHash: hash)))
        }
        for (place, command) in commands.enumerated() {
            let now = start.adding(minutes: Int64(20 + place))
            let step = PracticeStep(
                recorded: now, actor: "admin-1", command: command, occurred: .minute(zone.localMinute(at: now)),
                source: .direct, reasons: [], texts: place == 0 ? ["reb-ref": "synthetic practice study"] : [:])
            _ = try write(step, ledger, keys, using: &generator)
        }
    }

    /// What was written; nothing if a rule refused it.
    private func write(
        _ step: PracticeStep, _ ledger: borrowing StudyLedger, _ keys: [String: SecretKey],
        using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Written? {
        guard let actor = ActorID(step.actor) else { return nil }
        let context = EntryContext(
            actor: actor, role: nil, now: step.recorded, occurred: step.occurred, source: step.source,
            reasons: step.reasons, sealed: step.texts)
        do throws(StudyLedgerError) {
            return try ledger.record(
                // A small practice study may rest for more than 30 days.
                AppendRequest([AppendRequest.Step(step.command, context)], acceptsClockAhead: true, app: app),
                signer: try signer(step.actor, keys),
                now: step.recorded, using: &generator)
        } catch {
            guard case .refused = error else { throw error }
            return nil
        }
    }

    private func signer(_ actor: String, _ keys: [String: SecretKey]) throws(StudyLedgerError) -> Signer {
        guard let key = keys[actor] else { throw .notEnrolled(actor: actor) }
        return Signer(actor: actor, key: key)
    }

    private func checkpoint(_ ledger: borrowing StudyLedger) throws(StudyLedgerError) -> [UInt8] {
        try asking(ledger.ledger.checkpoint() ?? [])
    }
}
