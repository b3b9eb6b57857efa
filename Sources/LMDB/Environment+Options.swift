extension Environment {
    /// How to open an environment.
    public struct Options: Hashable, Sendable {
        /// The size of the memory map in bytes, and so the most the file may hold until the map is grown.
        ///
        /// Only address space is taken, no memory and no disk. It is rounded up to whole pages, and never falls below
        /// what the file holds already.
        public var mapByteCount: Int

        /// How many named tables may be open, 1 to 1,024.
        public var maximumTables: Int

        /// How many snapshots may be open at once over all processes; the first process to open the file decides.
        public var maximumReaders: Int

        /// Refuses every write.
        public var readOnly: Bool

        /// Makes the directory and the data file if they are not there; otherwise that is `missing`.
        public var create: Bool

        /// Opens every table at once, so that snapshots on several threads find them without asking LMDB.
        ///
        /// Without it no page of the file is looked at before a transaction asks for a table.
        public var opensTables: Bool

        /// The permissions of files this environment makes.
        ///
        /// Readers need to write to the lock file, too.
        public var fileMode: UInt32

        /// The options of a store for one writer and many readers: 64 GiB of address space, 32 tables, 1,024 readers.
        public init(
            mapByteCount: Int = 64 << 30, maximumTables: Int = 32, maximumReaders: Int = 1_024,
            readOnly: Bool = false, create: Bool = false, opensTables: Bool = true, fileMode: UInt32 = 0o600
        ) {
            self.mapByteCount = mapByteCount
            self.maximumTables = maximumTables
            self.maximumReaders = maximumReaders
            self.readOnly = readOnly
            self.create = create
            self.opensTables = opensTables
            self.fileMode = fileMode
        }
    }
}
