import CanonicalJSON
import Transparency

/// What an event says the tree was: a root over so many events.
///
/// A sign-off, a lock, a data cut and an analysis name the history they are about; each root must be the one that the
/// ledger had at that size.
struct RootClaim: Hashable {
    /// The event.
    let sequence: Int
    /// How many events the root covers.
    let size: Int
    /// The root.
    let root: Digest

    /// The claim of an event of a type that makes one.
    init?(type: String, data: [UInt8], sequence: Int) {
        guard let member = Self.members[type], let value = try? JSONParser.parse(data),
            let size = value["size"]?.integer,
            let text = value[member]?.text, let root = Digest(hex: text)
        else { return nil }
        // A size that cannot be is one that the ledger never had.
        (self.sequence, self.size, self.root) = (sequence, size < 0 ? .max : size, root)
    }

    /// The member that names the root, by type.
    static let members = [
        "participant.signedOff": "root", "database.locked": "root", "dataCut.declared": "root",
        "analysis.run": "input",
    ]
}

extension Ledger {
    /// Refuses an append in which an event names a root that this ledger never had.
    func checkClaims(_ append: PreparedAppend) throws(LedgerError) {
        for entry in append.entries {
            let event = entry.event
            guard let claim = RootClaim(type: event.type, data: event.data, sequence: event.sequence) else { continue }
            guard claim.size <= append.start, try root(size: claim.size) == claim.root else {
                throw .rootDiffers(type: event.type, size: claim.size)
            }
        }
    }
}
