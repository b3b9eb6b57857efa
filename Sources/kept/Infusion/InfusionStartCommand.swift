import ArgumentParser
import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// `kept infusion start`: it runs.
struct InfusionStartCommand: InfusionRecordCommand {
    static let path = "infusion start"
    var types: [EventKind] { [.infusionStarted] }
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Start an infusion.",
        discussion: """
            kept infusion start P014 --rate 35mg/h
            kept infusion start P014 --rate 17.5mL/h --lot A1234 --pump pump-3 --at 9:40
            kept infusion start P037 --rate 35mg/h --as-violation --reason override
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("The rate with its unit: 35mg/h or 17.5mL/h.", valueName: "rate"))
    var rate: String?
    @Option(help: ArgumentHelp("The lot of the drug.", valueName: "code"))
    var lot: String?
    @Option(help: ArgumentHelp("Its expiry.", valueName: "date"))
    var expiry: String?
    @Option(help: ArgumentHelp("The pump.", valueName: "code"))
    var pump: String?
    @Option(help: ArgumentHelp("Who saw it.", valueName: "actor"))
    var witness: String?
    @Option(help: ArgumentHelp("The part, where nobody planned it.", valueName: "n"))
    var part: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        if rate == nil { try demandReady(asking, code, infusion) }
        let rate = try asking.dialogue.answer(.init("Rate, like 35mg/h", "--rate"), rate, InfusionRate.read)
        let start = StartInfusion(
            participant: code, infusion: infusion,
            part: try asking.flag("--part", part, Reading.part(in: asking.adopted.document)), rate: rate,
            lot: try asking.flag("--lot", lot, Reading.code),
            expiry: try asking.flag("--expiry", expiry) { try PartialDate(parsing: $0) },
            pump: try asking.flag("--pump", pump, Reading.code),
            witness: try asking.flag("--witness", witness, Reading.actor))
        return (.startInfusion(start), "start at \(rate.spoken)")
    }

    /// Asks the rules before the rate is asked for: without consent, plan or check no rate helps.
    private func demandReady(_ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?) throws {
        guard asking.dialogue.isPossible else { return }
        let any = InfusionRate(unit: .milligramsPerHour, value: DecimalString(mantissa: 1, scale: 0))
        let part = try asking.flag("--part", part, Reading.part(in: asking.adopted.document))
        try asking.demand(.startInfusion(StartInfusion(participant: code, infusion: infusion, part: part, rate: any)))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionStarted(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) \(payload.infusion) started \(outcome.long)", next: outcome.vitalsDue, saysTime: true)
    }
}

extension InfusionRate {
    /// Reads `35mg/h` or `17.5mL/h`.
    static func read(_ text: String) throws(Misread) -> InfusionRate {
        let quantity = try Reading.quantity(RateUnit.self, example: "35mg/h")(text)
        return InfusionRate(unit: quantity.unit, value: quantity.value)
    }

    /// "35 mg/h".
    var spoken: String { "\(value) \(unit.rawValue)" }
}

extension RecordOutcome {
    /// The next vital signs, with the time by which they are due.
    var vitalsDue: [WriterReport.Next] {
        notices.compactMap { notice in
            guard case .due(_, let by) = notice else { return nil }
            return .init("kept infusion vitals \(code)", "due \(clock.clock(by.instant))")
        }
    }
}
