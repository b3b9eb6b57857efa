import ArgumentParser
import CanonicalJSON
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept protocol show`: the protocol in force, or another adopted version.
struct ProtocolShowCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the protocol in force and its digest.",
        discussion: """
            kept protocol show
            kept protocol show --yaml > study.yaml
            kept protocol show --version 1.0 --yaml
            """)

    @Option(name: .customLong("version"), help: ArgumentHelp("Another adopted version.", valueName: "version"))
    var protocolVersion: String?

    @Flag(help: "The whole document as YAML.")
    var yaml = false

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let session = try StudySession.open(common, environment, readOnly: true)
        let version = protocolVersion ?? session.adopted.version
        let document = try session.document(of: version)
        if common.json { return environment.console.print(String(decoding: document, as: UTF8.self) + "\n") }
        if yaml { return environment.console.print(try YAMLText.text(of: try JSONParser.parse(document))) }
        let study = try ProtocolFile.content(of: document)
        let adoption = session.head.state.adoptions.last { $0.version == version }
        var rows = [
            ["title", study.title.text], ["registration", study.registration.text], ["version", study.version.text],
            ["adopted", "#\(adoption?.sequence ?? 0)"], ["rule set", String(study.rules)],
            ["participants", String(study.targetParticipants)], ["time zone", study.zone.id.text],
            ["SHA-256", Digest.sha256(of: document.span).hex],
        ]
        for part in study.parts {
            let required = part.assessments.filter(\.required).map { "\($0.instrument) at \($0.timepoint)" }
            rows.append([
                part.id.text, "\(part.label), \(part.criteria.count) criteria; \(required.joined(separator: ", "))",
            ])
        }
        environment.console.print(Columns(rows).text)
    }
}
