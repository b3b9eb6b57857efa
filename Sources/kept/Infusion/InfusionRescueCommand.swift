import ArgumentParser
import Study
import Vocabulary

/// `kept infusion rescue`: record a rescue medication.
struct InfusionRescueCommand: InfusionRecordCommand {
    static let path = "infusion rescue"
    var types: [EventKind] { [.rescueMedicationGiven] }
    static let configuration = CommandConfiguration(
        commandName: "rescue",
        abstract: "Record a rescue medication.",
        discussion: """
            kept infusion rescue P014 --drug ondansetron --dose 4mg --for nausea
            kept infusion rescue P014 --drug midazolam --dose 1mg --route iv \\
                --for agitation --ae AE-1
            kept infusion rescue P014
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("The drug.", valueName: "code"))
    var drug: String?
    @Option(help: ArgumentHelp("The dose with its unit: 4mg.", valueName: "dose"))
    var dose: String?
    @Option(help: ArgumentHelp("The route: iv, oral, im, sc.", valueName: "code"))
    var route: String?
    @Option(name: .customLong("for"), help: ArgumentHelp("What it is for.", valueName: "term"))
    var indication: String?
    @Option(help: ArgumentHelp("The adverse event it is for.", valueName: "id"))
    var ae: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let drug = try asking.dialogue.answer(.init("Drug", "--drug"), drug, Reading.code)
        let dose = try asking.dialogue.answer(.init("Dose with unit", "--dose 4mg"), dose, DoseWithUnit.init)
        let route = try asking.dialogue.answer(.init("Route", "--route", default: "iv"), route, Reading.code)
        let indication = try asking.dialogue.answer(.init("For", "--for TERM"), indication, Reading.code)
        let payload = RescueMedicationGiven(
            ae: try asking.flag("--ae", ae, Reading.adverseEvent), dose: dose.value, drug: drug, indication: indication,
            infusion: infusion ?? asking.known(code)?.currentInfusion, route: route, unit: dose.unit)
        return (
            .record(RecordEvent(participant: code, event: .rescueMedicationGiven(payload))),
            "\(drug) \(dose.value) \(dose.unit) \(route) for \(indication)"
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .rescueMedicationGiven(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.drug) \(payload.dose) \(payload.unit) for \(payload.indication)")
    }
}
