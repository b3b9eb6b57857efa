/// Where the program reads and prints: the terminal, or a script in a test.
///
/// Results go to standard output; prompts, progress and errors to standard error.
protocol Console: AnyObject {
    /// Whether somebody can be asked: standard input and standard error are terminals.
    var canAsk: Bool { get }
    /// Whether standard output is a terminal.
    var showsResults: Bool { get }
    /// What of the results could not be printed; `nil` if all was.
    var lost: LostOutput? { get }
    /// Prints a result.
    func print(_ text: String)
    /// Prints a prompt, progress or an error.
    func tell(_ text: String)
    /// Reads one line without its end; `nil` at the end of the input.
    func line() -> String?
    /// Reads one line that is not shown; `nil` at the end of the input.
    func secretLine() -> String?
    /// Reads standard input to its end.
    func everything() -> [UInt8]
}

extension Console {
    var lost: LostOutput? { nil }
}

/// A result that could not be printed.
struct LostOutput: Hashable {
    /// Why, in the system's words: "No space left on device".
    var reason: String
    /// What was to be printed; empty where it was taken and lost afterwards.
    var text: String
}
