import LMDBFile
import Transparency

/// Holds the roots that events name against the tree that was verified.
struct RootClaims {
    private(set) var claims: [RootClaim] = []

    /// The sizes whose roots they name.
    var sizes: Set<Int> { Set(claims.map(\.size)) }

    mutating func take(_ event: Event, naming reference: EventReference?) {
        guard let claim = RootClaim(reference, by: event.sequence) else { return }
        claims.append(claim)
    }

    /// A finding for each claim that does not hold, from the tree nodes of a store whose tree is sound.
    func findings(in store: VerifiedStore) -> [Finding] {
        guard !claims.isEmpty, let table = try? store.file.table(named: "hashes") else { return [] }
        return findings { Self.root(size: $0, store, table) }
    }

    /// A finding for each claim that does not hold, by the roots of a tree that is sound.
    func findings(root: (_ size: Int) -> Digest?) -> [Finding] {
        claims.compactMap { claim in
            let had = claim.size == 0 ? .emptyTree : root(claim.size)
            guard claim.size > claim.sequence || had != claim.root else { return nil }
            return Finding(
                .ruleViolated, at: claim.sequence, "names a root of \(claim.size) events that they never had")
        }
    }

    private static func root(size: Int, _ store: VerifiedStore, _ table: LMDBFile.Table) -> Digest? {
        try? MerkleFrontier.root(size: UInt64(size)) { node throws(StoreGap) in
            let key = LedgerTables.number(Int(node.storedPosition))
            var cursor = store.file.entries(in: table, from: key.span)
            guard (try? cursor.next()) == true, LedgerTables.number(cursor.key) == Int(node.storedPosition),
                let digest = Digest(cursor.value)
            else { throw StoreGap() }
            return digest
        }
    }
}

/// A tree node is not where it should be; the walk has said so.
private struct StoreGap: Error {}
