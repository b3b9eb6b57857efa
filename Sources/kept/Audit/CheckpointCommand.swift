import ArgumentParser
import CanonicalJSON
import Ledger
import StudyLedger
import Transparency

/// `kept checkpoint`: the signed note to give away, so that somebody else can hold the ledger to it.
struct CheckpointCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Print the signed checkpoint: give it to your auditor.",
        discussion: """
            kept checkpoint > 2026-02-28.checkpoint
            kept checkpoint --given-to auditor-1
            kept checkpoint --size 187
            """)

    @Option(help: ArgumentHelp("The checkpoint over exactly so many events.", valueName: "n"))
    var size: Int?

    @Option(help: ArgumentHelp("Note on this computer who got it.", valueName: "who"))
    var givenTo: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        if let size, size < 1 { throw Failure.badValue("--size", "a number of events, 1 or more, not \(size)") }
        let directories = try UserDirectories(environment)
        let path = try LedgerPlace.find(common, environment)
        let ledger = try Ledger.open(at: path, content: .study, marks: HighWaterMarks(stateDirectory: directories.seen))
        guard let note = try ledger.checkpoint(size: size) else {
            let sizes = try ledger.checkpointSizes()
            let nearest = sizes.min { abs($0 - (size ?? 0)) < abs($1 - (size ?? 0)) } ?? 0
            throw Failure(
                .failed, "no-such-checkpoint", "no append ended at \(size ?? 0) events",
                fix: "kept checkpoint --size \(nearest)")
        }
        let text = String(decoding: note, as: UTF8.self)
        environment.console.print(common.json ? try Self.json(note, text) : text)
        // A note that could not be printed was given to nobody.
        if let givenTo, environment.console.lost == nil {
            let origin = try ledger.head().state.origin
            let size = KnownCheckpoint(note, keeper: .remembered)?.checkpoint.size ?? 0
            try Journal(.given, directories).add(["\(size)", origin, givenTo], at: environment.now())
        }
    }

    private static func json(_ note: [UInt8], _ text: String) throws -> String {
        let checkpoint = try Checkpoint(try SignedNote(note.span).text)
        let value: JSONValue = [
            "note": .string(text), "origin": .string(checkpoint.origin.text), "root": .string(checkpoint.root.hex),
            "size": .integer(Int(clamping: checkpoint.size)),
        ]
        return value.canonicalText + "\n"
    }
}
