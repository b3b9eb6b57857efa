import ArgumentParser
import CanonicalJSON
import Study
import Vocabulary

/// `kept infusion check`: what must be in order before an infusion starts.
struct InfusionCheckCommand: InfusionRecordCommand {
    static let path = "infusion check"
    var types: [EventKind] { [.preInfusionCheckCompleted] }
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Record the check before an infusion.",
        discussion: """
            kept infusion check P014
            kept infusion check P014 --fasting 6 --escort yes --iv-site yes \\
                --emergency-equipment yes --bp-ok yes --pre-nrs yes \\
                --pregnancy notApplicable
            kept infusion check P014 --bp 128/78 --hr 72 --spo2 98
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("Hours since the last meal.", valueName: "h"))
    var fasting: String?
    @Option(help: ArgumentHelp("Somebody will take the participant home.", valueName: "yes|no"))
    var escort: String?
    @Option(help: ArgumentHelp("The venous access works.", valueName: "yes|no"))
    var ivSite: String?
    @Option(help: ArgumentHelp("Emergency equipment is at hand.", valueName: "yes|no"))
    var emergencyEquipment: String?
    @Option(help: ArgumentHelp("Blood pressure allows the infusion.", valueName: "yes|no"))
    var bpOk: String?
    @Option(help: ArgumentHelp("Pain was rated.", valueName: "yes|no"))
    var preNrs: String?
    @Option(help: ArgumentHelp("negative, positive, notApplicable or notDone.", valueName: "result"))
    var pregnancy: String?

    @OptionGroup(title: "Vital signs")
    var vitals: VitalsOptions

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let ask = asking.dialogue
        let yes = { (label: String, flag: String, given: String?) throws -> Bool in
            try ask.answer(.init("\(label), yes or no", flag), given, Reading.yesOrNo)
        }
        let hours = try ask.optional(
            .init("Hours since the last meal", "--fasting"), fasting, Reading.decimal(unit: "h"))
        let hasEscort = try yes("Escort home", "--escort", escort)
        let hasAccess = try yes("IV site in order", "--iv-site", ivSite)
        let hasEquipment = try yes("Emergency equipment at hand", "--emergency-equipment", emergencyEquipment)
        let test = try ask.answer(
            .init("Pregnancy test negative/positive/notApplicable/notDone", "--pregnancy"), pregnancy,
            Reading.choice(PregnancyTest.self))
        let hasRating = try yes("Pain rated", "--pre-nrs", preNrs)
        let signs = try vitals.signs(asking, asks: true)
        let isAcceptable = try yes("Blood pressure acceptable", "--bp-ok", bpOk)
        let findings = PreInfusionCheckCompleted(
            bloodPressureAcceptable: isAcceptable, emergencyEquipment: hasEquipment, escort: hasEscort,
            fastingHours: hours, infusion: .planned(1), ivSite: hasAccess, preNRSDone: hasRating, pregnancy: test,
            vitals: signs == VitalSigns() ? nil : signs)
        return (
            .checkInfusion(CheckInfusion(participant: code, infusion: infusion, findings: findings)),
            "check\(findings.failed.isEmpty ? ", all in order" : ", not in order: \(findings.failed)")"
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .preInfusionCheckCompleted(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let failed = payload.failed
        return OutcomeText(
            "\(outcome.code) \(payload.infusion) checked\(failed.isEmpty ? "" : "; not in order: \(failed)")",
            next: [.init("kept infusion start \(outcome.code) --rate MG/H")])
    }
}

extension PreInfusionCheckCompleted {
    /// The items that are not in order.
    fileprivate var failed: String {
        var names: [String] = []
        if !bloodPressureAcceptable { names.append("blood pressure") }
        if !emergencyEquipment { names.append("emergency equipment") }
        if !escort { names.append("escort") }
        if !ivSite { names.append("IV site") }
        if !preNRSDone { names.append("pain rating") }
        if pregnancy == .positive || pregnancy == .notDone { names.append("pregnancy test \(pregnancy.rawValue)") }
        return names.joined(separator: ", ")
    }
}
