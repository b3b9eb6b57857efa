import CanonicalJSON
import LMDBFile
import Transparency
import Vocabulary

/// The tables beside the events: documents, free texts and indexes.
struct SideTables: SideOutcome {
    private(set) var findings: [Finding] = []
    /// The documents whose bytes have the digest they are stored under.
    private(set) var documents: [Digest: [UInt8]] = [:]
    private(set) var derivedMatches = true
    private var wrongTexts = 0
    /// How many texts two people have redacted.
    private(set) var redactedTexts = 0
    let store: VerifiedStore
    /// A store withholds nothing.
    var withheldTexts: Int { 0 }
    var derivedStatement: String { "indexes and snapshots equal a fresh rebuild" }

    /// The most document bytes that are kept in memory.
    private static let maximumDocumentBytes = 256 << 20

    init(_ store: VerifiedStore) { self.store = store }

    /// How many of the sealed texts match.
    func sealedMatches(_ texts: Int) -> Int { max(0, texts - redactedTexts - wrongTexts) }

    mutating func readDocuments() {
        var walk = TableWalk(store, "attachments")
        var total = 0
        while let row = walk.next() {
            total += row.value.count
            guard total <= Self.maximumDocumentBytes else {
                findings.append(
                    Finding(
                        .derivedMismatch, at: nil, "the documents take more than \(Self.maximumDocumentBytes) bytes"))
                break
            }
            let digest = Digest.sha256(of: row.value.span)
            if digest.array == row.key {
                documents[digest] = row.value
            } else {
                findings.append(Finding(.attachmentMissing, at: nil, "a document is not the one its digest names"))
            }
        }
        findings += walk.failures
        checkMeta()
    }

    private mutating func checkMeta() {
        var walk = TableWalk(store, "meta")
        var rows: [[UInt8]: [UInt8]] = [:]
        while rows.count < 16, let row = walk.next() { rows[row.key] = row.value }
        findings += walk.failures
        let format = rows[LedgerTables.formatKey].map { String(decoding: $0, as: UTF8.self) }
        let isWhole =
            rows.count == 2 && format == "\(LedgerState.currentFormat)"
            && rows[LedgerTables.importSecretKey]?.count == 32
        if !isWhole, walk.failures.isEmpty {
            findings.append(Finding(.derivedMismatch, at: nil, "table meta does not hold format and import secret"))
        }
    }

    mutating func noteTreeSurplus() { mismatch("the stored tree has more nodes than the events have") }

    /// Compares the indexes and texts with what the events say.
    ///
    /// `redacted` are the texts that must be gone.
    mutating func compare(
        _ stored: StoredIndexes, with events: DerivedTables, redacted: [Digest: Redactions.Text], treeDiffers: Bool
    ) {
        redactedTexts = redacted.count
        var events = events
        for (digest, text) in redacted { events.removeSealed(digest, text.name) }
        if treeDiffers { mismatch("the stored tree is not the one of the events") }
        for message in stored.mismatches { mismatch(message) }
        findings += stored.failures
        if stored.tables.ids != events.ids {
            mismatch("the index of ids is not the one of the events")
            locateIDs()
        }
        if stored.tables.subjects != events.subjects {
            mismatch("the index of participants is not the one of the events")
        }
        if stored.tables.sealed != events.sealed || stored.hasStrayTexts {
            locateTexts(redacted)
        }
    }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    mutating func mismatch(_ message: String) {
        derivedMatches = false
        findings.append(
            Finding(.derivedMismatch, at: nil, message, fix: "restore from a backup, or rebuild from an export"))
    }

    /// Finds out which events have the id of another; only when the index differs.
    private mutating func locateIDs() {
        var events = TableWalk(store, "events")
        var seen: Set<EventID> = []
        while let row = events.next() {
            guard let event = try? Event(parsing: row.value.span), !seen.insert(event.id).inserted else { continue }
            let number = LedgerTables.number(row.key.span) ?? event.sequence
            findings.append(Finding(.ruleViolated, at: number, "has the id of an earlier event, \(event.id)"))
        }
    }

    /// Finds out which texts are missing, altered or nobody's; only when the fingerprints differ.
    private mutating func locateTexts(_ redacted: [Digest: Redactions.Text]) {
        var expected: [Digest: (sequence: Int, name: String)] = [:]
        var events = TableWalk(store, "events")
        while let row = events.next() {
            guard let event = try? Event(parsing: row.value.span) else { continue }
            let number = LedgerTables.number(row.key.span) ?? event.sequence
            for text in event.sealed {
                if expected[text.digest] != nil {
                    wrong(.sealedMismatch, number, "\(text.name) repeats a digest")
                }
                expected[text.digest] = (number, text.name)
            }
        }
        var walk = TableWalk(store, "disclosures")
        while let row = walk.next() {
            guard let digest = Digest(row.key), let owner = expected.removeValue(forKey: digest) else {
                wrong(.sealedMismatch, nil, "a text is stored that no event names")
                continue
            }
            if redacted[digest] != nil {
                wrong(.sealedMismatch, owner.sequence, "the text \(owner.name) was redacted and is still there")
            }
            let disclosure = try? Disclosure(parsing: row.value.span)
            if disclosure?.digest != digest || disclosure?.name != owner.name {
                wrong(.sealedMismatch, owner.sequence, "the text \(owner.name) is not the one its digest names")
            }
        }
        for (digest, owner) in expected where redacted[digest] == nil {
            wrong(.sealedMissing, owner.sequence, "the text \(owner.name) is missing, and nobody redacted it")
        }
    }

    private mutating func wrong(_ code: Finding.Code, _ sequence: Int?, _ message: String) {
        wrongTexts += 1
        findings.append(Finding(code, at: sequence, message))
    }
}
