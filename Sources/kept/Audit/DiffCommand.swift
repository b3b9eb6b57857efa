import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency

/// `kept diff`: what was written since a checkpoint, or where a backup differs.
struct DiffCommand: LookCommand {
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

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        try look.demandWhole()
        let look = try Look.open(self.look, surroundings)
        switch (checkpoint, backup) {
        case (let file?, nil): try compare(look, withCheckpoint: file, surroundings)
        case (nil, let directory?): try compare(look, withBackup: directory, surroundings)
        default:
            throw Failure(
                .usage, "one-of-two", "name a checkpoint or a backup", fix: "kept diff FILE", "kept diff --backup DIR")
        }
    }

    private func compare(
        _ look: Look, withCheckpoint file: String, _ surroundings: Surroundings
    ) throws {
        let bytes = Array(try FileReading.text(LedgerPlace.resolve(file, surroundings)).utf8)
        guard let known = KnownCheckpoint(bytes, keeper: .outside(file)) else {
            throw Failure(
                .failed, "not-a-checkpoint", "\(file) is not a signed checkpoint", fix: "kept checkpoint > FILE")
        }
        let size = Int(clamping: known.checkpoint.size)
        let isOurs = known.checkpoint.origin.text == look.session.origin
        let isPrefix =
            try isOurs && size <= look.basis.events
            && look.session.book.ledger.root(size: size) == known.checkpoint.root
        guard isPrefix else {
            let fact =
                !isOurs
                ? "\(file) is of \(known.checkpoint.origin), not of \(look.session.origin)"
                : size > look.basis.events
                    ? "\(file) has \(size) events, this ledger \(look.basis.events)"
                    : "the first \(size) events are not those of \(file)"
            throw Failure(.verificationFailed, "other-history", fact, fix: "kept verify --against \(file)")
        }
        tell(look, since: size, named: file, surroundings)
    }

    private func compare(
        _ look: Look, withBackup directory: String, _ surroundings: Surroundings
    ) throws {
        let other = try Ledger.open(at: LedgerPlace.resolve(directory, surroundings), readOnly: true)
        let sizes = (ours: look.basis.events, theirs: try other.head().size)
        let common = min(sizes.ours, sizes.theirs)
        guard try look.session.book.ledger.root(size: common) != other.root(size: common) else {
            guard sizes.theirs > sizes.ours else {
                return tell(look, since: common, named: directory, surroundings)
            }
            throw Failure(
                .verificationFailed, "shorter", "\(directory) has \(sizes.theirs) events, this ledger \(sizes.ours)",
                fix: "kept verify", "kept verify -C \(directory)")
        }
        // The first `low` events are the same, the first `high` are not.
        var (low, high) = (0, common)
        while high - low > 1 {
            let middle = (low + high) / 2
            let isSame = try look.session.book.ledger.root(size: middle) == other.root(size: middle)
            if isSame { low = middle } else { high = middle }
        }
        throw Failure(
            .verificationFailed, "other-history", "#\(low) is the first event that differs from \(directory)",
            fix: "kept show '#\(low)'", "kept show '#\(low)' -C \(directory)")
    }

    private func tell(_ look: Look, since size: Int, named name: String, _ surroundings: Surroundings) {
        let events = look.events.filter { $0.seq >= size }
        let byType = Dictionary(grouping: events, by: \.event.type).mapValues(\.count).sorted { $0.key < $1.key }
        guard !common.json else {
            return surroundings.console.print(
                look.object([
                    ("events", .array(events.map(\.json))), ("since", .integer(size)),
                    ("types", .object(byType.map { .init($0.key, .integer($0.value)) })),
                ]))
        }
        var text = "Since \(name) (\(size) events): \(events.count) event\(events.count == 1 ? "" : "s")\n"
        text += Columns(byType.map { ["  \($0.key)", "\($0.value)"] }).text
        surroundings.console.print(look.headed(text + (events.isEmpty ? "" : "\n" + look.lines(events))))
    }
}
