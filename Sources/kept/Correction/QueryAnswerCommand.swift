import ArgumentParser
import Study

/// `kept query answer`: answer a question.
struct QueryAnswerCommand: QueryStepCommand {
    static let path = "query answer"
    var types: [EventKind] { [.queryAnswered] }
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer a question.",
        discussion: """
            kept query answer 218
            kept query answer 218 --text text=@words.txt
            kept query answer 218 --as monitor-1
            """)

    @Argument(help: "The query's number.")
    var sequence: String

    @OptionGroup var options: RecordOptions

    func step(_ query: Int) -> StudyEvent { .queryAnswered(QueryAnswered(query: query)) }
    var wordsAsked: (label: String, isNeeded: Bool) { ("Answer (sealed)", true) }
    func told(_ query: Int) -> OutcomeText {
        OutcomeText("query #\(query) answered", next: [.init("kept query close \(query)")])
    }
}
