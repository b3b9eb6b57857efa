/// The questions of one command.
///
/// Commands ask in straight lines of code; `gather` runs that code again from its beginning when somebody goes a step
/// back, giving the answers that still hold without asking. Every question has a flag that answers it beforehand.
final class Dialogue {
    /// One question.
    struct Question {
        /// What stands before the colon.
        var label: String
        /// The flag that answers it.
        var flag: String
        /// What holds if the answer is empty.
        var fallback: String?
        /// Whether the fallback also holds where nobody can be asked.
        var holdsUnasked: Bool

        init(_ label: String, _ flag: String, default fallback: String? = nil, holdsUnasked: Bool = false) {
            self.label = label
            self.flag = flag
            self.fallback = fallback
            self.holdsUnasked = holdsUnasked
        }
    }

    /// A code that is typed before an act that cannot be taken back.
    struct Confirmation {
        /// What it is: "withdraw P022".
        var act: String
        /// What to type.
        var code: String

        init(to act: String, typing code: String) {
            self.act = act
            self.code = code
        }
    }

    /// Somebody typed `<`.
    private struct StepBack: Error {}

    private let console: any Console
    private let canAsk: Bool
    private let acceptsReview: Bool
    private var answers: [String] = []
    private var place = 0

    init(_ console: any Console, canAsk: Bool, acceptsReview: Bool = false) {
        self.console = console
        self.canAsk = canAsk && console.canAsk
        self.acceptsReview = acceptsReview
    }

    /// Whether anything was asked since the beginning.
    var hasAsked: Bool { place > 0 }

    /// Whether the last answer was typed just now, not remembered from before a step back.
    private(set) var isFresh = false

    /// Whether somebody can be asked at all.
    var isPossible: Bool { canAsk }

    /// Runs the questions of a command, again and again until nobody goes back.
    func gather<Answers>(_ questions: (Dialogue) throws -> Answers) throws -> Answers {
        while true {
            place = 0
            do { return try questions(self) } catch is StepBack { _ = answers.popLast() }
        }
    }

    /// The answer to a question: given by its flag, else asked for.
    ///
    /// - Parameters:
    ///   - given: The flag's value.
    ///   - read: Makes the value of the text; throws what is wrong with it.
    func answer<Value>(_ question: Question, _ given: String?, _ read: (String) throws -> Value) throws -> Value {
        if let value = try optional(question, given, isNeeded: true, read) { return value }
        throw Failure.missing(question.flag, question.label)
    }

    /// The answer to a question that may be left open: `nil` for an empty answer, and where nobody can be asked.
    func optional<Value>(
        _ question: Question, _ given: String?, isNeeded: Bool = false, _ read: (String) throws -> Value
    ) throws -> Value? {
        if let given {
            do { return try read(given) } catch { throw Self.refusal(of: question.flag, error) }
        }
        guard canAsk else {
            guard let fallback = question.fallback, question.holdsUnasked else {
                if isNeeded { throw Failure.missing(question.flag, question.label) }
                return nil
            }
            return try read(fallback)
        }
        isFresh = place == answers.count
        if !isFresh {
            defer { place += 1 }
            return answers[place].isEmpty ? nil : try read(answers[place])
        }
        return try ask(question, isNeeded: isNeeded, read)
    }

    private func ask<Value>(
        _ question: Question, isNeeded: Bool, _ read: (String) throws -> Value
    ) throws -> Value? {
        while true {
            let hint = question.fallback.map { " [\($0)]" } ?? ""
            console.tell(question.label + hint + (question.label.hasSuffix("?") ? " " : ": "))
            let typed = try next()
            let text = typed.isEmpty ? question.fallback ?? "" : typed
            if text.isEmpty {
                if isNeeded { console.tell("An answer is needed; q leaves.\n"); continue }
                answers.append("")
                place += 1
                return nil
            }
            do {
                let value = try read(text)
                answers.append(text)
                place += 1
                return value
            } catch { console.tell("  \(Failure(error).fact)\n") }
        }
    }

    /// Shows what will be written and waits for Enter, if anything was asked; for a code instead, where one is named.
    func review(_ summary: String, typing confirmation: Confirmation? = nil) throws {
        if let confirmation { return try confirm(summary, confirmation) }
        guard hasAsked, !acceptsReview, !summary.isEmpty else { return }
        while true {
            console.tell("Review: \(summary).  Enter writes, < goes back, q leaves\n")
            if try next().isEmpty { return }
        }
    }

    /// Waits for a code to be typed, before an act that cannot be taken back.
    private func confirm(_ summary: String, _ confirmation: Confirmation) throws {
        if acceptsReview { return }
        let (act, code) = (confirmation.act, confirmation.code)
        guard canAsk else { throw Failure.missing("--yes", "the confirmation to \(act)") }
        while true {
            console.tell("Review: \(summary).  Type \(code) to \(act), < goes back, q leaves: ")
            if try next() == code { return }
        }
    }

    /// One line; `<` goes back, `q` and the end of the input leave.
    private func next() throws -> String {
        guard let line = console.line() else { throw Failure.left }
        let text = line.trimmed
        if text == "<" { throw StepBack() }
        if text == "q" { throw Failure.left }
        return text
    }

    private static func refusal(of flag: String, _ error: any Error) -> Failure {
        let failure = Failure(error)
        return failure.exit == .usage || failure.id == "unexpected" ? .badValue(flag, failure.fact) : failure
    }
}

extension String {
    /// Without the spaces and tabs at both ends.
    var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" || character == "\r" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
