import ArgumentParser

/// The program's root command.
struct Kept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kept",
        abstract: "Keeps a clinical study: every action one signed event, nothing edited, everything traceable.",
        discussion: """
            kept init            begin a ledger
            kept today           what is due, late, open
            kept help ae         how a command is used
            """,
        version: Program.version,
        groupedSubcommands: [.start, .record, .correct, .importing, .reading, .audit])
}

extension CommandGroup {
    /// Beginning a study, its people and documents.
    static let start = CommandGroup(
        name: "Start",
        subcommands: [
            InitCommand.self, DemoCommand.self, KeyCommand.self, ActorCommand.self, StudyCommand.self,
            ProtocolCommand.self, SchemaCommand.self, DoctorCommand.self, CompletionsCommand.self,
        ])
    /// What happens to participants.
    static let record = CommandGroup(
        name: "Record",
        subcommands: [
            SessionCommand.self, ScreenCommand.self, ConsentCommand.self, EligibleCommand.self, EnrolCommand.self,
            AbstractCommand.self,
            InfusionCommand.self, AssessCommand.self, AdverseEventCommand.self, DeviationCommand.self, NoteCommand.self,
            WithdrawCommand.self, CompleteCommand.self, LostCommand.self, RecordAnyCommand.self,
        ])
    /// Taking in what others kept.
    static let importing = CommandGroup(name: "Import", subcommands: [ImportCommand.self])
    /// Checking, and proving to others.
    static let audit = CommandGroup(
        name: "Audit",
        subcommands: [
            VerifyCommand.self, CheckpointCommand.self, ProveCommand.self, VerifyProofCommand.self, DiffCommand.self,
            ReplayCommand.self, BackupCommand.self, RestoreCommand.self, PublishCommand.self, ExportCommand.self,
            VerifyExportCommand.self, ImportExportCommand.self,
        ])
    /// Putting right what was recorded.
    static let correct = CommandGroup(
        name: "Correct and review",
        subcommands: [
            CorrectCommand.self, VoidCommand.self, CountersignCommand.self, QueryCommand.self,
            VerifySourceCommand.self, SignCommand.self, RedactCommand.self, LockCommand.self, UnlockCommand.self,
            UndoCommand.self,
        ])
}
