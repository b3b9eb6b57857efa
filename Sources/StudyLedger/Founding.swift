import CanonicalJSON
public import CivilTime
public import Ledger
import Study
public import Transparency
public import Vocabulary

/// All that a new study ledger begins with.
public struct Founding: Sendable {
    /// A second administrator.
    public struct Colleague: Sendable {
        /// The actor id.
        public var actor: String
        /// The printed name.
        public var printedName: String
        /// The public key.
        public var key: FixedBytes<32>

        /// A colleague.
        public init(actor: String, printedName: String, key: FixedBytes<32>) {
            self.actor = actor
            self.printedName = printedName
            self.key = key
        }
    }

    /// The ledger's name.
    public var origin: String
    /// The protocol.
    public var file: ProtocolFile
    /// The first administrator, who signs genesis.
    public var administrator: Signer
    /// The administrator's printed name.
    public var printedName: String
    /// The second administrator; `nil` only by an explicit word.
    public var colleague: Colleague?
    /// The clock.
    public var now: Instant
    /// Program and version.
    public var app: String

    /// A founding.
    public init(
        origin: String, file: ProtocolFile, administrator: Signer, printedName: String, colleague: Colleague?,
        now: Instant, app: String
    ) {
        self.origin = origin
        self.file = file
        self.administrator = administrator
        self.printedName = printedName
        self.colleague = colleague
        self.now = now
        self.app = app
    }
}

extension Founding {
    /// The genesis append: `ledger.opened`, the administrators, `study.opened`, `protocol.adopted`.
    func drafts(ledgerKey: SecretKey, nonce: FixedBytes<16>) throws(StudyLedgerError) -> [Draft] {
        guard let origin = Code(origin) else { throw .ledger(.draftRefused("the origin is not a code")) }
        var opened = LedgerOpened()
        opened.ledgerKey = ledgerKey.publicKey
        opened.nonce = nonce
        opened.origin = origin
        var people = [try authorisation(administrator.actor, printedName, administrator.key.publicKey)]
        if let colleague {
            people.append(try authorisation(colleague.actor, colleague.printedName, colleague.key))
        }
        let adoption = try adoption()
        do throws(MalformedJSON) {
            let openedData = try opened.canonicalData()
            return [Draft(type: LedgerOpened.type, data: openedData)]
                + people
                + [
                    Draft(
                        type: StudyOpened.type, data: try studyOpened().canonicalData(),
                        occurred: Self.universalMinute(now).map { .minute($0) }),
                    Draft(
                        type: ProtocolAdopted.type, data: try adoption.canonicalData(), attachment: file.document),
                ]
        } catch { throw .ledger(.draftRefused(error.description)) }
    }

    private func authorisation(
        _ actor: String, _ printedName: String, _ key: FixedBytes<32>
    ) throws(StudyLedgerError) -> Draft {
        try Self.authorisation(actor, printedName, key, .administrator)
    }

    /// The draft of `actor.authorised`.
    public static func authorisation(
        _ actor: String, _ printedName: String, _ key: FixedBytes<32>, _ role: Role, from: Occurred? = nil
    ) throws(StudyLedgerError) -> Draft {
        guard let actorField = ActorID(actor) else {
            throw .ledger(.draftRefused("\(actor) is not an actor id: small letters, digits and hyphens, 2 to 32"))
        }
        guard let name = PrintedName(printedName) else {
            throw .ledger(.draftRefused("a printed name has 1 to 100 characters"))
        }
        var authorised = ActorAuthorised()
        authorised.actor = actorField
        authorised.from = from.map { TimeField($0) }
        authorised.key = key
        authorised.printedName = name
        authorised.role = role
        do throws(MalformedJSON) {
            return Draft(type: ActorAuthorised.type, data: try authorised.canonicalData())
        } catch { throw .ledger(.draftRefused(error.description)) }
    }

    /// The minute of an instant in UTC: at genesis no zone is in force yet.
    private static func universalMinute(_ now: Instant) -> ZonedMinute? {
        let minutes = now.truncatedToMinute.secondsSince1970 / 60
        return ZonedMinute(
            day: now.dayInUTC, minuteOfDay: Int(((minutes % 1_440) + 1_440) % 1_440), offsetMinutes: 0, zone: "UTC")
    }

    private func studyOpened() -> StudyOpened {
        var opened = StudyOpened()
        opened.parts = file.content.parts.map(\.id)
        opened.registration = file.content.registration
        opened.targetParticipants = file.content.targetParticipants
        opened.title = file.content.title
        return opened
    }

    private func adoption() throws(StudyLedgerError) -> ProtocolAdopted {
        guard let digest = HexDigest(Digest.sha256(of: file.document.span).hex) else {
            preconditionFailure("64 hexadecimal digits are a digest")
        }
        var adopted = ProtocolAdopted()
        adopted.bytes = file.document.count
        adopted.rules = file.content.rules
        adopted.sha256 = digest
        adopted.version = file.content.version
        return adopted
    }
}
