import LMDB
import Transparency

extension LedgerTables {
    /// Writes a prepared append into a transaction; the caller commits.
    func write(_ append: PreparedAppend, in transaction: inout WriteTransaction) throws(LMDBError) {
        var position = TreeNode.storedCount(forSize: UInt64(append.start))
        for entry in append.entries {
            let number = Self.number(entry.event.sequence)
            try transaction.append(entry.bytes.span, forKey: number.span, in: events)
            for node in entry.nodes {
                try transaction.append(node.array.span, forKey: Self.number(Int(position)).span, in: hashes)
                position += 1
            }
            try transaction.insert(number.span, forKey: entry.event.id.bytes.span, in: ids)
            let subject = Self.subjectKey(entry.event.subject, entry.event.sequence)
            try transaction.insert([UInt8]().span, forKey: subject.span, in: subjects)
        }
        for disclosure in append.disclosures {
            try transaction.insert(
                Array(disclosure.encoded.utf8).span, forKey: disclosure.digest.array.span, in: disclosures)
        }
        for digest in append.redacted { try erase(digest, in: &transaction) }
        for attachment in append.attachments {
            try transaction.put(
                attachment.span, forKey: Digest.sha256(of: attachment.span).array.span, in: attachments)
        }
        try transaction.append(append.note.span, forKey: Self.number(append.head.size).span, in: checkpoints)
    }

    /// Puts the rows of the indexes of ids and participants in the place of those that are there.
    func replaceIndexes(
        with rows: [(id: EventID, subject: String?, sequence: Int)], in transaction: inout WriteTransaction
    ) throws(LMDBError) {
        try transaction.deleteAll(in: ids)
        try transaction.deleteAll(in: subjects)
        for row in rows {
            let number = Self.number(row.sequence)
            try transaction.put(number.span, forKey: row.id.bytes.span, in: ids)
            let key = Self.subjectKey(row.subject, row.sequence)
            try transaction.put([UInt8]().span, forKey: key.span, in: subjects)
        }
    }

    /// Puts rows of projections in the place of those that are there.
    func replaceSnapshots(
        with rows: [(key: [UInt8], value: [UInt8])], in transaction: inout WriteTransaction
    ) throws(LMDBError) {
        try transaction.deleteAll(in: snapshots)
        for row in rows { try transaction.put(row.value.span, forKey: row.key.span, in: snapshots) }
    }

    /// Deletes a text; its bytes are overwritten first, as LMDB leaves what it deletes in its page.
    private func erase(_ digest: Digest, in transaction: inout WriteTransaction) throws(LMDBError) {
        let key = digest.array
        guard let length = try transaction.value(forKey: key.span, in: disclosures)?.count else { return }
        let zeros = [UInt8](repeating: 0, count: length)
        try transaction.put(zeros.span, forKey: key.span, in: disclosures)
        try transaction.delete(key: key.span, in: disclosures)
    }
}
