import ArgumentParser
import Study

/// `kept correct`: a value was wrong; the first one stays in the record.
struct CorrectCommand: RecordCommand {
    static let path = "correct"
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

    func request(_ desk: RecordDesk, _ session: StudySession) throws -> RecordRequest {
        let seq = try desk.sequence(sequence)
        guard let event = desk.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        guard !desk.reasons.isEmpty || desk.dialogue.isPossible else { throw Refusal.reasonMissing(.correction) }
        let given = changes.isEmpty ? nil : changes
        let texts =
            try given ?? [desk.dialogue.answer(.init("Which field, as FIELD=VALUE", "--set FIELD=VALUE"), nil) { $0 }]
        let standing = desk.standing(event)
        let edits = try texts.map { try FieldEdit($0, of: standing, at: desk) }
        let command = CorrectEvent(seq: seq, changes: edits.map(\.change))
        try desk.demand(.correct(command))
        for edit in edits {
            desk.say(
                "Was \(edit.old) (\(desk.author(of: edit.change.field, in: event))). Will read \(edit.new). "
                    + "The first value stays in the record.")
        }
        if desk.reasons.isEmpty {
            desk.add(try desk.dialogue.answer(.init("Reason code", "--reason"), nil, Reading.choice(ReasonCode.self)))
        }
        try desk.text("note", "Why?", isNeeded: true)
        return RecordRequest(.correct(command), review: "")
    }

    func tell(_ outcome: RecordOutcome) -> Telling {
        let waits = outcome.notices.contains { if case .awaitsCountersignature = $0 { true } else { false } }
        let seq = outcome.events.first?.seq ?? 0
        let next = waits ? [WriterReport.Next("kept countersign \(seq)", "by another entitled person")] : []
        return Telling("corrects #\(outcome.events.first?.cause ?? 0)", next: next) { notice in
            if case .corrected = notice { true } else { false }
        }
    }
}
