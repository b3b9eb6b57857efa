import ArgumentParser
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept protocol adopt`: another version is in force, its document attached.
struct ProtocolAdoptCommand: RecordCommand {
    static let path = "protocol adopt"
    var types: [EventKind] { [.protocolAdopted] }
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Adopt a protocol version; administrator only.",
        discussion: """
            kept protocol adopt study.yaml --text reb-ref=@ref.txt
            kept protocol adopt study.yaml --effective 2026-04-01 \\
                --text reb-ref=@ref.txt
            kept protocol adopt study.yaml --effective 2026-04-01 --reconsent \\
                --as admin-1
            """)

    @Argument(help: "The YAML file.")
    var file: String

    @Option(help: ArgumentHelp("The first day on which it is in force; default at once.", valueName: "date"))
    var effective: String?

    @Flag(help: "Everybody has to consent again.")
    var reconsent = false

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let read = try asking.protocolFile(file)
        guard let digest = HexDigest(Digest.sha256(of: read.document.span).hex) else {
            throw Failure(.failed, "no-digest", "the document has no digest", fix: "kept protocol check \(file)")
        }
        let command = AdoptProtocol(
            document: read.content, bytes: read.document.count, sha256: digest,
            effectiveFrom: try asking.flag("--effective", effective, Reading.day),
            reconsentRequired: reconsent ? true : nil)
        try asking.text(
            "note", "Reference of the ethics board's approval (sealed)", isNeeded: asking.dialogue.isPossible)
        return RecordRequest(
            .adoptProtocol(command), review: "version \(read.content.version), SHA-256 \(digest.text.prefix(8))...",
            attachment: read.document)
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .protocolAdopted(let payload) = outcome.first else { return OutcomeText("") }
        let from = payload.effectiveFrom.map { ", in force from \($0)" } ?? ""
        return OutcomeText(
            "protocol version \(payload.version), SHA-256 \(payload.sha256.text.prefix(8))...\(from)",
            next: [.init("kept protocol show")])
    }
}
