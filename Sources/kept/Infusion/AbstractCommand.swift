import ArgumentParser
import CivilTime
import Study

/// `kept abstract`: an infusion of ordinary care is read from a record; what the record lacks is left out.
struct AbstractCommand: RecordCommand {
    static let path = "abstract"
    var types: [EventKind] { [.historicalInfusionAbstracted] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Abstract an earlier infusion from a record.",
        discussion: """
            kept abstract P022 --ordinal 1 --at 2024-03-11 --mg 122.5 --weight 70 \\
                --minutes 210 --pre 7 --post 3
            kept abstract P022 --ordinal 2 --at 2024-06 --relief 60 --duration 3wk \\
                --follow-up-on 2024-07-02
            kept abstract P022 --ordinal 3 --at 2024 --source emr \\
                --text source-ref=@chart.txt
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("Which infusion of this person it was, from 1.", valueName: "n"))
    var ordinal: String?

    @Option(help: ArgumentHelp("The day it was read from the record; default today.", valueName: "date"))
    var abstractedOn: String?

    @OptionGroup var record: AbstractOptions

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.neededPart(part, of: code)
        let next = asking.known(code).map { $0.infusions.keys.filter(\.isHistorical).count + 1 }
        let ordinal = try asking.dialogue.answer(
            .init("Which infusion was it, from 1", "--ordinal", default: next.map(String.init)), ordinal,
            Reading.integer(1...999))
        guard asking.isTimed || asking.dialogue.isPossible else {
            throw Failure.missing("--at DATE", "when the infusion was")
        }
        try asking.ask(when: "When was it?")
        let day = try asking.day(
            .init("Read from the record on", "--abstracted-on", default: "today", holdsUnasked: true), abstractedOn)
        let details = try record.details(asking)
        return RecordRequest(
            .abstract(
                AbstractInfusion(
                    participant: code, part: part, ordinal: ordinal, abstractedOn: day ?? asking.clock.today,
                    details: details)),
            review: "\(code), H-\(ordinal), \(asking.occurred.map(asking.clock.long) ?? "time unknown")")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .historicalInfusionAbstracted(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let whose = outcome.code + outcome.partFlag(payload.part)
        return OutcomeText(
            "\(outcome.code) \(payload.infusion), \(outcome.long)",
            next: [
                .init(
                    "kept abstract \(whose) --ordinal \(payload.ordinal + 1) --at DATE"
                )
            ], saysTime: true)
    }
}

/// What a record says of an infusion.
struct AbstractOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The dose in milligrams.", valueName: "mg"))
    var mg: String?
    @Option(help: ArgumentHelp("The weight in kilograms.", valueName: "kg"))
    var weight: String?
    @Option(help: ArgumentHelp("How long it ran.", valueName: "n"))
    var minutes: String?
    @Option(help: ArgumentHelp("Pain before it, 0 to 10.", valueName: "nrs"))
    var pre: String?
    @Option(help: ArgumentHelp("Pain after it, 0 to 10.", valueName: "nrs"))
    var post: String?
    @Option(help: ArgumentHelp("What the ratings are about: now, last24hAverage, ..., unknown.", valueName: "code"))
    var recall: String?
    @Option(help: ArgumentHelp("The date of the follow-up visit.", valueName: "date"))
    var followUpOn: String?
    @Option(help: ArgumentHelp("Relief in per cent, 0 to 100.", valueName: "%"))
    var relief: String?
    @Option(
        help: ArgumentHelp("How long relief lasted: 3wk (h, d, wk, mo), ongoing or unknown.", valueName: "duration"))
    var duration: String?

    func details(_ asking: EntryDialogue) throws -> HistoricalInfusionAbstracted {
        let ask = asking.dialogue
        var details = HistoricalInfusionAbstracted()
        details.mg = try ask.optional(
            .init("Dose in mg (Enter: not in the record)", "--mg"), mg, Reading.decimal(unit: "mg"))
        details.weightKg = try ask.optional(.init("Weight in kg", "--weight"), weight, Reading.decimal(unit: "kg"))
        details.minutes = try ask.optional(
            .init("Minutes", "--minutes"), minutes, Reading.integer(1...2880, unit: "minutes"))
        details.preNRS = try ask.optional(.init("Pain before, 0-10", "--pre"), pre, Reading.integer(0...10))
        details.postNRS = try ask.optional(.init("Pain after, 0-10", "--post"), post, Reading.integer(0...10))
        if details.preNRS != nil || details.postNRS != nil {
            let question = Dialogue.Question(
                "The ratings are about", "--recall", default: "unknown", holdsUnasked: true)
            details.recall = try ask.optional(question, recall, Reading.choice(Recall.self))
        }
        details.reliefPercent = try ask.optional(
            .init("Relief in %", "--relief"), relief, Reading.integer(0...100, unit: "%"))
        let lasted = try ask.optional(.init("Relief lasted (3wk, ongoing, unknown)", "--duration"), duration) {
            try DurationAnswer($0)
        }
        details.duration = lasted?.duration
        details.status = lasted?.status
        details.followUpOn = try ask.optional(.init("Follow-up on", "--follow-up-on"), followUpOn) {
            try asking.readTime($0).date
        }
        return details
    }
}
