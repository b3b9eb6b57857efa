import ArgumentParser
import Study
import Vocabulary

/// `kept study reference`: the document by which expectedness is judged, by its digest.
struct StudyReferenceCommand: RecordCommand {
    static let path = "study reference"
    var types: [EventKind] { [.safetyReferenceAdopted] }
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Adopt the reference for expected reactions.",
        discussion: """
            kept study reference
            kept study reference --name monograph --version 2026-01 \\
                --document ketamine.pdf
            kept study reference --name brochure --version 4.0 \\
                --document ib-4.0.pdf --at 2026-02-01
            """)

    @Option(help: ArgumentHelp("What it is: monograph, brochure.", valueName: "code"))
    var name: String?
    @Option(name: .customLong("version"), help: ArgumentHelp("Its version.", valueName: "version"))
    var referenceVersion: String?
    @Option(help: ArgumentHelp("The document itself; only its digest is recorded.", valueName: "file"))
    var document: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let name = try asking.dialogue.answer(.init("Name", "--name CODE", default: "monograph"), name, Reading.code)
        let version = try asking.dialogue.answer(.init("Version", "--version VERSION"), referenceVersion, Reading.code)
        let digest = try asking.dialogue.answer(
            .init("Document, a file", "--document FILE"), document, asking.digest(of:))
        let payload = SafetyReferenceAdopted(document: digest, reference: name, version: version)
        return RecordRequest(
            .record(RecordEvent(participant: nil, event: .safetyReferenceAdopted(payload))),
            review: "\(name) \(version), SHA-256 \(digest.text.prefix(8))...")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .safetyReferenceAdopted(let payload) = outcome.first else { return OutcomeText("reference") }
        return OutcomeText("\(payload.reference) \(payload.version), SHA-256 \(payload.document.text.prefix(8))...")
    }
}
