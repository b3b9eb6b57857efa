import Ledger
import Study
import StudyLedger

/// Keeps the stored rows of tables near the end of the ledger.
///
/// Runs after a receipt was printed. That it fails is no failure of what was written: rows that lag behind are legal,
/// and a reader who finds none replays.
struct SnapshotRenewal {
    /// How many events may be newer than the rows.
    static let lag = 512
    /// Without rows to go on from, a ledger of more events waits for `kept replay` or an import.
    static let affordable = 65_536

    /// Whether it is done however few events are newer, and however many there are.
    let isThorough: Bool

    /// Renews the rows if they lag.
    func run(_ session: StudySession, _ environment: ProgramEnvironment) {
        try? renew(session, environment)
    }

    private func renew(_ session: StudySession, _ environment: ProgramEnvironment) throws {
        let size = try session.book.head().size
        let study = try session.book.state(of: []).study
        guard let adopted = study.inForce(writtenAt: environment.now()) else { return }
        let known = try session.book.resumableSize(under: adopted.document, size: size)
        guard size - known > (isThorough ? 0 : Self.lag) else { return }
        guard isThorough || known > 0 || size <= Self.affordable else { return }
        try session.book.replaceSnapshots(with: session.book.renewedSnapshots(under: adopted.document, size: size))
    }
}
