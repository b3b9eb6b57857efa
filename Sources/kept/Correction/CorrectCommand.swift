import ArgumentParser
import Study
import Vocabulary

/// `kept correct`: a value was wrong; the first one stays in the record.
struct CorrectCommand: RecordCommand {
    static let path = "correct"
    var types: [EventKind] { [.eventCorrected] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Correct an event; both values stay visible.",
        discussion: """
            kept correct 220 --set sbp=148 --reason transcription
            kept correct 219 --set occurred="2026-03-05 09:45" \\
                --reason source-discrepancy
            kept correct 216 --set weightKg=70.5 --set totalMg=123.4 \\
                --reason transcription --text note=@why.txt
            """)

    @Argument(help: "The event's number.")
    var sequence: String

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A payload field or occurred, and its new value.", valueName: "field=value"))
    var changes: [String] = []

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let seq = try asking.sequence(sequence)
        guard let event = asking.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        guard !asking.reasons.isEmpty || asking.dialogue.isPossible else { throw Refusal.reasonMissing(.correction) }
        let given = changes.isEmpty ? nil : changes
        let texts =
            try given ?? [asking.dialogue.answer(.init("Which field, as FIELD=VALUE", "--set FIELD=VALUE"), nil) { $0 }]
        let standing = asking.standing(event)
        let edits = try texts.map { try FieldEdit($0, of: standing, at: asking) }
        let command = CorrectEvent(seq: seq, changes: edits.map(\.change))
        try asking.demand(.correct(command))
        for edit in edits {
            asking.say(
                "Was \(edit.old) (\(asking.author(of: edit.change.field, in: event))). Will read \(edit.new). "
                    + "The first value stays in the record.")
        }
        if asking.reasons.isEmpty {
            asking.add(
                try asking.dialogue.answer(.init("Reason code", "--reason"), nil, Reading.choice(ReasonCode.self)))
        }
        try asking.text("note", "Why?", isNeeded: true)
        return RecordRequest(.correct(command), review: "")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let waits = outcome.notices.contains { if case .awaitsCountersignature = $0 { true } else { false } }
        let seq = outcome.events.first?.seq ?? 0
        let next = waits ? [WriterReport.Next("kept countersign \(seq)", "by another entitled person")] : []
        return OutcomeText("corrects #\(outcome.events.first?.cause ?? 0)", next: next) { notice in
            if case .corrected = notice { true } else { false }
        }
    }
}
