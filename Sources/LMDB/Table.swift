internal import CLMDB

/// A named table of one environment: keys of 1 to 511 bytes in byte order, one value each.
///
/// Open it through a transaction. It may be kept and used by every transaction that begins after the opening one has
/// ended well; a table made in a transaction that was not committed is void. Using a void table, or one of another
/// environment, is a programming error and traps.
public struct Table: Sendable {
    /// The name the table was opened under.
    public let name: String

    let handle: MDB_dbi
    let environmentNumber: UInt64
    /// How often tables of this environment had become void when this one was opened.
    let voidings: Int
}

extension Table: Hashable {
    /// Whether both are the same table of the same environment.
    public static func == (one: Table, other: Table) -> Bool {
        one.environmentNumber == other.environmentNumber && one.name == other.name && one.handle == other.handle
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(environmentNumber)
        hasher.combine(name)
        hasher.combine(handle)
    }
}
