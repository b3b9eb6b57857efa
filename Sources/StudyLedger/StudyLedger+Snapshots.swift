import CivilTime
public import Ledger
public import Projections
public import Study
import Transparency
import Vocabulary

extension StudyLedger {
    /// The study as tables see it, from stored rows and the events that are newer; nothing where only a replay will do.
    ///
    /// Costs as much as there are newer events, events of the participants they are about, and participants. Rows that
    /// are not of this history, this protocol or this program's version are as good as none.
    /// - Parameters:
    ///   - study: The protocol in force.
    ///   - size: How many events there are.
    ///   - projections: The tables that will be asked for.
    public func resumedView(
        under study: StudyProtocol, size: Int, for projections: [any Projection.Type] = StudyView.projections
    ) throws(StudyLedgerError) -> StudyView? {
        guard let stored = try trustedSnapshots(RowKinds.names(of: projections).sorted()),
            try isUsable(stored.head, under: study, size: size)
        else {
            return nil
        }
        let rows = stored.rows.compactMap { StoredRow($0) }
        guard rows.count == stored.rows.count, let newer = try newer(than: stored.head.events, size: size) else {
            return nil
        }
        // Rows that do not read were altered; verification names them.
        return try? StudyView(newer.state, study: study, last: newer.last, rows: rows, for: projections)
    }

    /// How many events the stored rows follow from, if they can be taken up; 0 otherwise.
    public func resumableSize(under study: StudyProtocol, size: Int) throws(StudyLedgerError) -> Int {
        guard let stored = try trustedSnapshots(RowKinds.names),
            try isUsable(stored.head, under: study, size: size)
        else { return 0 }
        return stored.head.events
    }

    /// Rows of everybody as they stand, of which only those are made anew that newer events are about.
    ///
    /// Without stored rows that can be taken up everything is replayed.
    public func renewedSnapshots(under study: StudyProtocol, size: Int) throws(StudyLedgerError) -> Snapshots {
        guard let stored = try trustedSnapshots(RowKinds.names), try isUsable(stored.head, under: study, size: size),
            let newer = try newer(than: stored.head.events, size: size)?.state
        else { return try snapshots(of: try fullState(asOf: size), under: study, size: size) }
        let known = Set(newer.participants.keys.map(\.text))
        let kept = stored.rows.filter { row in
            StoredRow(row).map { !known.contains($0.participant) } ?? true
        }
        let anew = newer.participants.values.flatMap { RowKinds.rows(of: $0, study) }
        return try snapshots(kept + anew.map { SnapshotRow($0) }, under: study, size: size)
    }

    /// The rows of a study's state after its first `size` events.
    public func snapshots(
        of state: StudyState, under study: StudyProtocol, size: Int
    ) throws(StudyLedgerError) -> Snapshots {
        let rows = RowKinds.rows(of: StudyView(state, study: study)).map { SnapshotRow($0) }
        return try snapshots(rows, under: study, size: size)
    }

    /// Puts rows in the place of those that are stored.
    public func replaceSnapshots(with snapshots: Snapshots?) throws(StudyLedgerError) {
        try asking(ledger.replaceSnapshots(with: snapshots))
    }

    /// The stored rows of some kinds, if this computer made them or has compared them with a replay.
    private func trustedSnapshots(_ kinds: [String]) throws(StudyLedgerError) -> Snapshots? {
        try asking(ledger.trustedSnapshots(version: RowKinds.version, kinds: kinds))
    }

    /// The stored rows, whoever wrote them: to be compared.
    func storedSnapshots() throws(StudyLedgerError) -> Snapshots? {
        try asking(ledger.snapshots(version: RowKinds.version))
    }

    private func snapshots(
        _ rows: [SnapshotRow], under study: StudyProtocol, size: Int
    ) throws(StudyLedgerError) -> Snapshots {
        guard let version = Code(study.version.text) else { preconditionFailure("a version is a code") }
        let head = SnapshotHead(events: size, root: try root(size), protocolVersion: version)
        return Snapshots(version: RowKinds.version, head: head, rows: rows)
    }

    private func isUsable(
        _ head: SnapshotHead, under study: StudyProtocol, size: Int
    ) throws(StudyLedgerError) -> Bool {
        guard head.protocolVersion.description == study.version.text, head.events <= size else { return false }
        return try root(head.events) == head.root
    }

    func root(_ size: Int) throws(StudyLedgerError) -> Digest {
        try asking(ledger.root(size: size))
    }

    /// The participants whom events from `start` on are about, and the last event before `size`.
    ///
    /// Nothing if one of those events may change what was recorded of others: a change of the study's own record.
    private func newer(
        than start: Int, size: Int
    ) throws(StudyLedgerError) -> (state: StudyState, last: (seq: Int, recorded: Instant))? {
        var touched: Set<ParticipantCode> = []
        var last: (seq: Int, recorded: Instant)?
        var concernsEverybody = false
        try asking { () throws(LedgerError) in
            try ledger.forEachEvent(from: min(start, size - 1)) { event, _ in
                guard event.sequence < size else { return false }
                last = (event.sequence, event.recorded)
                guard event.sequence >= start else { return true }
                if let subject = event.subject.flatMap({ ParticipantCode($0) }) {
                    touched.insert(subject)
                } else if Self.reachingBack.contains(event.type) {
                    concernsEverybody = true
                }
                return !concernsEverybody
            }
        }
        guard let last, !concernsEverybody else { return nil }
        return (try state(of: touched, asOf: size), last)
    }

    /// Events of the study itself after which everything is replayed.
    private static var reachingBack: Set<String> {
        Set([EventKind.eventCorrected, .eventVoided, .protocolAdopted].map(\.rawValue))
    }
}

extension SnapshotRow {
    /// A table's row as the ledger stores it: table, 0x00, group, 0x00, participant.
    init(_ row: StoredRow) {
        let name = Array(row.table.utf8) + [0] + Array(row.group.utf8) + [0] + Array(row.participant.utf8)
        self.init(name: name, bytes: row.bytes)
    }
}

extension StoredRow {
    /// A row as the tables know it; nothing if its name is not one of theirs.
    init?(_ row: SnapshotRow) {
        let parts = row.name.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3 else { return nil }
        self.init(table: parts[0], group: parts[1], participant: parts[2], bytes: row.bytes)
    }
}
