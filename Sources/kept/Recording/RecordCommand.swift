import ArgumentParser
import Study

/// A command that records something: it asks, it says what it wants, and after the append it says what was written.
///
/// Everything between (rules, review, passphrase, signatures, receipts) is the same for all of them: ``Recorder``.
protocol RecordCommand: KeptCommand {
    /// The words that name it: "infusion start".
    static var path: String { get }
    /// The flags.
    var options: RecordOptions { get }
    /// The participants whose history the questions need; none if the command names none yet.
    var participants: [String] { get }
    /// The event that the command is about, for those that name one.
    var target: String? { get }
    /// The types it writes, which the role of the signer must permit; none for what only an administrator may do.
    var types: [EventKind] { get }
    /// Asks what is missing and says what is wanted.
    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest
    /// Says what was written.
    func tell(_ outcome: RecordOutcome) -> OutcomeText
}

extension RecordCommand {
    var common: CommonOptions { options.common }
    var target: String? { nil }

    mutating func run(in environment: ProgramEnvironment) throws {
        try Recorder(self, environment).run()
    }
}
