import LMDBFile

/// One append as it lies in the store: the checkpoint, and the events under it that were not under the one before.
struct StoredAppend: Sendable {
    /// The size the checkpoint is stored under.
    var size: Int
    /// The signed note.
    var note: [UInt8]
    /// The events: their keys and bytes.
    var events: [(key: Int, bytes: LentBytes)]
}
