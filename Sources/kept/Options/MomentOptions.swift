import ArgumentParser

/// The flags of commands that look at the record as it was.
struct MomentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What was known by then.", valueName: "when|#seq"))
    var asOf: String?

    @Option(help: ArgumentHelp("What had happened by then.", valueName: "when"))
    var upTo: String?
}
