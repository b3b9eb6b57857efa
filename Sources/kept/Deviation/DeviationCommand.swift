import ArgumentParser
import Study

/// `kept deviation`: somebody reports a deviation from the protocol, in words that are sealed.
struct DeviationCommand: RecordCommand {
    static let path = "deviation"
    var types: [EventKind] { [.deviationReported] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Report a deviation from the protocol.",
        discussion: """
            kept deviation P009
            kept deviation P009 --category visit-window --class minor \\
                --text text=@what.txt
            kept deviation P014 --category study-intervention --class important \\
                --infusion I-1 --text text=-
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(
        help: ArgumentHelp(
            "\(DeviationCategory.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "code"))
    var category: String?
    @Option(name: .customLong("class"), help: ArgumentHelp("important or minor.", valueName: "class"))
    var deviationClass: String?
    @Option(help: ArgumentHelp("The infusion it is about.", valueName: "id"))
    var infusion: String?
    @Option(help: ArgumentHelp("The part it is about.", valueName: "n"))
    var part: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let words = DeviationCategory.allCases.map(\.rawValue).joined(separator: "/")
        let category = try asking.dialogue.answer(
            .init("Category \(words)", "--category"), category, Reading.choice(DeviationCategory.self))
        let weight = try asking.dialogue.answer(.init("Important or minor", "--class"), deviationClass, Self.weight)
        try asking.text("text", "What happened (sealed)", isNeeded: true)
        let command = ReportDeviation(
            participant: code, part: try asking.flag("--part", part, Reading.part(in: asking.adopted.document)),
            infusion: try asking.flag("--infusion", infusion, Reading.infusion), category: category,
            deviationClass: weight)
        return RecordRequest(.reportDeviation(command), review: "\(code), \(category.rawValue), \(weight.rawValue)")
    }

    private static func weight(_ text: String) throws(Misread) -> DeviationClass {
        switch text.lowercased() {
        case "important": return .important
        case "minor": return .minor
        default: throw Misread("\"\(text)\" is neither important nor minor")
        }
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .deviationReported(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) deviation, \(payload.category.rawValue), \(payload.deviationClass.rawValue)")
    }
}
