import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept countersign`: another entitled person agrees to a request or to a correction of a critical field.
struct CountersignCommand: RecordCommand {
    static let path = "countersign"
    var types: [EventKind] { [.eventCountersigned] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Countersign a request or a critical correction of somebody else.",
        discussion: """
            kept countersign 231
            kept countersign 231 --as investigator-2
            kept countersign 231 --as investigator-2 --yes
            """)

    @Argument(help: "The event's number.")
    var sequence: String

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let seq = try asking.sequence(sequence)
        guard let event = asking.state.event(seq), let bytes = try session.book.ledger.bytes(of: seq),
            let leaf = HexDigest(Digest.leaf(of: bytes.span).hex)
        else { throw Refusal.unknownEvent(seq) }
        let command = CountersignEvent(seq: seq, leaf: leaf)
        try asking.demand(.countersign(command))
        asking.say("#\(seq) by \(asking.author(of: event)): \(EventWords(asking.adopted.document).text(event.event))")
        for line in Self.changes(event, asking) { asking.say("  " + line) }
        return RecordRequest(
            .countersign(command), review: "countersign #\(seq)",
            confirmation: .init(to: "countersign it", typing: "\(seq)"))
    }

    /// What a correction changes, a line for each field.
    private static func changes(_ event: RecordedEvent, _ asking: EntryDialogue) -> [String] {
        guard let correction = event.correction, let target = event.cause.flatMap({ asking.state.event($0) }) else {
            return []
        }
        let subject = target.subject.map { "\($0) " } ?? ""
        let what = "corrects #\(target.seq), \(subject)\(EventWords(asking.adopted.document).text(target.event))"
        return [what]
            + correction.changes.map { change in
                let name = change.pointer.isOccurred ? "time" : change.pointer.path.joined(separator: ".")
                return "\(name): was \(Self.words(change.old)), reads \(Self.words(change.new))"
            }
    }

    private static func words(_ value: RecordedValue?) -> String {
        value.map { $0.json.text ?? $0.json.canonicalText } ?? "absent"
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .eventCountersigned(let payload) = outcome.first else { return OutcomeText("") }
        return OutcomeText("countersigns #\(payload.seq)")
    }
}
