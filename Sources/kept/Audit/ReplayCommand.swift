import ArgumentParser
import Ledger
import StudyLedger

/// `kept replay`: rebuilds every projection from event 0 and compares it with what is stored.
struct ReplayCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Rebuild all tables from event 0; compare the stored snapshots byte for byte.",
        discussion: """
            kept replay
            kept replay --to 1200
            kept replay --rebuild
            kept replay --json

            Snapshots save the tables of today a replay; reports, exports and traces never
            read them, and deleting them changes nothing. Equal ones are renewed to the last
            event if the ledger can be written; with --to nothing is written. A difference
            is exit 10, and what differs stays as it is until --rebuild.
            """)

    @Option(help: ArgumentHelp("Rebuild and compare to this event only; write nothing.", valueName: "seq"))
    var to: String?

    @Flag(help: "Drop the stored snapshots, whatever they say, and write them anew; indexes, too, if they differ.")
    var rebuild = false

    @OptionGroup var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        if rebuild, to != nil {
            throw Failure(
                .usage, "one-of-two", "--to writes nothing, --rebuild does", fix: "kept replay --rebuild")
        }
        if rebuild { try Self.rebuildIndexes(common, environment) }
        let session = try StudySession.open(common, environment)
        let size = try to.map { try Self.size($0, session) } ?? session.head.size
        let progress = ReplayProgress(common, environment)
        defer { progress.end() }
        let replay = try session.book.replay(to: size, now: environment.now()) { done in
            progress.tell(done, of: size, "replaying")
        }
        progress.end()
        var report = ReplayReport(replay: replay)
        if rebuild {
            try session.book.replaceSnapshots(with: replay.snapshots)
            report.writing = .rebuilt
        } else if to == nil, !replay.comparison.differs {
            report.writing = Self.renew(replay, session)
        }
        environment.console.print(common.json ? report.json : report.text(isQuiet: common.quiet))
        if replay.comparison.differs, !rebuild { throw Ended(exit: .verificationFailed) }
    }

    /// The session reads by the indexes, so they come first.
    private static func rebuildIndexes(_ common: CommonOptions, _ environment: ProgramEnvironment) throws {
        let marks = HighWaterMarks(stateDirectory: try UserDirectories(environment).seen)
        let ledger = try Ledger.open(at: try LedgerPlace.find(common, environment), content: .study, marks: marks)
        let problems = try ledger.indexProblems()
        guard !problems.isEmpty else { return }
        try ledger.rebuildIndexes()
        for problem in problems { environment.console.tell("\(problem): written anew\n") }
    }

    private static func size(_ text: String, _ session: StudySession) throws -> Int {
        let sequence = try Reading.sequence(text)
        guard sequence < session.head.size else {
            throw Failure(
                .usage, "no-such-event", "there is no event #\(sequence); the last is #\(session.head.size - 1)",
                fix: "kept replay --to \(session.head.size - 1)")
        }
        return sequence + 1
    }

    private static func renew(_ replay: Replay, _ session: StudySession) -> ReplayReport.Writing {
        guard replay.comparison.head != replay.snapshots.head || replay.comparison.foreign > 0 else { return .current }
        do {
            try session.book.replaceSnapshots(with: replay.snapshots)
            return .renewed
        } catch { return .failed(Failure(error).fact) }
    }
}
