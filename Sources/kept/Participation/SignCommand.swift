import ArgumentParser
import CivilTime
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept sign`: an investigator signs for a participant's record as it stands.
struct SignCommand: RecordCommand {
    static let path = "sign"
    var types: [EventKind] { [.participantSignedOff] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Sign for a participant's record.",
        discussion: """
            kept sign P014 --meaning approval
            kept sign P014 --meaning review --as investigator-1
            kept sign P014
            """)

    @Argument(help: "The participant code.")
    var participant: String
    @Option(
        help: ArgumentHelp(
            "\(SignatureMeaning.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "code"))
    var meaning: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        guard let history = asking.state.participant(code) else { throw Refusal.notScreened(code, part: nil) }
        let words = SignatureMeaning.allCases.map(\.rawValue).joined(separator: "/")
        let meaning = try asking.dialogue.answer(
            .init("Meaning \(words)", "--meaning"), meaning, Reading.choice(SignatureMeaning.self))
        let head = try session.book.head()
        guard let root = HexDigest(head.root.hex) else { throw Misread("no root") }
        let now = Occurred.minute(asking.clock.zone.localMinute(at: asking.clock.now))
        let enrolment = head.state.enrolment(of: asking.actor.text)
        asking.say(
            "\(enrolment?.printedName ?? asking.actor.text), \(asking.clock.long(now)), \(meaning.rawValue): "
                + "\(code), \(history.events.count) events, the last #\(history.events.last?.seq ?? 0).")
        let open = history.state.openQueries.count
        if open > 0 { asking.say("\(open) quer\(open == 1 ? "y is" : "ies are") open.") }
        let payload = ParticipantSignedOff(meaning: meaning, root: root, size: head.size)
        return RecordRequest(
            .record(RecordEvent(participant: code, event: .participantSignedOff(payload))),
            review: "sign for \(code), \(meaning.rawValue)",
            confirmation: .init(to: "sign", typing: code.text))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantSignedOff(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) signed off: \(payload.meaning.rawValue); a later change voids it")
    }
}
