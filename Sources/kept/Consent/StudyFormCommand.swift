import ArgumentParser
import Study
import Transparency
import Vocabulary

/// `kept study form`: a consent form, by the digest of its document.
struct StudyFormCommand: RecordCommand {
    static let path = "study form"
    var types: [EventKind] { [.consentFormAdopted] }
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Adopt a version of a consent form.",
        discussion: """
            kept study form
            kept study form --part 2 --version 1.2 --document form-1.2-en.pdf \\
                --language en
            kept study form --part 1 --version 1.0 --document form-1.0-fr.pdf \\
                --language fr --at 2026-01-05
            """)

    @Option(help: ArgumentHelp("The part of the study.", valueName: "n"))
    var part: String?

    @Option(name: .customLong("version"), help: ArgumentHelp("The form's version.", valueName: "version"))
    var formVersion: String?

    @Option(help: ArgumentHelp("The form itself; only its digest is recorded.", valueName: "file"))
    var document: String?

    @Option(help: ArgumentHelp("Its language: en, fr.", valueName: "code"))
    var language: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let study = asking.adopted.document
        let parts = study.parts.map(\.id.flag).joined(separator: " or ")
        let part = try asking.dialogue.answer(.init("Part \(parts)", "--part N"), part, Reading.part(in: study))
        let version = try asking.dialogue.answer(.init("Version", "--version VERSION"), formVersion, Reading.code)
        let digest = try asking.dialogue.answer(
            .init("Document, a file", "--document FILE"), document, asking.digest(of:))
        let language = try asking.dialogue.answer(.init("Language", "--language CODE"), language, Reading.language)
        return RecordRequest(
            .adoptForm(AdoptForm(part: part, version: version, language: language, documentHash: digest)),
            review: "form \(version), \(part.spoken), \(language), SHA-256 \(digest.text.prefix(8))...")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .consentFormAdopted(let payload) = outcome.first else { return OutcomeText("form") }
        return OutcomeText(
            "form \(payload.version), \(payload.part.spoken), \(payload.language), "
                + "SHA-256 \(payload.documentHash.text.prefix(8))...", next: [.init("kept screen")])
    }
}
