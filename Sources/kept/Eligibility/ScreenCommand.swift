import ArgumentParser
import Study

/// `kept screen`: somebody is considered for a part of the study.
struct ScreenCommand: RecordCommand {
    static let path = "screen"
    var types: [EventKind] { [.participantScreened] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Screen a participant.",
        discussion: """
            kept screen
            kept screen P051 --part 2 --age 47 --sex F
            kept screen P051 --part 1 --age 47 --sex F --at 2026-03-05
            """)

    @Argument(help: "The participant code; default the next free one.")
    var participant: String?

    @Option(help: ArgumentHelp("The part of the study.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("Age in years; never a birth date.", valueName: "years"))
    var age: String?

    @Option(help: ArgumentHelp("F, M, other or unknown.", valueName: "sex"))
    var sex: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let free = try session.nextCode()
        let study = asking.adopted.document
        let parts = study.parts.map(\.id.flag).joined(separator: " or ")
        let usual = study.parts.last { $0.procedures } ?? study.parts.last
        let code = try asking.dialogue.answer(
            .init("Participant code", "PARTICIPANT", default: free, holdsUnasked: true), participant,
            Reading.participant)
        let part = try asking.dialogue.answer(
            .init("Part \(parts)", "--part", default: usual?.id.flag), part, Reading.part(in: study))
        let age = try asking.dialogue.answer(.init("Age", "--age"), age, Reading.integer(0...120, unit: "years"))
        let sex = try asking.dialogue.answer(.init("Sex F/M/other/unknown", "--sex"), sex, Reading.choice(Sex.self))
        if asking.dialogue.hasAsked { try asking.ask(when: "Screened when?") }
        return RecordRequest(
            .screen(ScreenParticipant(participant: code, part: part, ageYears: age, sex: sex)),
            review: "\(code), \(part.spoken), \(age), \(sex.rawValue)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantScreened(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) screened",
            next: [.init("kept consent \(outcome.code)\(outcome.partFlag(payload.part))")])
    }
}
