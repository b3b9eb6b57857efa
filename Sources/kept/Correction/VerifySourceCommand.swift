import ArgumentParser
import Study
import StudyLedger

/// `kept sdv`: events were compared with their source.
struct VerifySourceCommand: RecordCommand {
    static let path = "sdv"
    var types: [EventKind] { [.sourceDataVerified] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record that events were compared with their source.",
        discussion: """
            kept sdv 220
            kept sdv 220 221 223 --field sbp,dbp
            kept sdv P014 --as monitor-1
            """)

    @Argument(
        help: ArgumentHelp(
            "The events' numbers; or a participant, for all of theirs that are not verified yet.",
            valueName: "seq ...|participant"))
    var what: [String]
    @Option(help: ArgumentHelp("The fields that were compared; default all.", valueName: "field,..."))
    var field: [String] = []

    @OptionGroup var options: RecordOptions

    /// A number is an event, as is what begins with #; anything else is a participant's code.
    private var isByNumber: Bool { what.allSatisfy { $0.drop { $0 == "#" }.allSatisfy(\.isNumber) } }
    var participants: [String] { isByNumber ? [] : what }
    var target: String? { isByNumber ? what.first : nil }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let fields = try asking.list("--field", field, Reading.code)
        guard !isByNumber else {
            let seqs = try what.map { try asking.sequence($0) }
            let subjects = try Set(
                seqs.map { seq in
                    guard let event = try session.book.event(seq) else { throw Refusal.unknownEvent(seq) }
                    return event.subject
                })
            guard subjects.count == 1 else {
                throw Failure(
                    .usage, "several-participants", "these events are not all of one participant",
                    fix: "kept sdv, once for each participant")
            }
            let numbers = seqs.map { "#\($0)" }.joined(separator: ", ")
            return RecordRequest(
                .verifySource(VerifySource(seqs: seqs, fields: fields)),
                review: "\(numbers) agree\(seqs.count == 1 ? "s" : "") with \(seqs.count == 1 ? "its" : "their") source"
            )
        }
        guard what.count == 1, let only = what.first else {
            throw Failure.badValue("argument", "events' numbers, or one participant")
        }
        let code = try asking.participant(only)
        guard let history = asking.state.participant(code) else { throw Refusal.notScreened(code, part: nil) }
        guard !history.unverified.isEmpty else {
            throw Failure(
                .refused, "all-verified", "every event of \(code) that has a source is verified",
                fix: "kept show \(code)")
        }
        return RecordRequest(
            .verifySource(VerifySource(participant: code, fields: fields)),
            review: "\(history.unverified.count) events of \(code) agree with their source")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let verified = outcome.events.compactMap { event in
            if case .sourceDataVerified(let payload) = event.event { payload.seq } else { nil }
        }
        guard verified.count > 1, let first = verified.first, let last = verified.last else {
            return OutcomeText("source of #\(verified.first ?? 0) verified")
        }
        return OutcomeText("source of \(verified.count) events verified, #\(first) to #\(last)")
    }
}
