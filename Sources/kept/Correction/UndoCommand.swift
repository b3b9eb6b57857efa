import ArgumentParser
import Ledger
import StudyLedger

/// `kept undo`: only teaches that nothing is erased, and what to do instead.
struct UndoCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Nothing is erased here; says what to do instead.",
        discussion: """
            kept undo
            kept correct 231 --set sbp=148 --reason transcription
            kept void 231 --reason entered-in-error
            """)

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let path = try? LedgerPlace.find(common, environment)
        let size = path.flatMap { try? Ledger.open(at: $0, content: .study, readOnly: true).head().size }
        let last = size.map { String($0 - 1) } ?? "SEQ"
        throw Failure(
            .usage, "nothing-is-erased", "Nothing is erased here",
            fix: "the last entry was wrong: kept correct \(last) --set FIELD=VALUE --reason CODE",
            "it should not be there: kept void \(last) --reason CODE")
    }
}
