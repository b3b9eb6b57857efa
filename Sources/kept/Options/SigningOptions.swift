import ArgumentParser

/// The flags of every command that appends.
struct SigningOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: ArgumentHelp("Who appends.", valueName: "actor"))
    var actor: String?

    @Option(help: ArgumentHelp("Read the passphrase from a file descriptor.", valueName: "n"))
    var passphraseFd: Int?

    @Option(help: ArgumentHelp("Idempotency key: the same again writes nothing.", valueName: "uuid"))
    var id: String?

    @Option(help: ArgumentHelp("Refuse if the subject has a newer event.", valueName: "seq"))
    var expect: String?

    @Flag(help: "Print what would be signed; write nothing.")
    var dryRun = false

    @Flag(help: "The clock is right although it is more than 30 days ahead.")
    var clockOk = false

    @Flag(help: "Accept the review.")
    var yes = false
}
