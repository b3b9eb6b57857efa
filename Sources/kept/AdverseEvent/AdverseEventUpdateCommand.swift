import ArgumentParser
import Study
import Vocabulary

/// `kept ae update`: new facts; what is not given did not change.
struct AdverseEventUpdateCommand: KnownAdverseEventCommand {
    static let path = "ae update"
    var types: [EventKind] { [.adverseEventUpdated] }
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Record new facts about an adverse event.",
        discussion: """
            kept ae update P014 AE-2 --grade 2
            kept ae update P014 AE-2 --serious hospital --aware "today 16:00"
            kept ae update P014 AE-2 --serious none
            """)

    @OptionGroup var about: AdverseEventOptions

    @Option(help: ArgumentHelp("The grade, 1 to 5.", valueName: "1-5"))
    var grade: String?
    @Option(help: ArgumentHelp("The full new set: death, ..., important, or none.", valueName: "flag,..."))
    var serious: String?
    @Option(help: ArgumentHelp("When the site became aware of the new fact.", valueName: "when"))
    var aware: String?
    @Option(help: ArgumentHelp("When it ended.", valueName: "when"))
    var end: String?
    @Flag(help: "It continues.")
    var ongoing = false
    @Option(help: ArgumentHelp("What was done with the treatment.", valueName: "code"))
    var action: String?
    @Option(help: ArgumentHelp("How it ended.", valueName: "code"))
    var outcome: String?
    @Option(help: ArgumentHelp("The infusion.", valueName: "id"))
    var infusion: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String) {
        var facts = AdverseEventUpdated(ae: ae)
        facts.grade = try asking.flag("--grade", grade, Reading.integer(1...5))
        if let flags = try asking.flag("--serious", serious, SeriousnessFlag.read) {
            (facts.flags, facts.flagsChanged) = (flags, true)
        }
        facts.awareOn = try asking.flag("--aware", aware, asking.readTime)
        facts.end = try asking.flag("--end", end, asking.readTime)
        facts.ongoing = ongoing ? true : nil
        facts.action = try asking.flag("--action", action, Reading.choice(ActionTaken.self))
        facts.outcome = try asking.flag("--outcome", outcome, Reading.choice(Outcome.self))
        facts.infusion = try asking.flag("--infusion", infusion, Reading.infusion)
        guard facts != AdverseEventUpdated(ae: ae) else {
            throw Failure.missing("--grade, --serious, --end, --outcome ...", "what changed")
        }
        return (.changeAdverseEvent(.init(participant: code, adverseEvent: ae, change: .update(facts))), "new facts")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .adverseEventUpdated(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let clocks = outcome.clockWords.map { "; \($0)" } ?? ""
        return OutcomeText("\(outcome.code) \(payload.ae) updated\(clocks)", covers: RecordOutcome.isClock)
    }
}
