import LMDBFile
import Transparency

/// Where a history is read from, append by append.
///
/// Two conform: the store of a ledger (``AppendReading``) and the files of an export (``ExportedAppends``).
protocol AppendSource: ~Copyable {
    /// The next appends; `nil` when there is no further checkpoint.
    mutating func nextGroup() -> [StoredAppend]?
    /// The events beyond the last checkpoint; at most one append's worth.
    mutating func uncovered() -> [(key: Int, bytes: LentBytes)]
    /// The next stored tree node, leaf hashes and the nodes each completes in order; `nil` where none is stored.
    mutating func nextNode() -> Digest?
}
