internal import CLMDB
internal import Glibc
internal import Synchronization

/// What read and write transactions share: the C handle, and its place in the environment's bookkeeping.
///
/// It is trivial, so that a write transaction can give it up in `commit`; so whoever holds it ends it exactly once.
/// Until then it retains the environment by hand: the optimiser may let go of one as soon as nobody names it,
/// transactions or not, because it does not know that the C handle needs it.
@safe
struct TransactionHandle {
    let pointer: OpaquePointer
    let number: UInt64
    /// Slots that LMDB knows in this transaction; tables in later slots were opened after it began.
    let knownSlots: MDB_dbi
    private let retained: Unmanaged<OpenEnvironment>

    var environment: OpenEnvironment { unsafe retained.takeUnretainedValue() }

    fileprivate init(pointer: OpaquePointer, ticket: OpenEnvironment.Ticket, environment: OpenEnvironment) {
        unsafe self.pointer = pointer
        number = ticket.number
        knownSlots = ticket.knownSlots
        unsafe retained = .passRetained(environment)
    }

    /// Ends a snapshot.
    ///
    /// Committing one frees its slot as aborting does, and keeps the tables it opened.
    func endRead() {
        let result = unsafe mdb_txn_commit(pointer)
        end(isWriter: false, keepingTables: result == MDB_SUCCESS)
    }

    func abortWrite() {
        unsafe mdb_txn_abort(pointer)
        StoreFault.disarm()
        end(isWriter: true, keepingTables: false)
    }

    func commitWrite() throws(LMDBError) {
        let environment = environment
        let result = unsafe mdb_txn_commit(pointer)
        StoreFault.disarm()
        end(isWriter: true, keepingTables: result == MDB_SUCCESS)
        do throws(LMDBError) { try check(result, from: "mdb_txn_commit") } catch {
            throw StoreDescriptor.explained(error, at: try environment.dataFile())
        }
    }

    private func end(isWriter: Bool, keepingTables: Bool) {
        let environment = unsafe retained.takeRetainedValue()
        environment.end(number, isWriter: isWriter, keepingTables: keepingTables)
    }
}

extension OpenEnvironment {
    /// A transaction's entry in the bookkeeping, made before LMDB begins it.
    fileprivate struct Ticket {
        let number: UInt64
        let knownSlots: MDB_dbi
    }

    func begin(isWriter: Bool) throws(LMDBError) -> TransactionHandle {
        var attempts = 0
        while true {
            let ticket = try register(isWriter: isWriter)
            var begun: OpaquePointer?
            let flags = isWriter ? 0 : UInt32(MDB_RDONLY)
            let result = unsafe mdb_txn_begin(handle, nil, flags, &begun)
            if let pointer = unsafe begun, result == MDB_SUCCESS {
                if isWriter { unsafe armFault(pointer) }
                return unsafe TransactionHandle(pointer: pointer, ticket: ticket, environment: self)
            }
            end(ticket.number, isWriter: isWriter, keepingTables: false)
            attempts += 1
            guard try isWorthRetrying(result, attempts: attempts) else {
                throw LMDBError(returnCode: result, from: "mdb_txn_begin")
            }
        }
    }

    /// Until the transaction ends, a fault in liblmdb is one of the store.
    private func armFault(_ transaction: OpaquePointer) {
        var descriptor: Int32 = -1
        var statistics = MDB_stat()
        _ = unsafe mdb_env_get_fd(handle, &descriptor)
        _ = unsafe mdb_env_stat(handle, &statistics)
        StoreFault.arm(
            file: descriptor, pageByteCount: Int(statistics.ms_psize),
            commit: unsafe UInt64(mdb_txn_id(transaction)))
    }

    /// Removes the cause of a refused begin, where that can be done.
    private func isWorthRetrying(_ result: Int32, attempts: Int) throws(LMDBError) -> Bool {
        switch result {
        case MDB_READERS_FULL:
            return attempts == 1 ? try clearStaleReaders() > 0 : false
        case MDB_MAP_RESIZED:
            guard attempts < Backoff.attempts else { return false }
            // Other threads cannot begin either, so their open transactions drain while we wait.
            if try !adoptMapSize() { Backoff.sleep(attempt: attempts) }
            return true
        default:
            return false
        }
    }

    private func register(isWriter: Bool) throws(LMDBError) -> Ticket {
        if isWriter && isReadOnly { throw LMDBError(.readOnly, from: "mdb_txn_begin") }
        let ticket: Ticket? = bookkeeping.withLock { state in
            // LMDB would wait for the other transaction of this thread for ever.
            if isWriter, !state.writerThreads.insert(UInt(pthread_self())).inserted { return nil }
            state.openTransactions += 1
            state.begunTransactions += 1
            return Ticket(number: state.begunTransactions, knownSlots: state.slotCount)
        }
        guard let ticket else { throw LMDBError(.transactionOpen, from: "mdb_txn_begin") }
        return ticket
    }

    fileprivate func end(_ number: UInt64, isWriter: Bool, keepingTables: Bool) {
        bookkeeping.withLock { state in
            state.openTransactions -= 1
            if isWriter { state.writerThreads.remove(UInt(pthread_self())) }
            guard state.tableOpener == number else { return }
            if keepingTables {
                state.tables.merge(state.pendingTables) { _, new in new }
                state.slotCount = max(state.slotCount, state.pendingSlotCount)
            } else {
                voidings.add(1, ordering: .acquiringAndReleasing)
            }
            state.pendingTables = [:]
            state.pendingSlotCount = 2
            state.tableOpener = nil
        }
    }
}
