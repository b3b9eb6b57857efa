import ArgumentParser
import CivilTime
import Ledger
import Study
import StudyLedger

/// `kept import`: the rows of a file, each through the same rules as an entry by hand.
struct ImportCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import the rows of a CSV file: all of them, or none.",
        discussion: """
            kept import --kind assessments --template
            kept import emr.csv --kind historical-infusions --map emr.yaml
            kept import scores.csv --kind assessments --source paper --reason late-entry

            Rows are counted as a spreadsheet counts them: the header is row 1.
            """)

    @Argument(help: ArgumentHelp("The file, UTF-8, with a header row.", valueName: "file.csv"))
    var file: String?

    @Option(help: ArgumentHelp("What the rows are: \(ImportCommand.kinds).", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("How its columns become fields.", valueName: "mapping.yaml"))
    var map: String?

    @Flag(help: "Print the header row and a mapping with comments.")
    var template = false

    @Option(help: ArgumentHelp("direct, paper, emr, device, patient or derived.", valueName: "kind"))
    var source: String?

    @Option(help: ArgumentHelp("Reason codes for every row, separated by commas.", valueName: "code,..."))
    var reason: [String] = []

    @Option(help: ArgumentHelp("A text sealed with every event: source-ref=@FILE.", valueName: "name=@file|-"))
    var text: [String] = []

    @OptionGroup(title: "Signing")
    var signing: SigningOptions

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions

    static let kinds = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")

    mutating func run(in environment: ProgramEnvironment) throws {
        guard let word = kind else { throw Failure.missing("--kind KIND", "What the rows are") }
        guard let kind = ImportKind(rawValue: word) else {
            throw Failure.badValue("--kind", "\"\(word)\" is not a kind; there are \(Self.kinds)")
        }
        if template { return environment.console.print(ImportTemplate(kind: kind).text) }
        guard let path = file else { throw Failure.missing("FILE.csv", "The file") }
        try ImportRun(command: self, kind: kind, path: path, environment: environment).run()
    }
}
