import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import Transparency

/// Appends notes to a test ledger as its administrator, and tries again when somebody was faster.
struct NoteWriter: ~Copyable {
    private let ledger: Ledger
    private let ledgerKey: SecretKey
    private let key: SecretKey
    private let name: String
    private var generator = SystemRandomNumberGenerator()

    /// What keeps the probe from starting.
    enum Problem: Error { case noSeed(String) }

    /// A writer to the ledger in a directory; the administrator's seed of 32 bytes stands in `path` + ".seed".
    init(path: String, name: String) throws {
        let seed = FileManager.default.contents(atPath: path + ".seed").map { Array($0) } ?? []
        let ledger = try Ledger.open(at: path, content: .opaque)
        let origin = try ledger.head().state.origin
        guard let key = SecretKey(name: origin + "/admin-1", seed: seed) else { throw Problem.noSeed(path) }
        ledgerKey = try ledger.ledgerKey()
        self.key = key
        self.name = name
        self.ledger = ledger
    }

    /// Appends two notes that name this writer and a number; gives the sequence of the first.
    mutating func append(_ number: Int) throws(LedgerError) -> Int {
        let drafts = (0..<2).map { part in
            let data: JSONValue = [
                "number": .integer(number), "part": .integer(part), "writer": .string(name),
            ]
            return Draft(type: "note.recorded", data: data.canonicalBytes, subject: "P001")
        }
        while true {
            let head = try ledger.head()
            guard let now = head.recorded?.adding(milliseconds: 1_000) else { throw .noLedger(ledger.path) }
            let stamp = AppendStamp(actor: "admin-1", app: "probe 1.0", protocolVersion: "none", now: now)
            let prepared = try PreparedAppend(
                drafts, after: head, stamp: stamp, signer: key, ledgerKey: ledgerKey, using: &generator)
            do throws(LedgerError) {
                try ledger.persist(prepared)
                return head.size
            } catch {
                guard case .headMoved = error else { throw error }
            }
        }
    }
}
