import LMDB
import Synchronization
import Transparency

/// Gives a ledger's readers one authenticated commit, until somebody asks for a newer one.
///
/// Marks are read before the store. A mark is raised after the commit that it names, so one that was read first can
/// never be ahead of a store that was read later: no writer at work raises a false alarm.
final class SnapshotHolder: Sendable {
    private let directory: LedgerDirectory
    private let marks: HighWaterMarks?
    private let acceptance: Acceptance
    private let content: LedgerContent
    private let held = Mutex(Held())

    private struct Held {
        var snapshot: LedgerSnapshot?
        /// What the last one came to, which the next goes on from.
        var standing: Standing?
    }

    /// How often a store is read that nothing holds and somebody writes to.
    private static let readings = 16

    /// How many events may be newer than what is kept.
    ///
    /// In a study of many participants it costs less to read them again than to write the file.
    private static func lag(_ standing: Standing) -> Int { standing.subjects.count < 2_000 ? 1 : 64 }

    init(
        _ directory: LedgerDirectory, _ content: LedgerContent, _ marks: HighWaterMarks?, _ acceptance: Acceptance
    ) {
        self.directory = directory
        self.content = content
        self.acceptance = acceptance
        self.marks = marks
    }

    /// The commit that is held, or the newest.
    ///
    /// - Throws: `.damaged`, `.olderThanSeen`, `.forkedFromSeen`, and what says that the store cannot be read.
    func current(_ environment: borrowing Environment?) throws(LedgerError) -> LedgerSnapshot {
        if let snapshot = held.withLock({ $0.snapshot }) { return snapshot }
        let snapshot = try authenticated(environment)
        held.withLock { $0 = Held(snapshot: snapshot, standing: snapshot.standing) }
        return snapshot
    }

    /// Lets go of the commit, so that the next reader gets the newest.
    func letGo() { held.withLock { $0.snapshot = nil } }

    private func authenticated(_ environment: borrowing Environment?) throws(LedgerError) -> LedgerSnapshot {
        if acceptance == .damaged {
            var generator = SystemRandomNumberGenerator()
            return try LedgerSnapshot(asFound: open(environment), using: &generator)
        }
        var failure: LedgerError?
        for _ in 0..<Self.readings {
            let origin = claimedOrigin()
            let seen = try SeenBefore(directory, marks, origin: origin)
            let store: StoreSnapshot
            do throws(LedgerError) { store = try open(environment) } catch {
                guard case .snapshotLost = error else { throw error }
                continue
            }
            do throws(LedgerError) {
                var generator = SystemRandomNumberGenerator()
                let snapshot = try LedgerSnapshot(
                    store, content: content, known: held.withLock { $0.standing }, kept: seen.kept, wanted: seen.sizes,
                    using: &generator)
                // Else the marks that were read are of another name, and say nothing about this history.
                guard snapshot.head.state.origin == origin else {
                    failure = .damaged("it was another ledger a moment before", sequence: nil)
                    continue
                }
                try seen.checkGenesis(snapshot)
                guard acceptance == .whole else { return snapshot }
                try seen.check(snapshot)
                keep(snapshot, over: seen.kept, seen)
                return snapshot
            } catch {
                guard !store.isStillWhole() else { throw error }
                failure = error
            }
        }
        throw failure ?? .snapshotLost
    }

    private func open(_ environment: borrowing Environment?) throws(LedgerError) -> StoreSnapshot {
        let pin: SnapshotPin?
        switch environment {
        case .some(let environment):
            pin = try storing(environment.pin())
        case .none: pin = nil
        }
        return try StoreSnapshot(directory.dataFile, pin: pin)
    }

    /// The origin that the first event names, read without trust.
    ///
    /// It only says where this computer looks for what it remembers. What is read afterwards has that origin, or is
    /// refused.
    private func claimedOrigin() -> String {
        guard let store = try? StoreSnapshot(directory.dataFile, pin: nil),
            let bytes = try? store.value(forKey: LedgerTables.number(0), in: .events),
            let event = try? Event(parsing: bytes.span)
        else { return "" }
        var state = LedgerState()
        try? state.apply(event)
        return state.origin
    }

    /// Keeps what was found out of stored rows.
    func remember(_ rows: TrustedRows, _ environment: borrowing Environment?) throws(LedgerError) {
        var standing = try current(environment).standing
        standing.rows = rows
        marks?.keep(standing)
        let grown = standing
        held.withLock { $0 = Held(snapshot: nil, standing: grown) }
    }

    /// A standing that goes further than the one that is kept is kept itself; one of an older copy is not.
    private func keep(_ snapshot: LedgerSnapshot, over kept: StandingFile?, _ seen: SeenBefore) {
        let size = snapshot.head.size
        if let kept {
            if snapshot.grewFromKept, size - kept.size < Self.lag(snapshot.standing) { return }
            if kept.size > size, seen.isCopy { return }
        }
        marks?.keep(snapshot.standing)
    }
}
