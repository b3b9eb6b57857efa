import CanonicalJSON
public import CivilTime
import Ledger
import Study
public import Transparency

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
        guard let origin = CodeField(origin) else { throw .ledger(.draftRefused("the origin is not a code")) }
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
            let peopleData = try people.map { (person) throws(MalformedJSON) in try person.canonicalData() }
            return [Draft(type: LedgerOpened.type, data: openedData)]
                + peopleData.map { Draft(type: ActorAuthorised.type, data: $0) }
                + [
                    Draft(type: StudyOpened.type, data: try studyOpened().canonicalData()),
                    Draft(
                        type: ProtocolAdopted.type, data: try adoption.canonicalData(), attachment: file.document),
                ]
        } catch { throw .ledger(.draftRefused(error.description)) }
    }

    private func authorisation(
        _ actor: String, _ printedName: String, _ key: FixedBytes<32>
    ) throws(StudyLedgerError) -> ActorAuthorised {
        guard let actor = ActorField(actor), let printedName = PrintedName(printedName) else {
            throw .ledger(.draftRefused("the actor id or the printed name cannot be one"))
        }
        var authorised = ActorAuthorised()
        authorised.actor = actor
        authorised.key = key
        authorised.printedName = printedName
        authorised.role = .administrator
        return authorised
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
