import CivilTime
import Study
import Vocabulary

/// One row, read: what it wants recorded, step by step.
struct ImportRow: Sendable {
    /// One command of a row, made from the state it meets, with its circumstances.
    struct Step: Sendable {
        /// The command.
        var command: @Sendable (ParticipantState?) -> Command
        /// Time, source, reasons and texts; role and clock are filled in later.
        var context: EntryContext
    }

    /// Its number in the file.
    var number: Int
    /// The texts that name it for ever.
    var key: [String]
    /// The participant.
    var subject: ParticipantCode
    /// The commands, in order.
    var steps: [Step]

    /// Whether it comes before another: by when its first step happened, then by its place; unknown times come last.
    func precedes(_ other: ImportRow, offsets: OffsetRange) -> Bool {
        let (mine, theirs) = (start(offsets), other.start(offsets))
        guard mine != theirs else { return number < other.number }
        guard let mine else { return false }
        guard let theirs else { return true }
        return mine < theirs
    }

    private func start(_ offsets: OffsetRange) -> Instant? {
        steps.first?.context.occurred?.earliestInstant(offsets: offsets)
    }
}

/// One row that cannot be written.
public struct BadRow: Error, Hashable, Sendable {
    /// What is wrong with it.
    public enum Fault: Hashable, Sendable {
        /// It cannot be read.
        case unreadable
        /// A rule of the study refuses it.
        case refused
        /// Its key is in the ledger, with other values.
        case conflict(sequence: Int)
    }

    /// Its number in the file; the header is row 1.
    public var row: Int
    /// The column, where one is to blame.
    public var column: String?
    /// Which rule: "not-a-number", "consent-missing".
    public var id: String
    /// In plain words.
    public var reason: String
    /// What is wrong with it.
    public var fault: Fault
    /// What to do about it, where a command helps.
    public var fix: String?
}
