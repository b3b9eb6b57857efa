import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import Transparency

/// A large ledger of synthetic events in a temporary directory, written in large appends.
struct SyntheticLedger {
    static let origin = "bench.example/synthetic"
    let path: String

    /// Writes a ledger of about `count` events whose payloads look like those of a study.
    init(events count: Int) throws {
        path = FileManager.default.temporaryDirectory.path() + "/kept-bench-" + UUID().uuidString
        var generator = SystemRandomNumberGenerator()
        let administrator = SecretKey(name: Self.origin + "/admin-1")
        let ledgerKey = SecretKey(name: Self.origin)
        var now = try Instant(parsing: "2026-01-05T14:00:00.000Z")
        let stamp = { (now: Instant) in
            AppendStamp(actor: "admin-1", app: "bench 1.0", protocolVersion: "none", now: now)
        }
        let ledger = try Ledger.create(
            at: path, origin: Self.origin, genesis: try Self.genesis(administrator, ledgerKey), stamp: stamp(now),
            signer: administrator, ledgerKey: ledgerKey, using: &generator)
        var head = try ledger.head()
        while head.size < count {
            now = now.adding(minutes: 1)
            let size = min(PreparedAppend.maximumEventCount, count - head.size)
            let drafts = try (0..<size).map { try Self.draft(head.size + $0) }
            let prepared = try PreparedAppend(
                drafts, after: head, stamp: stamp(now), signer: administrator, ledgerKey: ledgerKey, using: &generator)
            try ledger.persist(prepared)
            head = prepared.head
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    static func draft(_ number: Int) throws -> Draft {
        let items: JSONValue = ["NRS01": .integer(number % 11)]
        let data: JSONValue = [
            "infusion": "I-1", "instrument": "pain-nrs", "items": items, "part": "part-2", "recall": "now",
            "timepoint": "pre", "version": "1",
        ]
        let occurred = try Occurred(parsing: "2026-01-05T09:00:00-05:00[America/Toronto]")
        return Draft(
            type: "assessment.recorded", data: data.canonicalBytes, subject: "P\(number % 5_000)", occurred: occurred)
    }

    private static func genesis(_ administrator: SecretKey, _ ledgerKey: SecretKey) throws -> [Draft] {
        var opened = LedgerOpened()
        opened.ledgerKey = ledgerKey.publicKey
        opened.origin = CodeField(origin) ?? .blank
        var person = ActorAuthorised()
        person.actor = ActorField("admin-1") ?? .blank
        person.key = administrator.publicKey
        person.printedName = PrintedName("Bench") ?? .blank
        person.role = .administrator
        return [
            Draft(type: LedgerOpened.type, data: try opened.canonicalData()),
            Draft(type: ActorAuthorised.type, data: try person.canonicalData()),
        ]
    }
}
