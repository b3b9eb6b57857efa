import ArgumentParser
import Study
import Vocabulary

/// `kept ae assess`: an investigator judges causality and expectedness.
struct AdverseEventAssessCommand: KnownAdverseEventCommand {
    static let path = "ae assess"
    var types: [EventKind] { [.causalityAssessed, .expectednessAssessed] }
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Judge causality and expectedness; investigator only.",
        discussion: """
            kept ae assess P014 AE-2 --causality possible --expected yes \\
                --as investigator-1
            kept ae assess P014 AE-2 --causality unlikely
            kept ae assess P014 AE-2
            """)

    @OptionGroup var about: AdverseEventOptions

    @Option(
        help: ArgumentHelp(
            "WHO-UMC: certain, probable, possible, unlikely, conditional, unassessable.", valueName: "code"))
    var causality: String?
    @Option(help: ArgumentHelp("Whether the reference safety information lists it.", valueName: "yes|no"))
    var expected: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String) {
        let needsCausality = expected == nil
        let words = Causality.allCases.map(\.rawValue).joined(separator: "/")
        let causality = try asking.dialogue.optional(
            .init("Causality \(words)", "--causality"), causality, isNeeded: needsCausality,
            Reading.choice(Causality.self))
        let expected = try asking.dialogue.optional(
            .init("Expected, yes or no", "--expected"), expected, Reading.yesOrNo)
        let command = AssessAdverseEvent(
            participant: code, adverseEvent: ae, causality: causality, isExpected: expected)
        return (.assessAdverseEvent(command), Self.words(causality, expected))
    }

    private static func words(_ causality: Causality?, _ expected: Bool?) -> String {
        [causality?.rawValue, expected.map { $0 ? "expected" : "unexpected" }].compactMap { $0 }.joined(separator: ", ")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        var judged: (ae: AdverseEventID?, causality: Causality?, expected: Bool?) = (nil, nil, nil)
        for event in outcome.events {
            switch event.event {
            case .causalityAssessed(let payload): (judged.ae, judged.causality) = (payload.ae, payload.causality)
            case .expectednessAssessed(let payload): (judged.ae, judged.expected) = (payload.ae, payload.expected)
            default: break
            }
        }
        return OutcomeText("\(judged.ae?.description ?? ""): \(Self.words(judged.causality, judged.expected))")
    }
}
