import ArgumentParser
import CanonicalJSON
import Study
import Vocabulary

/// `kept query raise`: a question about an event, in words that are sealed.
struct QueryRaiseCommand: RecordCommand {
    static let path = "query raise"
    var types: [EventKind] { [.queryRaised] }
    static let configuration = CommandConfiguration(
        commandName: "raise",
        abstract: "Ask a question about an event.",
        discussion: """
            kept query raise 214
            kept query raise 214 sbp
            kept query raise 214 sbp --text text=@question.txt
            """)

    @Argument(help: "The event's number.")
    var sequence: String
    @Argument(help: "The field it is about.")
    var field: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let seq = try asking.sequence(sequence)
        guard let event = asking.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        let field = try asking.flag("FIELD", field, Reading.code)
        let known = event.event.kind?.payload.fields.map(\.name) ?? []
        if let field, field.text != "occurred", !known.contains(field.text) {
            throw Failure.badValue(
                "FIELD", "\(event.event.type) has no field \(field); it has \(known.joined(separator: ", "))")
        }
        try asking.text("text", "Question (sealed)", isNeeded: true)
        return RecordRequest(
            .raiseQuery(RaiseQuery(seq: seq, field: field)),
            review: "a question about #\(seq)" + (field.map { ", \($0)" } ?? ""))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .queryRaised(let payload) = outcome.first, let seq = outcome.events.first?.seq else {
            return OutcomeText("query")
        }
        return OutcomeText("query about #\(payload.seq)", next: [.init("kept query answer \(seq)")])
    }
}
