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
    let environment: Environment
    let tables: LedgerTables

    private init(_ directory: LedgerDirectory, _ environment: consuming Environment, _ tables: LedgerTables) {
        path = directory.path
        self.directory = directory
        self.environment = environment
        self.tables = tables
    }

    /// Opens the ledger in a directory.
    public static func open(at path: String, readOnly: Bool = false) throws(LedgerError) -> Ledger {
        let directory = LedgerDirectory(path: path)
        try StoreLength.check(directory)
        // Where it cannot be done now, as on a full disk, it stays due, and `kept doctor` says so.
        if !readOnly, isCompactionDue(at: path) { try? compact(at: path) }
        let environment = try open(path, Environment.Options(readOnly: readOnly))
        let tables = try openTables(environment)
        return Ledger(directory, environment, tables)
    }

    /// Makes a ledger in a directory that is new or empty, with its genesis append.
    ///
    /// `genesis` must begin with `ledger.opened` and an `actor.authorised` for the signer.
    public static func create(
        at path: String, origin: String, genesis: [Draft], stamp: AppendStamp, signer: SecretKey, ledgerKey: SecretKey,
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
        let tables = try makeTables(environment, secret: secret, prepared)
        try SmallFile.replaceSoon(directory.headFile, prepared.note)
        return Ledger(directory, environment, tables)
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

    private static func openTables(_ environment: borrowing Environment) throws(LedgerError) -> LedgerTables {
        do {
            let transaction = try environment.beginRead()
            let tables = try LedgerTables(openingIn: transaction)
            let key = LedgerTables.formatKey
            guard let format = try transaction.value(forKey: key.span, in: tables.meta) else {
                throw LedgerError.notALedger("it names no format")
            }
            guard format.spells("\(LedgerState.currentFormat)") else {
                throw LedgerError.newerFormat(LedgerTables.plainNumber(format) ?? 0)
            }
            return tables
        } catch let error as LMDBError {
            throw .store(error)
        } catch let error as LedgerError {
            throw error
        } catch { throw .notALedger("it cannot be read") }
    }

    private static func makeTables(
        _ environment: borrowing Environment, secret: [UInt8], _ genesis: PreparedAppend
    ) throws(LedgerError) -> LedgerTables {
        do {
            var transaction = try environment.beginWrite()
            let tables = try LedgerTables(creatingIn: &transaction, secret: secret)
            try tables.write(genesis, in: &transaction)
            try transaction.commit()
            return tables
        } catch let error as LMDBError {
            throw .store(error)
        } catch let error as LedgerError {
            throw error
        } catch { throw .notALedger("it cannot be made") }
    }
}
