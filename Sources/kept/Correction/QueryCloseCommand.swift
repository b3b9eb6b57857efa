import ArgumentParser
import Study

/// `kept query close`: settle a question that was answered.
struct QueryCloseCommand: QueryStepCommand {
    static let path = "query close"
    var types: [EventKind] { [.queryClosed] }
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Settle a question that was answered.",
        discussion: """
            kept query close 218
            kept query close 218 --text text=@words.txt
            kept query close 218 --as monitor-1
            """)

    @Argument(help: "The query's number.")
    var sequence: String

    @OptionGroup var options: RecordOptions

    func step(_ query: Int) -> StudyEvent { .queryClosed(QueryClosed(query: query)) }
    var wordsAsked: (label: String, isNeeded: Bool) { ("Remark (sealed)", false) }
    func told(_ query: Int) -> OutcomeText { OutcomeText("query #\(query) closed") }
}
