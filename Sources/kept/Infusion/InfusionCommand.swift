import ArgumentParser
import Study
import Vocabulary

/// `kept infusion`: one infusion from its plan to its end.
struct InfusionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infusion",
        abstract: "Plan, check, start, follow and stop an infusion.",
        discussion: """
            kept infusion plan P014 --weight 70 --dose 1.75mg/kg --minutes 210
            kept infusion start P014 --rate 35mg/h --at 9:40
            kept infusion vitals P014 --bp 128/78 --hr 88 --spo2 97
            """,
        subcommands: [
            InfusionPlanCommand.self, InfusionCancelCommand.self, InfusionCheckCommand.self,
            InfusionStartCommand.self, InfusionRateCommand.self, InfusionPauseCommand.self,
            InfusionResumeCommand.self, InfusionBolusCommand.self, InfusionVitalsCommand.self,
            InfusionRescueCommand.self, InfusionStopCommand.self, InfusionRecoverCommand.self,
            InfusionDischargeCommand.self,
        ])
}

/// Whose infusion, and which one.
struct InfusionOptions: ParsableArguments {
    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The infusion, where the usual one is not meant: I-2.", valueName: "id"))
    var infusion: String?

    @OptionGroup var record: RecordOptions
}

/// A command about one infusion.
protocol InfusionRecordCommand: RecordCommand {
    /// Whose, which, and the flags.
    var about: InfusionOptions { get }
    /// What is wanted of it.
    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String)
}

extension InfusionRecordCommand {
    var options: RecordOptions { about.record }
    var participants: [String] { [about.participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(about.participant)
        let infusion = try asking.flag("--infusion", about.infusion, Reading.infusion)
        let action = try action(asking, code, infusion)
        return RecordRequest(action.command, review: "\(code), \(action.review)")
    }
}
