import ArgumentParser
import Study

/// `kept note`: a free text about a participant, sealed.
struct NoteCommand: RecordCommand {
    static let path = "note"
    var types: [EventKind] { [.noteRecorded] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Write a note; it is sealed.",
        discussion: """
            kept note P014
            kept note P014 --text text=@note.txt
            kept note P014 --infusion I-1 --at "yesterday 3pm" --text text=-
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The infusion it is about.", valueName: "id"))
    var infusion: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        try asking.text("text", "Note (sealed)", isNeeded: true)
        let infusion = try asking.flag("--infusion", infusion, Reading.infusion)
        return RecordRequest(.note(WriteNote(participant: code, infusion: infusion)), review: "\(code), a note")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText { OutcomeText("\(outcome.code) note, sealed") }
}
