import CanonicalJSON
import Ledger
public import Study
import Transparency
public import Vocabulary

extension StudyLedger {
    /// The study-level record and the named participants, as the ledger stands.
    ///
    /// Costs as much as these have events, however long the ledger is.
    /// - Parameter size: How many events count; all of them where absent.
    public func state(
        of subjects: some Sequence<ParticipantCode>, asOf size: Int? = nil
    ) throws(StudyLedgerError) -> StudyState {
        var state = try emptyState()
        var numbers = Set(try sequences(of: nil))
        for subject in subjects { numbers.formUnion(try sequences(of: subject.description)) }
        for number in numbers.sorted() where number < size ?? .max {
            guard let event = try event(number) else { continue }
            state.apply(event)
        }
        let end = try head().size
        state.nextSeq = min(size ?? end, end)
        return state
    }

    /// Everybody's state by a replay of all events, or of the first `size`.
    public func fullState(
        asOf size: Int? = nil, progress: (Int) -> Void = { _ in }
    ) throws(StudyLedgerError) -> StudyState {
        var state = try emptyState()
        try forEachRecorded(asOf: size) { event in
            state.apply(event)
            if event.seq % 10_000 == 9_999 { progress(event.seq + 1) }
        }
        return state
    }

    /// Shows all events, or the first `size`, in order.
    public func forEachRecorded(
        asOf size: Int? = nil, _ body: (RecordedEvent) -> Void
    ) throws(StudyLedgerError) {
        var unreadable: UnreadableEvent?
        try asking { () throws(LedgerError) in
            try ledger.forEachHashedEvent(to: size) { event, _, leaf in
                do throws(UnreadableEvent) {
                    body(try RecordedEvent(event, leaf: leaf))
                    return true
                } catch {
                    unreadable = error
                    return false
                }
            }
        }
        if let unreadable {
            throw .unreadable(sequence: unreadable.sequence, reason: unreadable.problem.description)
        }
    }

    /// One event as the study reads it.
    public func event(_ sequence: Int) throws(StudyLedgerError) -> RecordedEvent? {
        guard let stored = try asking(ledger.bytes(of: sequence)), let event = try asking(ledger.event(sequence))
        else { return nil }
        do throws(UnreadableEvent) {
            return try RecordedEvent(event, leaf: Digest.leaf(of: stored.span))
        } catch { throw .unreadable(sequence: sequence, reason: error.problem.description) }
    }

    /// The protocol documents that were adopted, by version; refuses a rule set this program does not know.
    public func documents() throws(StudyLedgerError) -> [String: StudyProtocol] {
        var documents: [String: StudyProtocol] = [:]
        for adoption in try head().state.adoptions {
            guard Self.knownRules.contains(adoption.rules) else { throw .rulesUnknown(adoption.rules) }
            let bytes = try asking(ledger.attachment(adoption.document))
            guard let bytes else {
                throw .unreadable(sequence: adoption.sequence, reason: "its protocol document is missing")
            }
            do throws(MalformedJSON) {
                documents[adoption.version] = try ProtocolFile.content(of: bytes)
            } catch { throw .unreadable(sequence: adoption.sequence, reason: "its protocol document: \(error)") }
        }
        return documents
    }

    private func emptyState() throws(StudyLedgerError) -> StudyState {
        StudyState(documents: try documents())
    }

    private func sequences(of subject: String?) throws(StudyLedgerError) -> [Int] {
        try asking(ledger.sequences(of: subject))
    }
}
