import ArgumentParser
import Study
import Vocabulary

/// `kept infusion vitals`: one set of vital signs; each limit it passes is named.
struct InfusionVitalsCommand: InfusionRecordCommand {
    static let path = "infusion vitals"
    var types: [EventKind] { [.vitalsRecorded] }
    static let configuration = CommandConfiguration(
        commandName: "vitals",
        abstract: "Record vital signs.",
        discussion: """
            kept infusion vitals P014
            kept infusion vitals P014 --bp 128/78 --hr 88 --spo2 97 --sedation rass=-1
            kept infusion vitals P014 --hr 88 --spo2 97 --not-measurable sbp,dbp
            """)

    @OptionGroup var about: InfusionOptions

    @OptionGroup(title: "Vital signs")
    var vitals: VitalsOptions

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let signs = try vitals.signs(asking, asks: true)
        guard signs != VitalSigns() else { throw Failure.missing("--bp, --hr, --spo2 ...", "at least one vital sign") }
        return (.recordVitals(RecordVitals(participant: code, infusion: infusion, signs: signs)), signs.spoken)
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let limits = outcome.notices.compactMap { notice -> String? in
            switch notice {
            case .passed, .deeperSedation: notice.message
            default: nil
            }
        }
        guard case .vitalsRecorded(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let about = payload.infusion.map { " \($0)" } ?? ""
        return OutcomeText(
            limits.isEmpty ? "\(outcome.code)\(about) \(payload.signs.spoken)" : limits.joined(separator: "; "),
            next: outcome.vitalsDue
        ) { notice in
            switch notice {
            case .passed, .deeperSedation: true
            default: false
            }
        }
    }
}
