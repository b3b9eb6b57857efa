import ArgumentParser

/// The flags of every command.
struct CommonOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp(
            "The ledger's directory.", discussion: "Else KEPT_LEDGER, else here or above.", valueName: "dir"))
    var ledger: String?

    @Flag(help: "One JSON object on standard output; errors as JSON.")
    var json = false

    @Flag(help: "Ask nothing: a missing value is an error.")
    var noInput = false

    @Flag(help: "No colour.")
    var noColor = false

    @Flag(help: "Words instead of glyphs, no boxes.")
    var plain = false

    @Flag(name: .shortAndLong, help: "Less: the result only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "More.")
    var verbose = false
}
