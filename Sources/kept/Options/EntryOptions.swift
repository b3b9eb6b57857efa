import ArgumentParser

/// The flags of every command that records what happened.
struct EntryOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("When it happened; default now.", valueName: "when"))
    var at: String?

    @Option(help: ArgumentHelp("direct, paper, emr, device, patient or derived.", valueName: "kind"))
    var source: String?

    @Option(help: ArgumentHelp("Reason codes, separated by commas.", valueName: "code,..."))
    var reason: [String] = []

    @Flag(help: "It happened although a rule forbids it; needs --reason.")
    var asViolation = false

    @Option(
        help: ArgumentHelp(
            "A free text or reference, from a file or standard input (-); never on the command line itself.",
            valueName: "name=@file|-"))
    var text: [String] = []
}
