import LMDBFile
import Transparency
import Vocabulary

/// What a judge makes of the rows in the table `snapshots`.
public enum SnapshotRows: Hashable, Sendable {
    /// The rows that must be there, in any order.
    case rows([SnapshotRow])
    /// The protocol version was not adopted by then.
    case notAdopted
    /// An event could not be read, so nobody can tell.
    case untold
}

/// The stored rows of projections beside those that the events give.
///
/// They are compared when the walk over the history has come to the event that they say they are of, row by row in the
/// order of the table, so that only the rows that were made are held.
struct SnapshotCheck {
    /// What is wrong.
    private(set) var findings: [Finding] = []
    /// How many rows were not compared, because they are of another version of the program or nobody can tell.
    private(set) var unchecked = 0
    private let store: VerifiedStore
    private let version: Int?
    private var head: SnapshotHead?
    private var own = 0
    private var isCompared = false

    /// Looks over the table; `version` is the one of which the judge can make rows, if it makes any.
    init(_ store: VerifiedStore, version: Int?) {
        self.store = store
        self.version = version
        var walk = TableWalk(store, "snapshots")
        var (strays, isWrong) = (0, false)
        while let row = walk.next() {
            let found = Snapshots.version(ofKey: row.key.span)
            if found == nil || version == nil {
                strays += 1
            } else if found != version {
                unchecked += 1
            } else {
                own += 1
                if row.key.count == 8 { head = SnapshotHead(parsing: row.value.span) }
                isWrong = isWrong || row.key.count == 8 && head == nil
            }
        }
        for failure in walk.failures { findings.append(failure) }
        if strays > 0 { mismatch("the table snapshots holds rows that nothing wrote") }
        if isWrong || own > 0 && head == nil {
            mismatch("the stored snapshots do not say as they must what they were made of")
        }
    }

    /// Whether everything that could be compared is equal.
    var matches: Bool { findings.isEmpty }

    /// Takes note of the history at a checkpoint; `rows` gives what a protocol version makes of it.
    mutating func take(size: Int, root: Digest, rows: (_ protocolVersion: String) -> SnapshotRows) {
        guard let head, head.events == size else { return }
        isCompared = true
        guard head.root == root else {
            return mismatch("the stored snapshots are of another root than the one at \(size) events")
        }
        switch rows(head.protocolVersion.description) {
        case .rows(let made): compare(made)
        case .untold: unchecked += own
        case .notAdopted:
            mismatch("the stored snapshots are of protocol \(head.protocolVersion), which was not adopted by then")
        }
    }

    /// Takes note that the history has ended.
    mutating func finish() {
        guard let head, !isCompared else { return }
        mismatch("the stored snapshots are of \(head.events) events, where no append ends")
    }

    private mutating func compare(_ made: [SnapshotRow]) {
        var walk = TableWalk(store, "snapshots")
        var rest = made.sorted { $0.name.lexicographicallyPrecedes($1.name) }[...]
        var differences = Differences()
        while let row = walk.next() {
            if row.key.count > 8, Snapshots.version(ofKey: row.key.span) == version {
                differences.place(Array(row.key.dropFirst(8)), row.value, &rest)
            }
        }
        differences.missing += rest.map(\.name)
        if let words = differences.words, let head {
            mismatch("the stored snapshots are not those of the first \(head.events) events: \(words)")
        }
        for failure in walk.failures where !findings.contains(failure) { findings.append(failure) }
    }

    private mutating func mismatch(_ message: String) {
        findings.append(Finding(.derivedMismatch, at: nil, message, fix: "kept replay --rebuild"))
    }

    /// The rows that are not as they should be, by name.
    private struct Differences {
        var altered: [[UInt8]] = []
        var missing: [[UInt8]] = []
        var unknown: [[UInt8]] = []

        /// Puts a stored row beside those that must still come, both ascending.
        mutating func place(_ name: [UInt8], _ value: [UInt8], _ rest: inout ArraySlice<SnapshotRow>) {
            while let next = rest.first, next.name.lexicographicallyPrecedes(name) {
                missing.append(next.name)
                rest.removeFirst()
            }
            guard let next = rest.first, next.name == name else { return unknown.append(name) }
            if next.bytes != value { altered.append(name) }
            rest.removeFirst()
        }

        /// "2 altered (safety part-2 P014, ...), 1 missing (...)"; nothing if there are none.
        var words: String? {
            let kinds = [("altered", altered), ("missing", missing), ("unknown", unknown)].filter { !$0.1.isEmpty }
            let texts = kinds.map { kind, names in
                let shown = names.prefix(3).map { name in
                    name.prefix(80).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
                        .joined(separator: " ")
                }
                return "\(names.count) \(kind) (\(shown.joined(separator: ", "))\(names.count > 3 ? ", ..." : ""))"
            }
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        }
    }
}
