import ArgumentParser
import CanonicalJSON
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept protocol check`: every problem of a file with line and column, and what differs from an adopted version.
struct ProtocolCheckCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a protocol file: every problem with line and column.",
        discussion: """
            kept protocol check study.yaml
            kept protocol check study.yaml --against 1.0
            kept protocol check nct06916403
            """)

    @Argument(help: "The YAML file, or nct06916403.")
    var file: String

    @Option(help: ArgumentHelp("Also what differs from an adopted version.", valueName: "version"))
    var against: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let read = try InitCommand.read(file, environment)
        var differences: [String]?
        if let against {
            let session = try StudySession.open(common, environment, readOnly: true)
            let document = try session.document(of: against)
            differences = JSONDifference.lines(
                from: try JSONParser.parse(document), to: try JSONParser.parse(read.document))
        }
        let digest = Digest.sha256(of: read.document.span).hex
        guard !common.json else {
            let value: JSONValue = [
                "differences": differences.map { .array($0.map { .string($0) }) } ?? .null,
                "sha256": .string(digest), "version": .string(read.content.version.text),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        let study = read.content
        var text = "\(study.registration) version \(study.version), rule set \(study.rules): no problems\n"
        text += "  \(study.parts.count) parts, \(study.instruments.count) instruments, \(study.terms.count) terms, "
        text += "\(study.endpoints.count) endpoints\n  SHA-256 \(digest)\n"
        if let differences, let against {
            text += differences.isEmpty ? "  same as version \(against)\n" : "  against version \(against):\n"
            for line in differences { text += "    \(line)\n" }
        }
        environment.console.print(text)
    }
}

extension StudySession {
    /// The canonical JSON of an adopted version.
    func document(of version: String) throws -> [UInt8] {
        let adoptions = head.state.adoptions
        guard let adoption = adoptions.last(where: { $0.version == version }) else {
            throw Failure(
                .usage, "no-such-version",
                "version \(version) was not adopted; adopted: "
                    + adoptions.map(\.version).joined(separator: ", "), fix: "kept protocol show")
        }
        guard let bytes = try book.ledger.attachment(adoption.document) else {
            throw LedgerError.damaged("its protocol document is missing", sequence: adoption.sequence)
        }
        return bytes
    }
}
