import ArgumentParser
import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// `kept infusion stop`: it ended; what it delivered follows from the rates.
struct InfusionStopCommand: InfusionRecordCommand {
    static let path = "infusion stop"
    var types: [EventKind] { [.infusionStopped] }
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "Stop an infusion.",
        discussion: """
            kept infusion stop P014 --at 13:10
            kept infusion stop P014 --early adverse-event
            kept infusion stop P014 --pump-volume 61.2 --wasted 2.5 \\
                --witness coordinator-2
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("It ended before the plan did, and why.", valueName: "code"))
    var early: String?
    @Option(help: ArgumentHelp("What the pump says it gave.", valueName: "ml"))
    var pumpVolume: String?
    @Option(help: ArgumentHelp("What was thrown away.", valueName: "mg"))
    var wasted: String?
    @Option(help: ArgumentHelp("Who saw it thrown away.", valueName: "actor"))
    var witness: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let stop = StopInfusion(
            participant: code, infusion: infusion, early: try asking.flag("--early", early, Reading.code),
            pumpVolumeMl: try asking.flag("--pump-volume", pumpVolume, Reading.decimal(unit: "ml")),
            wastedMg: try asking.flag("--wasted", wasted, Reading.decimal(unit: "mg")),
            wasteWitness: try asking.flag("--witness", witness, Reading.actor))
        return (.stopInfusion(stop), "stop\(early.map { " early: \($0)" } ?? "")")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionStopped(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        var summary = "\(payload.infusion) stopped"
        if case .minute(let minute) = outcome.events.first?.occurred {
            let zone = outcome.clock.abbreviation(of: minute).map { " \($0)" } ?? ""
            summary += " \(outcome.clock.clock(minute.instant))\(zone)"
        }
        for case .delivered(_, let mg, let elapsed, let active, let byWeight) in outcome.notices {
            summary += ": \(mg.map { "\($0) mg" } ?? "an unknown dose")" + (elapsed.map { " in \($0) min" } ?? "")
            if let active, active != elapsed { summary += ", \(active) min active" }
            summary += byWeight.map { " (\($0) mg/kg)" } ?? ""
        }
        return OutcomeText(summary, next: assessments(outcome), saysTime: true) { notice in
            if case .delivered = notice { true } else { false }
        }
    }

    /// The assessments that are due now: "pain-nrs at post".
    private func assessments(_ outcome: RecordOutcome) -> [WriterReport.Next] {
        outcome.notices.compactMap { notice in
            guard case .due(let what, let by) = notice else { return nil }
            let words = what.split(separator: " ")
            guard words.count == 3 else { return nil }
            return .init(
                "kept assess \(outcome.code) \(words[0]) --timepoint \(words[2])",
                "due by \(outcome.clock.clock(by.instant))")
        }
    }
}
