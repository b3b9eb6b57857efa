import Glibc
import LMDB

/// One ledger directory, open for reading and appending.
///
/// Invariants:
/// - an append is one LMDB transaction: events, tree nodes, indexes, disclosures and one signed checkpoint, or nothing;
/// - the last checkpoint is the real commit mark: its size is the number of events;
/// - `head` and the user's own state file are raised after the commit and never lowered, so they may lag but not lead.
public struct Ledger: ~Copyable, Sendable {
    /// The directory.
    public let path: String
    let directory: LedgerDirectory
    /// Where appends are written; absent on a medium that cannot be written.
    let environment: Environment?
    /// Why it is absent.
    let unwritable: LedgerError?
    let snapshots: SnapshotHolder
    /// What it is about.
    public let content: LedgerContent

    private init(
        _ directory: LedgerDirectory, _ content: LedgerContent, _ environment: consuming Environment?,
        _ unwritable: LedgerError?, _ marks: HighWaterMarks?, _ acceptance: Acceptance = .whole
    ) {
        path = directory.path
        self.directory = directory
        self.environment = environment
        self.unwritable = unwritable
        self.content = content
        snapshots = SnapshotHolder(directory, content, marks, acceptance)
    }

    /// Opens the ledger in a directory.
    ///
    /// Where the directory or its medium cannot be written, it is read all the same, and ``persist(_:)`` says why it
    /// cannot append.
    /// - Parameters:
    ///   - content: What it is about.
    ///   - marks: What this computer remembers of ledgers; without, nothing is remembered.
    ///   - readOnly: Finishes no compaction that is due.
    ///   - acceptance: What is read although something is wrong with it.
    public static func open(
        at path: String, content: LedgerContent, marks: HighWaterMarks? = nil, readOnly: Bool = false,
        accepting acceptance: Acceptance = .whole
    ) throws(LedgerError) -> Ledger {
        let directory = LedgerDirectory(path: path)
        guard try StoreLength.check(directory) else {
            return Ledger(
                directory, content, nil, .damaged("a meta page of data.mdb", sequence: nil), marks, acceptance)
        }
        // Where it cannot be done now, as on a full disk, it stays due, and `kept doctor` says so.
        if !readOnly, isCompactionDue(at: path) { try? compact(at: path) }
        do throws(LedgerError) {
            return Ledger(
                directory, content, try open(path, Environment.Options(opensTables: false)), nil, marks, acceptance)
        } catch { return Ledger(directory, content, nil, error, marks, acceptance) }
    }

    /// Lets go of the commit that was read, so that what is read next is of the newest one.
    public func renew() { snapshots.letGo() }

    /// The commit that is read, authenticated.
    func snapshot() throws(LedgerError) -> LedgerSnapshot { try snapshots.current(environment) }

    /// Runs `body` with the store that appends are written to.
    func writing<Value>(
        _ body: (borrowing Environment) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        switch environment {
        case .some(let environment): return try body(environment)
        case .none: throw unwritable ?? .noLedger(path)
        }
    }

    /// Makes a ledger in a directory that is new or empty, with its genesis append.
    ///
    /// `genesis` must begin with `ledger.opened` and an `actor.authorised` for the signer.
    public static func create(
        at path: String, content: LedgerContent, origin: String, genesis: [Draft], stamp: AppendStamp,
        signer: SecretKey, ledgerKey: SecretKey, marks: HighWaterMarks? = nil,
        using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) -> Ledger {
        let prepared = try PreparedAppend(
            genesis, after: Head(genesisOf: origin), stamp: stamp, signer: signer, ledgerKey: ledgerKey,
            using: &generator)
        let directory = LedgerDirectory(path: path)
        try directory.make()
        try SmallFile.create(directory.ledgerKeyFile, LedgerKeyFile(ledgerKey).bytes)
        let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let environment = try open(path, Environment.Options(create: true))
        try makeTables(environment, secret: secret, prepared)
        try SmallFile.replaceSoon(directory.headFile, prepared.note)
        return Ledger(directory, content, environment, nil, marks)
    }

    private static func open(_ path: String, _ options: Environment.Options) throws(LedgerError) -> Environment {
        do throws(LMDBError) {
            return try Environment.open(path: path, options: options)
        } catch {
            throw refusal(error, at: path)
        }
    }

    /// Why a store does not open: nobody is told that there is no ledger because the system had no room for a file.
    private static func refusal(_ error: LMDBError, at path: String) -> LedgerError {
        switch error.code {
        case .alreadyOpen: .locked(path)
        case .missing, .errno(ENOENT): .noLedger(path)
        case .errno(let number): .cannotOpen(path: path, number: number)
        case .invalid, .versionMismatch, .networkFileSystem, .unsupportedLibrary: .notALedger(error.description)
        default: .store(error)
        }
    }

    private static func makeTables(
        _ environment: borrowing Environment, secret: [UInt8], _ genesis: PreparedAppend
    ) throws(LedgerError) {
        try transaction(in: environment) { transaction throws(LedgerError) in
            let tables = try LedgerTables(creatingIn: &transaction, secret: secret)
            try storing(tables.write(genesis, in: &transaction))
        }
    }
}
