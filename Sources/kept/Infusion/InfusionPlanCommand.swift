import ArgumentParser
import CanonicalJSON
import Study
import Vocabulary

/// `kept infusion plan`: an infusion is ordered and gets its id.
struct InfusionPlanCommand: InfusionRecordCommand {
    static let path = "infusion plan"
    var types: [EventKind] { [.dosePlanOrdered] }
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Order an infusion: dose, weight, duration.",
        discussion: """
            kept infusion plan P014 --weight 70 --dose 1.75mg/kg --minutes 210
            kept infusion plan P014 --weight 70 --dose 1.75mg/kg --minutes 210 \\
                --concentration 2 --prescriber investigator-1
            kept infusion plan P014
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("The weight in kilograms.", valueName: "kg"))
    var weight: String?

    @Option(help: ArgumentHelp("When it was weighed; default the day of the plan.", valueName: "date"))
    var weighedOn: String?

    @Option(help: ArgumentHelp("The dose with its unit: 1.75mg/kg.", valueName: "mg/kg"))
    var dose: String?

    @Option(help: ArgumentHelp("How long it shall run.", valueName: "n"))
    var minutes: String?

    @Option(help: ArgumentHelp("The total; default dose times weight.", valueName: "mg"))
    var mg: String?

    @Option(help: ArgumentHelp("What the pump gets; needed for rates in mL/h.", valueName: "mg/ml"))
    var concentration: String?

    @Option(help: ArgumentHelp("Who prescribed it.", valueName: "actor"))
    var prescriber: String?

    @Option(help: ArgumentHelp("The part; default the one with procedures.", valueName: "n"))
    var part: String?

    private enum DoseUnit: String, CaseIterable { case milligramsPerKilogram = "mg/kg" }

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let ask = asking.dialogue
        let weight = try ask.answer(.init("Weight in kg", "--weight"), weight, Reading.decimal(unit: "kg"))
        let dose = try ask.answer(.init("Dose, like 1.75mg/kg", "--dose"), dose) {
            try Reading.quantity(DoseUnit.self, example: "1.75mg/kg")($0).value
        }
        let minutes = try ask.answer(.init("Minutes", "--minutes"), minutes, Reading.integer(1...2880, unit: "minutes"))
        let plan = PlanInfusion(
            participant: code, part: try asking.flag("--part", part, Reading.part(in: asking.adopted.document)),
            infusion: infusion, doseMgPerKg: dose, weightKg: weight,
            weighedOn: try asking.flag("--weighed-on", weighedOn, asking.readDay), durationMin: minutes,
            totalMg: try asking.flag("--mg", mg, Reading.decimal(unit: "mg")),
            concentrationMgPerMl: try asking.flag("--concentration", concentration, Reading.decimal(unit: "mg/ml")),
            prescriber: try asking.flag("--prescriber", prescriber, Reading.actor))
        return (.planInfusion(plan), "\(weight) kg, \(dose) mg/kg, \(minutes) min")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        for case .plan(let id, let mg, let minutes, let hourly, let byWeight, let isInside) in outcome.notices {
            let inside = outcome.state.study.current?.document.dose.map { "; inside \($0.limits)" } ?? ""
            let summary = "\(id): \(mg) mg over \(minutes) min = \(hourly) mg/h = \(byWeight) mg/kg/h"
            return OutcomeText(summary + (isInside ? inside : "")) { if case .plan = $0 { true } else { false } }
        }
        return OutcomeText(outcome.code)
    }
}

extension DoseRules {
    /// "1.5-2 mg/kg and 3-4 h".
    fileprivate var limits: String {
        let weights = "\(minimumMgPerKg.short)-\(maximumMgPerKg.short) mg/kg"
        let isWhole = minimumMinutes.isMultiple(of: 60) && maximumMinutes.isMultiple(of: 60)
        let times =
            isWhole ? "\(minimumMinutes / 60)-\(maximumMinutes / 60) h" : "\(minimumMinutes)-\(maximumMinutes) min"
        return "\(weights) and \(times)"
    }
}

extension DecimalString {
    /// Without zeros at the end of the fraction.
    fileprivate var short: String {
        guard scale > 0 else { return description }
        let text = description.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(text.reversed())
    }
}
