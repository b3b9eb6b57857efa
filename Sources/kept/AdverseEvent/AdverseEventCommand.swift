import ArgumentParser
import Study
import Vocabulary

/// `kept ae`: adverse events; `kept ae P014` reports one.
struct AdverseEventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ae",
        abstract: "Report, assess, update, code, stop and reopen adverse events; fill in forms.",
        discussion: """
            kept ae P014
            kept ae P014 --term dizziness --at 13:25 --grade 1 \\
                --text verbatim=@words.txt
            kept ae assess P014 AE-2 --causality possible --expected yes \\
                --as investigator-1
            """,
        subcommands: [
            AdverseEventStartCommand.self, AdverseEventAssessCommand.self, AdverseEventUpdateCommand.self,
            AdverseEventCodeCommand.self, AdverseEventStopCommand.self, AdverseEventReopenCommand.self,
            AdverseEventFormCommand.self,
        ],
        defaultSubcommand: AdverseEventStartCommand.self)
}

/// Whose adverse event, and which one.
struct AdverseEventOptions: ParsableArguments {
    @Argument(help: "The participant code.")
    var participant: String

    @Argument(help: ArgumentHelp("The adverse event: AE-1.", valueName: "ae-n"))
    var adverseEvent: String

    @OptionGroup var record: RecordOptions
}

/// A command about an adverse event that is known.
protocol KnownAdverseEventCommand: RecordCommand {
    /// Whose, which, and the flags.
    var about: AdverseEventOptions { get }
    /// What is wanted of it.
    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String)
}

extension KnownAdverseEventCommand {
    var options: RecordOptions { about.record }
    var participants: [String] { [about.participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(about.participant)
        guard let ae = try asking.flag("AE-N", about.adverseEvent, Reading.adverseEvent) else {
            throw Failure.missing("AE-N", "the adverse event")
        }
        let action = try action(asking, code, ae)
        return RecordRequest(action.command, review: "\(code) \(ae), \(action.review)")
    }
}
