import LMDBFile
import Transparency

/// What the indexes and the free texts of a store hold, read without the events.
struct StoredIndexes: Sendable {
    private(set) var tables = DerivedTables()
    /// What is wrong with the pages.
    private(set) var failures: [Finding] = []
    /// What in the tables cannot be.
    private(set) var mismatches: [String] = []
    /// Whether there is a text under a digest that is not its own.
    private(set) var hasStrayTexts = false

    init(_ store: VerifiedStore) {
        readIDs(store)
        readSubjects(store)
        readTexts(store)
    }

    private mutating func readIDs(_ store: VerifiedStore) {
        var walk = TableWalk(store, "ids")
        while let row = walk.next({ (id: EventID(storedAs: $0), sequence: LedgerTables.number($1)) }) {
            guard let id = row.id, let sequence = row.sequence else {
                mismatches.append("the index of ids holds something else")
                break
            }
            tables.addID(id, sequence)
        }
        failures += walk.failures
    }

    private mutating func readSubjects(_ store: VerifiedStore) {
        var walk = TableWalk(store, "subjects")
        var subjects = SetFingerprint()
        var isPlain = true
        while let isEmpty = walk.next({ key, value in
            subjects.add(bytes: key)
            return value.isEmpty
        }) { isPlain = isPlain && isEmpty }
        tables.subjects = subjects
        if !isPlain { mismatches.append("the index of participants holds more than numbers") }
        failures += walk.failures
    }

    private mutating func readTexts(_ store: VerifiedStore) {
        var walk = TableWalk(store, "disclosures")
        while let disclosure = walk.next({ Self.disclosure(under: $0, $1) }) {
            guard let disclosure else {
                hasStrayTexts = true
                continue
            }
            tables.addSealed(disclosure.digest, disclosure.name)
        }
        failures += walk.failures
    }

    private static func disclosure(under key: Span<UInt8>, _ value: Span<UInt8>) -> SealedDigest? {
        guard let disclosure = try? Disclosure(parsing: value) else { return nil }
        let digest = disclosure.digest
        return digest == Digest(key) ? SealedDigest(name: disclosure.name, digest: digest) : nil
    }
}

extension EventID {
    /// The identifier that 16 stored bytes spell; `nil` for any other number of bytes.
    fileprivate init?(storedAs bytes: Span<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for index in 0..<8 {
            high = high << 8 | UInt64(bytes[index])
            low = low << 8 | UInt64(bytes[index + 8])
        }
        self.init(high: high, low: low)
    }
}
