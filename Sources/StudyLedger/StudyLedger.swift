import CivilTime
public import Ledger
import Study
import Transparency
import Vocabulary

/// One study's ledger: the store and chain of `Ledger` joined with the rules of `Study`.
///
/// Reading gives states and histories; recording decides a command against the state at the head, computes and signs
/// the append, and persists it if nobody appended in between.
public struct StudyLedger: ~Copyable, Sendable {
    /// The ledger beneath.
    public let ledger: Ledger
    /// What this computer has seen of it.
    public let marks: HighWaterMarks

    init(_ ledger: consuming Ledger, _ marks: HighWaterMarks) {
        self.ledger = ledger
        self.marks = marks
    }

    /// The rule sets this program knows.
    public static let knownRules = 1...1

    /// Opens the study ledger in a directory.
    public static func open(
        at path: String, marks: HighWaterMarks, readOnly: Bool = false, accepting acceptance: Acceptance = .whole
    ) throws(StudyLedgerError) -> StudyLedger {
        let ledger = try asking(
            Ledger.open(at: path, content: .study, marks: marks, readOnly: readOnly, accepting: acceptance))
        return StudyLedger(ledger, marks)
    }

    /// Makes a study ledger in a directory that is new or empty.
    public static func create(
        at path: String, founding: Founding, marks: HighWaterMarks, using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> StudyLedger {
        let ledgerKey = SecretKey(name: founding.origin)
        var nonce = FixedBytes<16>(repeating: 0)
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        if let random = FixedBytes<16>(bytes) { nonce = random }
        let drafts = try founding.drafts(ledgerKey: ledgerKey, nonce: nonce)
        let stamp = AppendStamp(
            actor: founding.administrator.actor, app: founding.app,
            protocolVersion: founding.file.content.version.text, now: founding.now)
        return try asking { () throws(LedgerError) in
            let ledger = try Ledger.create(
                at: path, content: .study, origin: founding.origin, genesis: drafts, stamp: stamp,
                signer: founding.administrator.key, ledgerKey: ledgerKey, marks: marks, using: &generator)
            if let note = try ledger.checkpoint() { try marks.raise(note, origin: founding.origin) }
            return StudyLedger(ledger, marks)
        }
    }

    /// The end of the ledger now; refused if the ledger is older than this computer has seen, or beside it.
    ///
    /// All that is decided on it is read of the same commit.
    public func headContinuingSeen() throws(StudyLedgerError) -> Head {
        ledger.renew()
        return try asking { () throws(LedgerError) in
            let head = try ledger.head()
            // A file that was compacted away under us is not a ledger that was put back.
            try ledger.checkOwnFile()
            return head
        }
    }

    /// The end of the ledger now.
    public func head() throws(StudyLedgerError) -> Head {
        try asking(ledger.head())
    }
}
