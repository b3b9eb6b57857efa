import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency

/// `kept diff`: what was written since a checkpoint, or where a backup differs.
struct DiffCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What was written since a checkpoint; or the first difference to a backup.",
        discussion: """
            kept diff 2026-02-28.checkpoint
            kept diff --backup /media/usb/fm-1-2026-02-28
            kept diff 2026-02-28.checkpoint --json
            """)

    @Argument(help: "The checkpoint that somebody kept.")
    var checkpoint: String?

    @Option(help: ArgumentHelp("A backup of the ledger.", valueName: "dir"))
    var backup: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole()
        let reading = try StudyReading.open(self.reading, environment)
        switch (checkpoint, backup) {
        case (let file?, nil): try compare(reading, withCheckpoint: file, environment)
        case (nil, let directory?): try compare(reading, withBackup: directory, environment)
        default:
            throw Failure(
                .usage, "one-of-two", "name a checkpoint or a backup", fix: "kept diff FILE", "kept diff --backup DIR")
        }
    }

    private func compare(
        _ reading: StudyReading, withCheckpoint file: String, _ environment: ProgramEnvironment
    ) throws {
        let bytes = Array(try FileReading.text(LedgerPlace.resolve(file, environment)).utf8)
        guard let known = KnownCheckpoint(bytes, keeper: .outside(file)) else {
            throw Failure(
                .failed, "not-a-checkpoint", "\(file) is not a signed checkpoint", fix: "kept checkpoint > FILE")
        }
        let size = Int(clamping: known.checkpoint.size)
        let isOurs = known.checkpoint.origin.text == reading.session.origin
        let isPrefix =
            try isOurs && size <= reading.basis.events
            && reading.session.book.ledger.root(size: size) == known.checkpoint.root
        guard isPrefix else {
            let fact =
                !isOurs
                ? "\(file) is of \(known.checkpoint.origin), not of \(reading.session.origin)"
                : size > reading.basis.events
                    ? "\(file) has \(size) events, this ledger \(reading.basis.events)"
                    : "the first \(size) events are not those of \(file)"
            throw Failure(.verificationFailed, "other-history", fact, fix: "kept verify --against \(file)")
        }
        if let finding = try reading.session.book.ledger.findings(known).first(where: \.code.fails) {
            throw Failure(.verificationFailed, "other-history", finding.message, fix: finding.fix)
        }
        tell(reading, since: size, named: file, environment)
    }

    private func compare(
        _ reading: StudyReading, withBackup directory: String, _ environment: ProgramEnvironment
    ) throws {
        let other = try Ledger.open(at: LedgerPlace.resolve(directory, environment), content: .study, readOnly: true)
        let theirs: Int
        do throws(LedgerError) { theirs = try other.head().size } catch {
            throw LedgerCopy.failure(of: directory, error)
        }
        let sizes = (ours: reading.basis.events, theirs: theirs)
        let common = min(sizes.ours, sizes.theirs)
        guard try reading.session.book.ledger.root(size: common) != other.root(size: common) else {
            guard sizes.theirs > sizes.ours else {
                return tell(reading, since: common, named: directory, environment)
            }
            throw Failure(
                .verificationFailed, "shorter", "\(directory) has \(sizes.theirs) events, this ledger \(sizes.ours)",
                fix: "kept verify", "kept verify -C \(directory)")
        }
        // The first `low` events are the same, the first `high` are not.
        var (low, high) = (0, common)
        while high - low > 1 {
            let middle = (low + high) / 2
            let isSame = try reading.session.book.ledger.root(size: middle) == other.root(size: middle)
            if isSame { low = middle } else { high = middle }
        }
        throw Failure(
            .verificationFailed, "other-history", "#\(low) is the first event that differs from \(directory)",
            fix: "kept show '#\(low)'", "kept show '#\(low)' -C \(directory)")
    }

    private func tell(_ reading: StudyReading, since size: Int, named name: String, _ environment: ProgramEnvironment) {
        let events = reading.events.filter { $0.seq >= size }
        let byType = Dictionary(grouping: events, by: \.event.type).mapValues(\.count).sorted { $0.key < $1.key }
        guard !common.json else {
            return environment.console.print(
                reading.object([
                    ("events", .array(events.map(\.json))), ("since", .integer(size)),
                    ("types", .object(byType.map { .init($0.key, .integer($0.value)) })),
                ]))
        }
        var text = "Since \(name) (\(size) events): \(events.count) event\(events.count == 1 ? "" : "s")\n"
        text += Columns(byType.map { ["  \($0.key)", "\($0.value)"] }).text
        environment.console.print(reading.headed(text + (events.isEmpty ? "" : "\n" + reading.lines(events))))
    }
}
