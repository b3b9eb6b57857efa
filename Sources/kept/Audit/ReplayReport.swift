import CanonicalJSON
import Ledger
import Projections
import StudyLedger
import Transparency
import Vocabulary

/// What `kept replay` found and did.
struct ReplayReport {
    /// What was written.
    enum Writing: Equatable {
        /// Nothing, because the replay ended before the last event or something differs.
        case none
        /// Nothing, because what is stored is of the last event.
        case current
        /// The stored rows were equal and are now those of the last event.
        case renewed
        /// The stored rows were dropped and written anew.
        case rebuilt
        /// The ledger cannot be written; why.
        case failed(String)
    }

    let replay: Replay
    var writing = Writing.none

    /// How many rows of each kind a text names.
    private static let shown = 10

    private var comparison: SnapshotComparison { replay.comparison }

    private var at: String { comparison.head.map { "#\($0.events - 1)" } ?? "an unknown event" }

    private var differing: Int { comparison.altered.count + comparison.missing.count + comparison.unknown.count }

    /// The report as lines.
    func text(isQuiet: Bool) -> String {
        let people = replay.view.histories.count
        let rebuilt =
            "Rebuilt from event 0 to #\(replay.size - 1): \(replay.snapshots.rows.count.grouped) rows of "
            + "\(people.grouped) participant\(people == 1 ? "" : "s").\n"
        let parts = [isQuiet ? "" : rebuilt, found, isQuiet && !comparison.differs ? "" : written]
        return parts.joined()
    }

    private var found: String {
        if let problem = comparison.problem { return "Snapshots: \(problem).   [derived-mismatch]\n" }
        guard let head = comparison.head else {
            return comparison.stored == 0
                ? "No snapshots were stored.\n"
                : "\(comparison.stored.grouped) rows are stored by another version of the program: not compared.\n"
        }
        guard head.events <= replay.size else { return "The stored snapshots are of \(at), which is later.\n" }
        guard differing > 0 else {
            return "Stored at \(at): \(comparison.equal.grouped) rows, equal to this replay byte for byte.\n"
        }
        let kinds = [
            ("altered", comparison.altered), ("missing", comparison.missing), ("unknown", comparison.unknown),
        ]
        let lines = kinds.flatMap { kind, names in
            names.prefix(Self.shown).map { "  \(kind)  \(Finding(.derivedMismatch, at: nil, $0).message)\n" }
                + (names.count > Self.shown ? ["  \(kind)  \((names.count - Self.shown).grouped) more\n"] : [])
        }
        return "Stored at \(at): \(differing.grouped) rows differ from this replay.   [derived-mismatch]\n"
            + lines.joined()
    }

    private var written: String {
        let now = "\(replay.snapshots.rows.count.grouped) rows of #\(replay.size - 1)"
        switch writing {
        case .none: return comparison.differs ? "  fix: kept replay --rebuild   [exit 10]\n" : "Nothing was written.\n"
        case .current: return "They are of the last event; nothing was written.\n"
        case .renewed: return "Written: \(now).\n"
        case .rebuilt: return "Dropped what was stored, \(comparison.stored.grouped) rows. Written: \(now).\n"
        case .failed(let fact): return "Not renewed: \(fact).\n"
        }
    }

    /// The report as one object.
    ///
    ///     {"altered":[],"differs":false,"equal":812,"events":412,"finding":null,"foreign":0,"missing":[],
    ///      "problem":null,"root":"5d0c...","storedEvents":399,"unknown":[],"written":true}
    var json: String {
        let names = { (names: [String]) in JSONValue.array(names.map { .string($0) }) }
        let value: JSONValue = [
            "altered": names(comparison.altered), "differs": .boolean(comparison.differs),
            "equal": .integer(comparison.equal), "events": .integer(replay.size),
            "finding": comparison.differs ? .string(Finding.Code.derivedMismatch.rawValue) : .null,
            "foreign": .integer(comparison.foreign), "missing": names(comparison.missing),
            "problem": comparison.problem.map { .string($0) } ?? .null,
            "root": .string(replay.snapshots.head.root.hex),
            "storedEvents": comparison.head.map { .integer($0.events) } ?? .null,
            "unknown": names(comparison.unknown),
            "written": .boolean(writing == .renewed || writing == .rebuilt),
        ]
        return value.canonicalText + "\n"
    }
}
