import ArgumentParser
import CivilTime
import Study
import Vocabulary

/// `kept ae P`: somebody reports an adverse event.
struct AdverseEventStartCommand: RecordCommand {
    static let path = "ae start"
    var types: [EventKind] { [.adverseEventReported] }
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Report an adverse event; the default of kept ae.",
        discussion: """
            kept ae P014
            kept ae P014 --term nausea --grade 2 --at "today 11:20" \\
                --text verbatim=@words.txt
            kept ae P014 --term hypertension --serious hospital --at 11:20 \\
                --text verbatim=-
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The term; one that is not on the protocol's list stays uncoded.", valueName: "code"))
    var term: String?
    @Option(help: ArgumentHelp("When the site became aware; default the onset.", valueName: "when"))
    var aware: String?
    @Option(help: ArgumentHelp("When it ended.", valueName: "when"))
    var end: String?
    @Flag(help: "It continues; the default.")
    var ongoing = false
    @Option(help: ArgumentHelp("The grade, 1 to 5.", valueName: "1-5"))
    var grade: String?
    @Option(
        help: ArgumentHelp(
            "death, life-threatening, hospital, disability, birth-defect, important.", valueName: "flag,..."))
    var serious: String?
    @Option(help: ArgumentHelp("What was done with the treatment.", valueName: "code"))
    var action: String?
    @Option(help: ArgumentHelp("How it ended.", valueName: "code"))
    var outcome: String?
    @Option(help: ArgumentHelp("The infusion; default the last one started before onset.", valueName: "id"))
    var infusion: String?
    @Option(help: ArgumentHelp("The part; default that of the infusion.", valueName: "n"))
    var part: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let ask = asking.dialogue
        let study = asking.adopted.document
        let code = try asking.participant(participant)
        try asking.text("verbatim", "In the participant's words (sealed)", isNeeded: term == nil)
        let guess = asking.texts["verbatim"].flatMap { TermGuess.term(for: $0, in: study) }
        let term = try ask.optional(.init("Term", "--term", default: guess?.text), term, Reading.code)
        try asking.ask(when: "Began?", default: lastStop(asking, code) ?? "now")
        let onset = asking.occurred.map { asking.written($0) }
        let aware = try asking.time(.init("Site aware since?", "--aware", default: onset), aware)
        let over = try ended(asking)
        let grade = try ask.optional(
            .init("Grade 1-5, \(study.safety.gradingScale)", "--grade", default: "1"), grade, Reading.integer(1...5))
        let flags =
            try ask.optional(
                .init(
                    "Death, life-threatening, hospital, disability, birth defect, important medical event?",
                    "--serious",
                    default: "none"), serious, SeriousnessFlag.read) ?? []
        let command = ReportAdverseEvent(
            participant: code, part: try asking.flag("--part", part, Reading.part(in: study)),
            infusion: try asking.flag("--infusion", infusion, Reading.infusion), term: term, awareOn: aware, end: over,
            grade: grade, flags: flags, action: try asking.flag("--action", action, Reading.choice(ActionTaken.self)),
            outcome: try asking.flag("--outcome", outcome, Reading.choice(Outcome.self)))
        return RecordRequest(.reportAdverseEvent(command), review: review(command, asking))
    }

    /// When it ended; `nil` while it continues.
    private func ended(_ asking: EntryDialogue) throws -> TimeValue? {
        if ongoing { return nil }
        let question = Dialogue.Question("Ended?", "--end", default: "ongoing")
        return try asking.dialogue.optional(question, end) { text in
            text == "ongoing" ? TimeValue?.none : try asking.readTime(text)
        } ?? nil
    }

    private func review(_ command: ReportAdverseEvent, _ asking: EntryDialogue) -> String {
        let serious =
            command.flags.isEmpty ? "not serious" : "serious (\(command.flags.map(\.word).joined(separator: ", ")))"
        return [
            command.participant.text, command.term?.text ?? "no term",
            asking.occurred.map(asking.clock.long) ?? "time unknown",
            command.end == nil ? "ongoing" : "ended", command.grade.map { "grade \($0)" } ?? "no grade", serious,
        ].joined(separator: ", ")
    }

    /// When the last infusion stopped, if it was today: most events are told then.
    private func lastStop(_ asking: EntryDialogue, _ code: ParticipantCode) -> String? {
        guard let minute = asking.known(code)?.startedInfusions.last?.stop?.at.minute, minute.day == asking.clock.today
        else {
            return nil
        }
        return asking.clock.clock(minute.instant)
    }
}

extension AdverseEventStartCommand {
    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .adverseEventReported(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        var summary = "\(outcome.code) \(payload.ae) \(payload.term?.text ?? "uncoded")"
        if let infusion = payload.infusion { summary += " after \(infusion)" }
        if let grade = payload.grade { summary += ", grade \(grade)" }
        if let clocks = outcome.clockWords { summary += "; \(clocks)" }
        return OutcomeText(
            summary, next: [.init("kept ae assess \(outcome.code) \(payload.ae)", "by an investigator")],
            covers: RecordOutcome.isClock)
    }
}
