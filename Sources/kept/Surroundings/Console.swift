/// Where the program reads and prints: the terminal, or a script in a test.
///
/// Results go to standard output; prompts, progress and errors to standard error.
protocol Console: AnyObject {
    /// Whether somebody can be asked: standard input and standard error are terminals.
    var canAsk: Bool { get }
    /// Whether standard output is a terminal.
    var showsResults: Bool { get }
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
