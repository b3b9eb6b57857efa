import ArgumentParser

/// `kept query`: questions about events.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask about an event, answer, settle.",
        discussion: """
            kept query raise 214 sbp
            kept query answer 218
            kept query close 218
            """,
        subcommands: [
            QueryRaiseCommand.self, QueryAnswerCommand.self, QueryCloseCommand.self, QueryReopenCommand.self,
        ])
}
