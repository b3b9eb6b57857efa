/// How a command ended: the exit codes of the program, the same for every command.
///
/// A code that is not listed here must be taken for a failure.
enum Exit: Int32, CaseIterable {
    /// Done, or verified.
    case done = 0
    /// Failed; nothing was written, or what was written could not be printed, as it then says.
    case failed = 1
    /// The command line is not one the program understands, or a value is missing.
    case usage = 2
    /// A rule of the study refuses it; nothing was written.
    case refused = 3
    /// The record moved since somebody looked; nothing was written.
    case conflict = 4
    /// A key or an identity: unknown, revoked, wrong role, wrong passphrase.
    case identity = 5
    /// No ledger here, or another process holds it.
    case noLedger = 6
    /// Verification failed: damage, tampering, or a ledger older than this computer has seen.
    case verificationFailed = 10
    /// Nothing wrong was found, but something could not be checked.
    case inconclusive = 11
    /// Nobody knows whether it was written.
    case unknown = 12
    /// Ctrl-C; nothing was written.
    case interrupted = 130
}
