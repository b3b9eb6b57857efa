@testable import kept

/// A terminal whose keys are pressed by a test; it keeps what was printed, and both streams as a person would see them.
final class ScriptedConsole: Console {
    let canAsk: Bool
    let showsResults: Bool
    private(set) var output = ""
    private(set) var errors = ""
    /// Both streams in order, with what was typed.
    private(set) var screen = ""
    private var keys: [String]
    private let standardInput: String

    init(typing keys: [String] = [], canAsk: Bool = false, standardInput: String = "", showsResults: Bool = false) {
        self.keys = keys
        self.canAsk = canAsk
        self.showsResults = showsResults
        self.standardInput = standardInput
    }

    func print(_ text: String) {
        output += text
        screen += text
    }

    func tell(_ text: String) {
        errors += text
        screen += text
    }

    func line() -> String? {
        guard !keys.isEmpty else { return nil }
        let line = keys.removeFirst()
        screen += line + "\n"
        return line
    }

    func secretLine() -> String? {
        guard !keys.isEmpty else { return nil }
        screen += "\n"
        return keys.removeFirst()
    }

    func everything() -> [UInt8] { Array(standardInput.utf8) }
}
