import ArgumentParser
import Study
import Vocabulary

/// `kept infusion recover`: judge recovery after an infusion.
struct InfusionRecoverCommand: InfusionRecordCommand {
    static let path = "infusion recover"
    var types: [EventKind] { [.recoveryAssessed] }
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Judge recovery after an infusion.",
        discussion: """
            kept infusion recover P014
            kept infusion recover P014 --met oriented,walks,vitals-stable
            kept infusion recover P014 --met oriented --not-met no-nausea --score 8
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("The discharge criteria that are met.", valueName: "code,..."))
    var met: [String] = []
    @Option(help: ArgumentHelp("Those that are not.", valueName: "code,..."))
    var notMet: [String] = []
    @Option(help: ArgumentHelp("A recovery score, 0 to 20.", valueName: "n"))
    var score: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let id = try asking.stoppedInfusion(infusion, of: code)
        let list: (String) throws -> [Code] = { try asking.list("--met", [$0], Reading.code) }
        let met = try asking.dialogue.optional(
            .init("Criteria met, separated by commas", "--met"), met.isEmpty ? nil : met.joined(separator: ","), list)
        let named = notMet.isEmpty ? nil : notMet.joined(separator: ",")
        let open =
            named == nil && !asking.dialogue.hasAsked
            ? [] : try asking.dialogue.optional(.init("Criteria not met (none)", "--not-met"), named, list)
        let payload = RecoveryAssessed(
            infusion: id, met: met ?? [], notMet: open ?? [],
            score: try asking.flag("--score", score, Reading.integer(0...20)))
        guard !payload.met.isEmpty || !payload.notMet.isEmpty || payload.score != nil else {
            throw Failure.missing("--met CODE,...", "the criteria")
        }
        return (
            .record(RecordEvent(participant: code, event: .recoveryAssessed(payload))),
            payload.notMet.isEmpty
                ? "\(id) recovered" : "\(id), not met: \(payload.notMet.map(\.text).joined(separator: " "))"
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .recoveryAssessed(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let isReady = payload.notMet.isEmpty
        let next = isReady ? "kept infusion discharge \(outcome.code)" : "kept infusion recover \(outcome.code)"
        return OutcomeText(
            "\(outcome.code) \(payload.infusion) " + (isReady ? "discharge criteria met" : "not ready to go home"),
            next: [.init(next)])
    }
}
