import ArgumentParser

/// `kept protocol`: the study as data.
struct ProtocolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: "Check, show and adopt protocol versions.",
        discussion: """
            kept protocol check study.yaml
            kept protocol show --yaml > study.yaml
            kept protocol adopt study.yaml --effective 2026-04-01 \\
                --text reb-ref=@ref.txt
            """,
        subcommands: [ProtocolCheckCommand.self, ProtocolShowCommand.self, ProtocolAdoptCommand.self])
}
