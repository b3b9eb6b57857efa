public import CivilTime
import Ledger
import Study
import Transparency
import Vocabulary

extension StudyLedger {
    /// Reads every row of a file and decides it at the head, without writing anything.
    ///
    /// Rows are taken in the order in which they happened. Every bad row is found, not only the first.
    /// - Parameter signer: The actor who would append.
    public func planImport(
        _ file: ImportFile, signer actor: String, now: Instant, progress: (Int) -> Void = { _ in }
    ) throws(StudyLedgerError) -> ImportPlan {
        let head = try headContinuingSeen()
        let reading = ImportReading(file)
        let ids = ImportIDs(secret: try asking(ledger.importSecret()), kind: file.kind)
        let role = head.state.enrolment(of: actor)?.role
        var earlier = try EarlierImport(self, head: head)
        var batch = Batch(
            state: try state(of: Set(reading.rows.map(\.subject))), start: head.size, now: now, role: role)
        var (bad, already, starts, drafts) = (reading.bad, 0, [Int](), [Draft]())
        for (place, row) in reading.rows.enumerated() {
            if let sequence = try sequence(of: ids.id(of: row, event: 0)) {
                let difference = try earlier.difference(of: row, ids: ids, firstAt: sequence, in: self)
                if let difference { bad.append(row.conflict(difference)) } else { already += 1 }
            } else {
                starts.append(drafts.count)
                do throws(StudyLedgerError) {
                    for step in row.steps { try batch.decide(step, of: row.subject) }
                } catch { bad.append(try row.refused(error, file)) }
                for (number, place) in (drafts.count..<batch.drafts.count).enumerated() {
                    var draft = batch.drafts[place]
                    draft.id = ids.id(of: row, event: number)
                    drafts.append(draft)
                }
            }
            if place % 1_000 == 999 { progress(place + 1) }
        }
        if let last = head.recorded, last.milliseconds(since: now) > Self.toleratedMillisecondsBehind, !starts.isEmpty {
            batch.addClockIncident()
            drafts += batch.drafts.suffix(1)
        }
        return ImportPlan(
            head: head, drafts: drafts, rowStarts: starts, rows: file.table.rows.count, already: already,
            bad: bad.sorted { $0.row < $1.row })
    }

    /// Writes a plan without bad rows, as as many appends as it takes.
    ///
    /// If somebody appends in between, the rest is planned again. Interrupted, the same import writes the rest.
    public func writeImport(
        _ plan: ImportPlan, of file: ImportFile, signer: Signer, app: String, acceptsClockAhead: Bool = false,
        now: Instant, using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> ImportOutcome {
        var plan = plan
        var (rows, appended) = (0, [Range<Int>]())
        while true {
            do throws(StudyLedgerError) {
                let head = try write(
                    plan, signer, app, acceptsClockAhead, now, rows: &rows, appended: &appended, using: &generator)
                return ImportOutcome(
                    rows: plan.rows, written: rows, already: plan.rows - rows, appends: appended,
                    size: head.size, root: head.root)
            } catch {
                do throws(StudyLedgerError) {
                    guard case .ledger(.headMoved) = error else { throw error }
                    plan = try planImport(file, signer: signer.actor, now: now)
                    guard plan.bad.isEmpty else { throw error }
                } catch {
                    guard rows > 0 else { throw error }
                    throw .partlyImported(rows: rows, events: appended.runs, cause: error)
                }
            }
        }
    }

    /// The canonical bytes of the events that a plan would write, in order; writes nothing.
    public func previewImport(
        _ plan: ImportPlan, signer: Signer, app: String, acceptsClockAhead: Bool = false, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> [[UInt8]] {
        var bytes: [[UInt8]] = []
        _ = try prepare(plan, signer, app, acceptsClockAhead, now, using: &generator) { prepared throws(LedgerError) in
            bytes += prepared.entries.map(\.bytes)
        }
        return bytes
    }

    private func write(
        _ plan: ImportPlan, _ signer: Signer, _ app: String, _ acceptsClockAhead: Bool, _ now: Instant,
        rows: inout Int, appended: inout [Range<Int>], using generator: inout some RandomNumberGenerator
    ) throws(StudyLedgerError) -> Head {
        var done = 0
        return try prepare(
            plan, signer, app, acceptsClockAhead, now, using: &generator
        ) { prepared throws(LedgerError) in
            try ledger.persist(prepared)
            // The append is durable; a mark that lags behind is legal.
            try? marks.raise(prepared.note, origin: prepared.head.state.origin)
            appended.append(prepared.start..<prepared.head.size)
            rows += plan.rowStarts.count { (done..<done + prepared.entries.count).contains($0) }
            done += prepared.entries.count
        }
    }

    /// Prepares the appends of a plan one after the other, and hands each on.
    private func prepare(
        _ plan: ImportPlan, _ signer: Signer, _ app: String, _ acceptsClockAhead: Bool, _ now: Instant,
        using generator: inout some RandomNumberGenerator, _ take: (PreparedAppend) throws(LedgerError) -> Void
    ) throws(StudyLedgerError) -> Head {
        var head = plan.head
        guard let version = head.state.adoption?.version else { throw .ledger(.notALedger("it adopted no protocol")) }
        let stamp = AppendStamp(
            actor: signer.actor, app: app, protocolVersion: version, now: now, acceptsClockAhead: acceptsClockAhead)
        try asking { () throws(LedgerError) in
            let ledgerKey = try ledger.ledgerKey()
            for append in plan.appends() {
                let prepared = try PreparedAppend(
                    plan.drafts(of: append), after: head, stamp: stamp, signer: signer.key, ledgerKey: ledgerKey,
                    using: &generator)
                try take(prepared)
                head = prepared.head
            }
        }
        return head
    }
}

/// All rows of a file: those that can be read, in the order in which they happened, and those that cannot.
struct ImportReading {
    /// The rows that can be read.
    private(set) var rows: [ImportRow] = []
    /// What is wrong with the others.
    private(set) var bad: [BadRow] = []

    init(_ file: ImportFile) {
        var rowOfKey: [[String]: Int] = [:]
        for row in file.table.rows {
            if let problem = row.problem {
                bad.append(
                    BadRow(row: row.number, column: nil, id: "row-malformed", reason: problem, fault: .unreadable))
                continue
            }
            var reader = RowReader(row, of: file)
            let read = reader.read()
            bad += reader.problems.sorted { file.place(of: $0.column) < file.place(of: $1.column) }
            guard let read else { continue }
            if let first = rowOfKey[read.key] {
                let key = read.key.joined(separator: "/")
                bad.append(
                    BadRow(
                        row: row.number, column: file.mapping.key.first, id: "key-repeated",
                        reason: "\"\(key)\" repeats row \(first)", fault: .unreadable))
            } else {
                rowOfKey[read.key] = row.number
                rows.append(read)
            }
        }
        let offsets = file.study.zone.range
        rows.sort { $0.precedes($1, offsets: offsets) }
    }
}

extension ImportRow {
    /// The row as a rule refuses it.
    ///
    /// A role that may not write the type is no fault of the row: nothing of the file can be written by this person.
    fileprivate func refused(_ error: StudyLedgerError, _ file: ImportFile) throws(StudyLedgerError) -> BadRow {
        guard case .refused(let refusal) = error, refusal.kind != .roleNotEntitled else { throw error }
        if case .reasonMissing(.lateEntry) = refusal {
            return BadRow(
                row: number, column: nil, id: refusal.id, reason: refusal.message, fault: .refused,
                fix: "add --reason late-entry")
        }
        return BadRow(
            row: number, column: file.mapping.sources["participant"]?.column, id: refusal.id,
            reason: refusal.message + (refusal.rule.hasPrefix("H") ? " (\(refusal.rule))" : ""), fault: .refused)
    }

    /// The row whose key is in the ledger with other values.
    fileprivate func conflict(_ difference: ImportDifference) -> BadRow {
        let fields = difference.fields.keys.sorted().joined(separator: ", ")
        let reason =
            "\"\(key.joined(separator: "/"))\" is in the ledger as #\(difference.sequence)"
            + (fields.isEmpty ? ", and does not fit it" : " with another \(fields)")
        return BadRow(
            row: number, column: nil, id: "key-taken", reason: reason,
            fault: .conflict(sequence: difference.sequence), fix: difference.fix)
    }
}
