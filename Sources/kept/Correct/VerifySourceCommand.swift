import ArgumentParser
import Study

/// `kept sdv`: an event was compared with its source.
struct VerifySourceCommand: RecordCommand {
    static let path = "sdv"
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record that an event was compared with its source.",
        discussion: """
            kept sdv 220
            kept sdv 220 --field sbp,dbp
            kept sdv 220 --as monitor-1 --yes
            """)

    @Argument(help: "The event's number.")
    var sequence: String
    @Option(help: ArgumentHelp("The fields that were compared; default all.", valueName: "field,..."))
    var field: [String] = []

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ desk: RecordDesk, _ session: borrowing StudySession) throws -> RecordRequest {
        let seq = try desk.sequence(sequence)
        guard let event = desk.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        let payload = SourceDataVerified(fields: try desk.list("--field", field, Reading.code), seq: seq)
        return RecordRequest(
            .record(RecordEvent(participant: event.subject, event: .sourceDataVerified(payload))),
            review: "#\(seq) agrees with its source")
    }

    func tell(_ outcome: RecordOutcome) -> Telling {
        guard case .sourceDataVerified(let payload) = outcome.first else { return Telling("verified") }
        return Telling("source of #\(payload.seq) verified")
    }
}
