import ArgumentParser
import Study
import Vocabulary

/// The prompt of a session: reads a line, runs it as a command line, and asks for the next.
struct SessionLoop {
    private let environment: ProgramEnvironment
    private let actor: String
    private let ledger: String?
    private var participant: String?

    init(_ environment: ProgramEnvironment, actor: String, participant: String?, ledger: String?) {
        self.environment = environment
        self.actor = actor
        self.participant = participant
        self.ledger = ledger
    }

    /// Reads and runs until somebody leaves.
    mutating func run() {
        while true {
            environment.console.tell("\(participant ?? "kept")> ")
            guard let line = environment.console.line() else { return environment.console.tell("\n") }
            if environment.unlocked?.forgetIdle(at: environment.now()) == true {
                environment.console.tell("Locked after \(UnlockedKeys.idleMinutes) idle minutes.\n")
            }
            guard var words = CommandWords.split(line) else {
                environment.console.tell("  a quotation mark is not closed\n")
                continue
            }
            if words.first == "kept" { words.removeFirst() }
            guard let first = words.first else { continue }
            if ["q", "quit", "exit"].contains(first) { return }
            if words.count == 1, let code = try? Reading.participant(first), first.contains(where: \.isNumber) {
                participant = code.text
                continue
            }
            perform(words)
        }
    }

    private func perform(_ words: [String]) {
        if words.first == "session" { return environment.console.tell("  this is a session\n") }
        var inner = environment
        inner.arguments = completed(words)
        _ = Program.run(in: inner)
        environment.interruption.release()
    }

    /// The words with the participant and the signer of the session, where the command takes them and names none.
    private func completed(_ words: [String]) -> [String] {
        var words = words
        if let participant, let place = Self.placeOfCode(in: words),
            !Self.namesCode(words, at: place, like: participant)
        {
            words.insert(participant, at: place)
        }
        if let ledger { words += ["--ledger", ledger] }
        let isSigned = words.contains("--as") || words.contains { $0.hasPrefix("--as=") }
        guard !isSigned, (try? Kept.parseAsRoot(words)) is any RecordCommand else { return words }
        return words + ["--as", actor]
    }

    private static let aboutParticipants: Set<String> = [
        "screen", "consent", "eligible", "enrol", "abstract", "assess", "deviation", "note", "withdraw", "lost",
        "complete", "timeline", "history", "sign",
    ]

    /// Where a participant code belongs; `nil` for a command that takes none first.
    private static func placeOfCode(in words: [String]) -> Int? {
        guard let verb = words.first else { return nil }
        if aboutParticipants.contains(verb) { return 1 }
        if verb == "infusion" { return words.count > 1 ? 2 : nil }
        guard verb == "ae" else { return nil }
        let steps = ["start", "assess", "update", "code", "stop", "reopen"]
        return words.count > 1 && steps.contains(words[1]) ? 2 : 1
    }

    /// Whether a code stands there: a word of the same build as the session's own, so that `phq-9` is none.
    private static func namesCode(_ words: [String], at place: Int, like code: String) -> Bool {
        words.count > place && build(of: words[place]) == build(of: code)
    }

    /// Letters, digits and marks, in order.
    private static func build(of code: String) -> [Int] {
        code.map { $0.isNumber ? 1 : $0.isLetter ? 2 : 3 }
    }
}

/// Splits a typed line into words as a shell does: at spaces, not within quotation marks.
enum CommandWords {
    /// The words; `nil` if a quotation mark is not closed.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word = ""
        var isInWord = false
        var mark: Character?
        for character in line {
            switch (mark, character) {
            case (character, _): mark = nil
            case (.some, _): word.append(character)
            case (nil, "\""), (nil, "'"): (mark, isInWord) = (character, true)
            case (nil, " "), (nil, "\t"):
                if isInWord || !word.isEmpty { words.append(word) }
                (word, isInWord) = ("", false)
            case (nil, _): word.append(character)
            }
        }
        guard mark == nil else { return nil }
        if isInWord || !word.isEmpty { words.append(word) }
        return words
    }
}
