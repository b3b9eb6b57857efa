public import LMDB

/// Why a ledger could not do what was asked.
///
/// Nothing was written, except where a case says that this is unknown.
public enum LedgerError: Error, Hashable, Sendable {
    /// There is no ledger at this path.
    case noLedger(String)
    /// The directory is there already and not empty.
    case directoryNotEmpty(String)
    /// The ledger is there, or may be, and the system does not let it be opened: its path and the error number.
    case cannotOpen(path: String, number: Int32)
    /// What is there is not a ledger; in plain words, why.
    case notALedger(String)
    /// A ledger of a format this program does not know.
    case newerFormat(Int)
    /// The ledger is open in this process or locked by another.
    case locked(String)
    /// The store refused.
    case store(LMDBError)
    /// A file beside the store could not be read or written.
    case file(path: String, reason: String)
    /// Stored bytes are not what the ledger writes; the event, or `nil` for something beside the events.
    case damaged(String, sequence: Int?)
    /// An index of the store hides something, or names something else; in plain words.
    case indexDiffers(String)
    /// The store was written to while it was read on a medium where nothing holds a commit.
    case snapshotLost
    /// Somebody appended since the caller looked: `size` events now.
    case headMoved(size: Int)
    /// Another process has put a compacted store in place of the one that is open: open it again.
    case storeReplaced
    /// The idempotency key is taken by an event of other content.
    case idTaken(sequence: Int)
    /// The ledger is older than what this computer has seen: it was restored or rewritten.
    case olderThanSeen(size: Int, seen: Int)
    /// The ledger is older than the checkpoint in `head` beside it says.
    case olderThanHead(size: Int, head: Int)
    /// The ledger's history is not the one this computer has seen.
    case forkedFromSeen(size: Int)
    /// The ledger's history is not the one that the checkpoint in `head` beside it is of.
    case forkedFromHead(size: Int)
    /// The signer is unknown, revoked, or not the key that is enrolled.
    case signerNotAuthorised(String)
    /// Only an administrator may append this type.
    case administratorsOnly(String)
    /// The ledger key is missing or is another ledger's.
    case ledgerKeyUnusable(String)
    /// An event of the ledger's own kind cannot be.
    case impossible(LedgerState.Problem)
    /// A draft is out of bounds; in plain words.
    case draftRefused(String)
    /// An event names a root that the ledger never had at that size.
    case rootDiffers(type: String, size: Int)
    /// The clock is this many days ahead of the last event, more than 30.
    case clockAhead(days: Int)
    /// The commit failed and could not be read back: nobody knows whether it was written.
    case unknownWhetherWritten
}
