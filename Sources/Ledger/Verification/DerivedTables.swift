import Transparency

/// What the events say the indexes and side tables must hold, as fingerprints.
struct DerivedTables {
    private(set) var ids = SetFingerprint()
    private(set) var subjects = SetFingerprint()
    private(set) var sealed = SetFingerprint()

    private struct IDRow: Hashable { var high: UInt64, low: UInt64, sequence: Int }
    private struct SubjectRow: Hashable { var key: [UInt8] }
    private struct SealedRow: Hashable { var digest: Digest, name: String }

    mutating func take(_ event: Event) {
        addID(event.id, event.sequence)
        addSubject(LedgerTables.subjectKey(event.subject, event.sequence))
        for text in event.sealed { addSealed(text.digest, text.name) }
    }

    mutating func addID(_ id: EventID, _ sequence: Int) {
        ids.add(IDRow(high: id.high, low: id.low, sequence: sequence))
    }

    mutating func addSubject(_ key: [UInt8]) { subjects.add(SubjectRow(key: key)) }

    mutating func addSealed(_ digest: Digest, _ name: String) { sealed.add(SealedRow(digest: digest, name: name)) }
}
