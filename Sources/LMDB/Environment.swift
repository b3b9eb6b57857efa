internal import CLMDB
internal import Synchronization

/// One LMDB data file, open in this process.
///
/// A directory with `data.mdb` and `lock.mdb`. Every commit is on the disk when it returns; no option gives that up.
/// Close it by letting it go: the compiler sees to it that no transaction outlives it. An environment must not be used
/// in a forked child; a child has to `exec` and open its own.
@safe
public struct Environment: ~Copyable, Sendable {
    let storage: OpenEnvironment

    /// Opens the environment in directory `path`.
    ///
    /// - Throws: `missing` if there is no data file and `options.create` is false; `alreadyOpen` if this process has
    ///   the file open, under whatever path; `networkFileSystem`; `lockFile`; `unsupportedLibrary`; `invalid` or
    ///   `versionMismatch` for a file that is not LMDB 0.9's; `standardStream` if standard input, output or error is
    ///   closed; `errno` for what the system refuses.
    public static func open(path: String, options: Options = Options()) throws(LMDBError) -> Environment {
        try requireSupportedLibrary()
        let madeDirectory = options.create ? try Directory.make(path) : false
        try FileSystemKind.requireLocal(path)
        let (storage, isNew) = try OpenEnvironments.ofThisProcess.withLock { (environments) throws(LMDBError) in
            try openFile(in: path, options: options, among: &environments)
        }
        if isNew { try Directory.makeDurable(path, andParent: madeDirectory) }
        try storage.clearStaleReaders()
        if options.opensTables { try storage.openExistingTables() }
        return Environment(storage: storage)
    }

    /// The version of the loaded liblmdb, "0.9.24".
    public static var libraryVersion: String {
        let (major, minor, patch) = loadedVersion
        return "\(major).\(minor).\(patch)"
    }

    /// Clears the slots of readers whose process has died, and says how many there were.
    ///
    /// It happens at open and when the slots run out; a dead reader pins old pages and makes the file grow.
    @discardableResult
    public func clearStaleReaders() throws(LMDBError) -> Int {
        try storage.clearStaleReaders()
    }
}

extension Environment {
    private static var loadedVersion: (major: Int32, minor: Int32, patch: Int32) {
        var major: Int32 = 0
        var minor: Int32 = 0
        var patch: Int32 = 0
        _ = unsafe mdb_version(&major, &minor, &patch)
        return (major, minor, patch)
    }

    /// LMDB 1.0 has another file format.
    private static func requireSupportedLibrary() throws(LMDBError) {
        let (major, minor, _) = loadedVersion
        guard major == 0 && minor == 9 else {
            throw LMDBError(.unsupportedLibrary(libraryVersion), from: "mdb_version")
        }
    }

    private static func openFile(
        in path: String, options: Options, among environments: inout OpenEnvironments
    ) throws(LMDBError) -> (storage: OpenEnvironment, isNew: Bool) {
        let dataFile = path + "/data.mdb"
        let found = try OpenEnvironments.FileIdentity.ofFile(atPath: dataFile)
        if let found, environments.contains(found.identity) { throw LMDBError(.alreadyOpen, from: "Environment.open") }
        let isNew = found.map { $0.byteCount == 0 } ?? true
        guard !isNew || options.create && !options.readOnly else {
            throw LMDBError(.missing, from: "Environment.open")
        }
        try StoreDescriptor.demandStandardStreams()
        try LockFile.demandPlain(in: path)
        let handle = unsafe try makeHandle(path: path, options: options)
        do throws(LMDBError) {
            guard let made = try OpenEnvironments.FileIdentity.ofFile(atPath: dataFile) else {
                throw LMDBError(.missing, from: "stat")
            }
            let lock = try LockFile.identity(in: path)
            let number = environments.insert(made.identity)
            let storage = unsafe OpenEnvironment(
                handle: handle, identity: made.identity, lock: lock, number: number,
                isReadOnly: options.readOnly)
            return (storage, isNew)
        } catch {
            unsafe mdb_env_close(handle)
            throw error
        }
    }

    private static func makeHandle(path: String, options: Options) throws(LMDBError) -> OpaquePointer {
        var created: OpaquePointer?
        try check(unsafe mdb_env_create(&created), from: "mdb_env_create")
        guard let handle = unsafe created else { throw LMDBError(.invalid, from: "mdb_env_create") }
        do throws(LMDBError) {
            unsafe try configure(handle, options: options)
            // Another process that is opening or closing the file holds its lock for a moment.
            var attempts = 0
            while true {
                let flags = UInt32(MDB_NOTLS) | (options.readOnly ? UInt32(MDB_RDONLY) : 0)
                let result = unsafe mdb_env_open(handle, path, flags, mdb_mode_t(options.fileMode))
                if result == MDB_SUCCESS { break }
                attempts += 1
                guard result == Backoff.tryAgain && attempts < Backoff.attempts else {
                    throw LMDBError(returnCode: result, from: "mdb_env_open")
                }
                Backoff.sleep(attempt: attempts)
            }
            unsafe try StoreDescriptor.secure(handle)
            unsafe try requireSafeFlags(handle)
            return unsafe handle
        } catch {
            unsafe mdb_env_close(handle)
            throw error
        }
    }

    private static func configure(_ handle: OpaquePointer, options: Options) throws(LMDBError) {
        let tables = UInt32(clamping: min(max(options.maximumTables, 1), 1_024))
        let readers = UInt32(clamping: max(options.maximumReaders, 1))
        let map = OpenEnvironment.wholePages(options.mapByteCount)
        try check(unsafe mdb_env_set_mapsize(handle, map), from: "mdb_env_set_mapsize")
        try check(unsafe mdb_env_set_maxdbs(handle, tables), from: "mdb_env_set_maxdbs")
        try check(unsafe mdb_env_set_maxreaders(handle, readers), from: "mdb_env_set_maxreaders")
    }

    /// Durability and locking must be what they are by default, whatever the file or the library says.
    private static func requireSafeFlags(_ handle: OpaquePointer) throws(LMDBError) {
        var flags: UInt32 = 0
        try check(unsafe mdb_env_get_flags(handle, &flags), from: "mdb_env_get_flags")
        let forbidden = MDB_NOSYNC | MDB_NOMETASYNC | MDB_MAPASYNC | MDB_WRITEMAP | MDB_NOLOCK | MDB_FIXEDMAP
        guard flags & UInt32(forbidden) == 0 && flags & UInt32(MDB_NOTLS) != 0 else {
            throw LMDBError(.unsafeFlags(flags), from: "mdb_env_get_flags")
        }
    }
}
