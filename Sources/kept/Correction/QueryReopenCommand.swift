import ArgumentParser
import Study

/// `kept query reopen`: open a question again.
struct QueryReopenCommand: QueryStepCommand {
    static let path = "query reopen"
    var types: [EventKind] { [.queryReopened] }
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open a question again.",
        discussion: """
            kept query reopen 218
            kept query reopen 218 --text text=@words.txt
            kept query reopen 218 --as monitor-1
            """)

    @Argument(help: "The query's number.")
    var sequence: String

    @OptionGroup var options: RecordOptions

    func step(_ query: Int) -> StudyEvent { .queryReopened(QueryReopened(query: query)) }
    var wordsAsked: (label: String, isNeeded: Bool) { ("Why (sealed)", true) }
    func told(_ query: Int) -> OutcomeText {
        OutcomeText("query #\(query) open again", next: [.init("kept query answer \(query)")])
    }
}
