import Transparency

/// What the events say the indexes and side tables must hold, as fingerprints.
struct DerivedTables: Sendable {
    private(set) var ids = SetFingerprint()
    var subjects = SetFingerprint()
    private(set) var sealed = SetFingerprint()

    mutating func take(_ event: Event) {
        addID(event.id, event.sequence)
        subjects.add(bytes: LedgerTables.subjectKey(event.subject, event.sequence).span)
        for text in event.sealed { addSealed(text.digest, text.name) }
    }

    mutating func addID(_ id: EventID, _ sequence: Int) {
        ids.add { hasher in
            hasher.combine(id.high)
            hasher.combine(id.low)
            hasher.combine(sequence)
        }
    }

    mutating func addSealed(_ digest: Digest, _ name: String) {
        sealed.add { hasher in
            hasher.combine(digest)
            hasher.combine(name)
        }
    }

    /// A text that was redacted is there no more.
    mutating func removeSealed(_ digest: Digest, _ name: String) {
        sealed.remove { hasher in
            hasher.combine(digest)
            hasher.combine(name)
        }
    }
}
