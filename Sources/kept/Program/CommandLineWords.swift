import ArgumentParser

/// The words of a command line, with the flags of every command moved behind the command's name, so that
/// `kept -C DIR today` is `kept today -C DIR`.
struct CommandLineWords {
    /// The words in the order the parser wants.
    let words: [String]
    /// Whether errors are wanted as JSON.
    let wantsJSON: Bool
    /// The words that name a command, as far as commands of those names are there: "kept infusion plan".
    let commandPath: String
    private let unknown: UnknownWord?

    /// A word that is no command, and the commands that might have been meant.
    private struct UnknownWord {
        var word: String
        var siblings: [String]
    }

    private static let flagsWithValue = ["-C", "--ledger"]
    private static let flags = ["--json", "--no-input", "--no-color", "--plain", "-q", "--quiet", "-v", "--verbose"]

    init(_ arguments: [String]) {
        var leading: [String] = []
        var rest = arguments[...]
        while let word = rest.first {
            if Self.flags.contains(word) || word.hasPrefix("--ledger=") {
                leading.append(rest.removeFirst())
            } else if Self.flagsWithValue.contains(word), rest.count > 1 {
                leading += [rest.removeFirst(), rest.removeFirst()]
            } else {
                break
            }
        }
        wantsJSON = arguments.contains("--json")
        words = Self.joinNegatives(rest.isEmpty ? leading : Self.insert(leading, in: Array(rest)))
        (commandPath, unknown) = Self.follow(Array(rest))
    }

    /// Refuses a first word that is no command, naming the nearest.
    func checkCommand() throws(Failure) {
        guard let unknown else { return }
        let near = EditDistance.nearest(to: unknown.word, in: unknown.siblings)
        let hint = near.map { " Did you mean: \(commandPath) \($0)" } ?? ""
        var failure = Failure(.usage, "unknown-command", "Unknown command \"\(unknown.word)\".\(hint)")
        failure.fixes =
            near.map { ["\(commandPath) \($0)"] } ?? [commandPath == "kept" ? "kept help" : "\(commandPath) --help"]
        throw failure
    }

    /// What the parser did not understand, in our voice.
    func failure(saying message: String) -> Failure {
        let line = message.split(separator: "\n").first.map(String.init) ?? "the command line is not understood"
        let fact = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
        let topic = commandPath.split(separator: " ").dropFirst().joined(separator: " ")
        return Failure(.usage, "usage", fact, fix: topic.isEmpty ? "kept help" : "kept help \(topic)")
    }

    /// A number below zero belongs to the flag before it, so that it is refused as a value and not as a flag.
    private static func joinNegatives(_ words: [String]) -> [String] {
        var joined: [String] = []
        for word in words {
            let isNegative = word.hasPrefix("-") && word.dropFirst().first?.isNumber == true
            if isNegative, let flag = joined.last, flag.hasPrefix("--"), flag.count > 2, !flag.contains("=") {
                joined[joined.count - 1] = flag + "=" + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    /// Behind the last word; before `--`, after which nothing is a flag.
    private static func insert(_ flags: [String], in words: [String]) -> [String] {
        guard let end = words.firstIndex(of: "--") else { return words + flags }
        return Array(words[..<end]) + flags + Array(words[end...])
    }

    private static func follow(_ words: [String]) -> (String, UnknownWord?) {
        var path = ["kept"]
        var command: any ParsableCommand.Type = Kept.self
        let isHelp = words.first == "help"
        if isHelp { path.append("help") }
        for word in words.dropFirst(isHelp ? 1 : 0) {
            let children = command.configuration.allSubcommands
            guard !children.isEmpty, !word.hasPrefix("-") else { break }
            if let child = children.first(where: { $0.configuration.names.contains(word) }) {
                path.append(word)
                command = child
            } else if isHelp || command.configuration.defaultSubcommand == nil || isMisspelt(word, children) {
                return (
                    path.joined(separator: " "),
                    UnknownWord(word: word, siblings: children.flatMap { $0.configuration.names })
                )
            } else {
                break
            }
        }
        return (path.joined(separator: " "), nil)
    }
}

/// Whether a word before the name of a default command is more like one of the commands than like a participant code.
private func isMisspelt(_ word: String, _ children: [any ParsableCommand.Type]) -> Bool {
    !word.contains(where: \.isNumber)
        && EditDistance.nearest(to: word, in: children.flatMap { $0.configuration.names }) != nil
}

extension CommandConfiguration {
    /// The name and the aliases.
    fileprivate var names: [String] { [commandName].compactMap { $0 } + aliases }

    /// All subcommands, grouped or not.
    fileprivate var allSubcommands: [any ParsableCommand.Type] {
        ungroupedSubcommands + groupedSubcommands.flatMap { $0.subcommands }
    }
}
