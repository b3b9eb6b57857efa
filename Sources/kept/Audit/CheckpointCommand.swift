import ArgumentParser
import CivilTime
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

    mutating func run(in surroundings: Surroundings) throws {
        let directories = try UserDirectories(surroundings)
        let path = try LedgerPlace.find(common, surroundings)
        let ledger = try Ledger.open(at: path)
        guard let note = try ledger.checkpoint(size: size) else {
            let sizes = try ledger.checkpointSizes()
            let nearest = sizes.min { abs($0 - (size ?? 0)) < abs($1 - (size ?? 0)) } ?? 0
            throw Failure(
                .failed, "no-such-checkpoint", "no append ended at \(size ?? 0) events",
                fix: "kept checkpoint --size \(nearest)")
        }
        if let givenTo {
            let origin = try ledger.head().state.origin
            try GivenCheckpoints(directories).add(origin: origin, to: givenTo, note: note, at: surroundings.now())
        }
        surroundings.console.print(String(decoding: note, as: UTF8.self))
    }
}

/// Which checkpoints were given to whom, in the user's own state directory: one line each, oldest first.
///
///     2026-03-05T14:05:00.000Z 187 clinic.example/fm-1 auditor-1
struct GivenCheckpoints {
    private let path: String

    init(_ directories: UserDirectories) { path = directories.state + "/given" }

    func add(origin: String, to receiver: String, note: [UInt8], at now: Instant) throws(LedgerError) {
        let size = KnownCheckpoint(note, keeper: .remembered)?.checkpoint.size ?? 0
        let present = try SmallFile.read(path) ?? []
        let folded = receiver.split(whereSeparator: \.isWhitespace).joined(separator: "-")
        let line = "\(now) \(size) \(origin) \(folded)\n"
        try SmallFile.makeDirectory(String(path.dropLast("/given".count)))
        try SmallFile.replace(path, present + Array(line.utf8))
    }

    /// When the last checkpoint of an origin was given out.
    func last(origin: String) -> Instant? {
        guard let bytes = FileReading.all(path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
        let own = lines.last { $0.count >= 3 && $0[2] == origin }
        return own.flatMap { try? Instant(parsing: String($0[0])) }
    }
}
