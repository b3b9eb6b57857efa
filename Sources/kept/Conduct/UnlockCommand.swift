import ArgumentParser
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept unlock`: a request to unlock the database; another entitled person countersigns it.
struct UnlockCommand: RecordCommand {
    static let path = "unlock"
    var types: [EventKind] { [.databaseUnlocked] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Ask to unlock the database.",
        discussion: """
            kept unlock --reason source-discrepancy
            kept unlock --reason other --text text=@why.txt
            kept unlock --reason other --as investigator-1 --yes
            """)

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        if asking.reasons.isEmpty, asking.dialogue.isPossible {
            asking.add(
                try asking.dialogue.answer(.init("Reason code", "--reason"), nil, Reading.choice(ReasonCode.self)))
        }
        try asking.text("text", "Why? (sealed)", isNeeded: false)
        return RecordRequest(
            .record(RecordEvent(participant: nil, event: .databaseUnlocked(DatabaseUnlocked()))),
            review: "unlock the database")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let seq = outcome.events.first?.seq ?? 0
        return OutcomeText(
            "unlocking asked for; it holds once another has countersigned",
            next: [.init("kept countersign \(seq) --as ANOTHER")])
    }
}
