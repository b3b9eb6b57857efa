import CanonicalJSON
public import CivilTime
public import Ledger
import Transparency
public import Vocabulary

/// A small ledger of opaque notes in a temporary directory, with a clock that the test turns and people whose keys it
/// has.
public struct TestLedger: ~Copyable {
    /// The ledger.
    public let ledger: Ledger
    /// The temporary directory; the ledger is in `ledger`, the user's marks in `seen`.
    public let directory: TemporaryDirectory
    /// The clock.
    public var now: Instant
    /// The keys of the people, by actor id.
    public var keys: [String: SecretKey]
    /// The marks of this computer.
    public let marks: HighWaterMarks
    private var generator: SeededGenerator

    /// The origin of all test ledgers.
    public static let origin = "test.example/notes"

    /// A ledger with one administrator, `admin-1`, and genesis of two events.
    public init(in directory: TemporaryDirectory) throws {
        let now = try Instant(parsing: "2026-03-05T14:00:00.000Z")
        let administrator = SecretKey(name: Self.origin + "/admin-1")
        let ledgerKey = SecretKey(name: Self.origin)
        let genesis = [
            try Self.opened(ledgerKey), try Self.authorised("admin-1", .administrator, administrator),
        ]
        var generator = SeededGenerator(seed: 7)
        let ledger = try Ledger.create(
            at: directory.file("ledger"), content: .sample, origin: Self.origin, genesis: genesis,
            stamp: Self.stamp("admin-1", now), signer: administrator, ledgerKey: ledgerKey, using: &generator)
        self.init(ledger, directory, now, ["admin-1": administrator], generator)
    }

    private init(
        _ ledger: consuming Ledger, _ directory: TemporaryDirectory, _ now: Instant, _ keys: [String: SecretKey],
        _ generator: SeededGenerator
    ) {
        self.ledger = ledger
        self.directory = directory
        self.now = now
        self.keys = keys
        self.generator = generator
        marks = HighWaterMarks(stateDirectory: directory.file("seen"))
    }

    /// What an append of an actor has in common.
    public static func stamp(_ actor: String, _ now: Instant) -> AppendStamp {
        AppendStamp(actor: actor, app: "test 1.0", protocolVersion: "none", now: now)
    }

    /// The draft of `ledger.opened`.
    public static func opened(_ key: SecretKey) throws -> Draft {
        var payload = LedgerOpened()
        payload.ledgerKey = key.publicKey
        payload.origin = Code(origin) ?? .blank
        return Draft(type: LedgerOpened.type, data: try payload.canonicalData())
    }

    /// The draft of `actor.authorised`.
    public static func authorised(_ actor: String, _ role: Role, _ key: SecretKey) throws -> Draft {
        var payload = ActorAuthorised()
        payload.actor = ActorID(actor) ?? .blank
        payload.key = key.publicKey
        payload.printedName = PrintedName("Person \(actor)") ?? .blank
        payload.role = role
        return Draft(type: ActorAuthorised.type, data: try payload.canonicalData())
    }

    /// The draft of a note about a participant.
    public static func note(_ number: Int, subject: String? = "P001", text: String? = nil) -> Draft {
        let data: JSONValue = ["number": .integer(number)]
        return Draft(
            type: "note.recorded", data: data.canonicalBytes, subject: subject,
            texts: text.map { [Draft.FreeText(name: "text", text: $0)] } ?? [])
    }

    /// Signs and writes one append a minute after the last one.
    @discardableResult
    public mutating func append(_ drafts: [Draft], by actor: String = "admin-1") throws -> PreparedAppend {
        now = now.adding(minutes: 1)
        let prepared = try prepare(drafts, by: actor)
        try ledger.persist(prepared)
        return prepared
    }

    /// Signs one append without writing it.
    public mutating func prepare(_ drafts: [Draft], by actor: String = "admin-1") throws -> PreparedAppend {
        try PreparedAppend(
            drafts, after: try ledger.head(), stamp: Self.stamp(actor, now),
            signer: keys[actor] ?? SecretKey(name: "nobody"), ledgerKey: try ledger.ledgerKey(), using: &generator)
    }

    /// Enrols a person with a new key.
    public mutating func enrol(_ actor: String, _ role: Role) throws {
        let key = SecretKey(name: Self.origin + "/" + actor)
        try append([Self.authorised(actor, role, key)])
        keys[actor] = key
    }

    /// Verifies the store as it lies there.
    public func verify(against outside: [UInt8]? = nil) -> VerificationReport {
        let known = outside.flatMap { KnownCheckpoint($0, keeper: .outside("kept.checkpoint")) }.map { [$0] } ?? []
        let later = now.adding(minutes: 1)
        return Verification(of: ledger.path, judge: AnyContent(.sample), known: known, now: later).run()
    }
}
