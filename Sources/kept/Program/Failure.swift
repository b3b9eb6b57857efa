/// Why a command did not do what was asked: one fact in plain words, and what to do about it.
///
///     kept: P037 has not consented to part 2. Nothing written.
///       fix: kept consent P037 --part 2, then repeat
///            if the infusion really began: add --as-violation --reason override   [exit 3]
struct Failure: Error, Hashable {
    /// What became of the record.
    enum Consequence: Hashable {
        /// The command would have written, and did not.
        case nothingWritten
        /// The commit failed and could not be read back.
        case unknownWhetherWritten
        /// The command only reads.
        case none
    }

    /// The exit code.
    var exit: Exit
    /// The kind of failure as a word for programs: "consent-missing".
    var id: String
    /// The fact, a sentence without its full stop.
    var fact: String
    /// Lines between the fact and the fixes: bad rows, findings.
    var details: [String] = []
    /// What to do: a command to paste, or a sentence.
    var fixes: [String]
    /// What became of the record; the program fills it in by the command.
    var consequence: Consequence?

    /// A failure.
    init(_ exit: Exit, _ id: String, _ fact: String, details: [String] = [], fix: String...) {
        self.exit = exit
        self.id = id
        self.fact = fact
        self.details = details
        fixes = fix
    }

    /// A result that could not be printed: what was written stays written.
    init(_ lost: LostOutput, wasWritten: Bool) {
        let said = lost.text.split(separator: "\n").first.map { ["it was to say: \($0.prefix(200))"] } ?? []
        if wasWritten {
            self.init(
                .failed, "written-not-printed", "Written, but could not print: \(lost.reason)", details: said,
                fix: "kept last")
        } else {
            self.init(
                .failed, "not-printed", "could not print: \(lost.reason)",
                fix: "make room where it is written to, and repeat it")
        }
        consequence = Failure.Consequence.none
    }

    /// A value is missing and cannot be asked for.
    static func missing(_ flag: String, _ meaning: String) -> Failure {
        Failure(.usage, "missing-value", "\(meaning) is missing", fix: "add \(flag)")
    }

    /// A value that cannot be read, with what was wrong and what to write.
    static func badValue(_ flag: String, _ fact: String) -> Failure {
        Failure(.usage, "bad-value", "\(flag): \(fact)", fix: "write \(flag) again")
    }

    /// Somebody left a question with `q`, or ended the input.
    static var left: Failure { Failure(.interrupted, "left", "left") }
}
