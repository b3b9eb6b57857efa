import ArgumentParser
import Ledger
import Study
import StudyLedger
import Transparency

/// `kept countersign`: another entitled person agrees to a request or to a correction of a critical field.
struct CountersignCommand: RecordCommand {
    static let path = "countersign"
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

    func request(_ desk: RecordDesk, _ session: borrowing StudySession) throws -> RecordRequest {
        let seq = try desk.sequence(sequence)
        guard let event = desk.state.event(seq), let bytes = try session.book.ledger.bytes(of: seq),
            let leaf = HexDigest(Digest.leaf(of: bytes.span).hex)
        else { throw Refusal.unknownEvent(seq) }
        desk.say("#\(seq) \(event.event.type) by \(desk.author(of: event)):")
        desk.say("  " + String(decoding: event.data, as: UTF8.self))
        try desk.dialogue.confirm("countersign it", typing: "\(seq)")
        return RecordRequest(.countersign(CountersignEvent(seq: seq, leaf: leaf)), review: "countersign #\(seq)")
    }

    func tell(_ outcome: RecordOutcome) -> Telling {
        guard case .eventCountersigned(let payload) = outcome.first else { return Telling("") }
        return Telling("countersigns #\(payload.seq)")
    }
}
