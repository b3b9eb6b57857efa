import LMDBFile
import Transparency

/// The events of a store in order, read and hashed by all cores, some thousand at a time.
///
/// What they are is not checked here: whoever takes them compares their leaf hashes with what was signed.
struct HashedEvents: ~Copyable {
    private let file: LMDBFile
    private var cursor: EntryCursor?
    private var next: Int
    private let end: Int
    private var ahead: Group?

    /// Events that were read together.
    private struct Group {
        var rows: [(key: Int, bytes: LentBytes)]
        var work: SharedWork<ParsedEvent>
    }

    private static let groupSize = 4_096

    /// The events from number `start` up to `end`, which is not among them.
    init(_ store: StoreSnapshot, from start: Int, to end: Int) throws(LedgerError) {
        file = store.file
        next = start
        self.end = end
        cursor = try store.cursor(in: .events, from: LedgerTables.number(start))
        ahead = try read()
    }

    /// The next events with their bytes; `nil` at the end.
    ///
    /// - Throws: `.damaged` where a number is missing.
    mutating func nextGroup() throws(LedgerError) -> [(event: ParsedEvent, bytes: LentBytes)]? {
        guard let group = ahead else { return nil }
        ahead = try read()
        return zip(group.work.outputs(), group.rows).map { ($0, $1.bytes) }
    }

    private mutating func read() throws(LedgerError) -> Group? {
        var rows: [(key: Int, bytes: LentBytes)] = []
        while rows.count < Self.groupSize, next < end {
            guard try StoreSnapshot.reading(.events, cursor?.next()) == true, let bytes = cursor?.lendValue() else {
                break
            }
            rows.append((next, bytes))
            guard rows.last.map({ $0.bytes.count <= Event.maximumByteCount }) ?? true else {
                throw .damaged("it is longer than an event can be", sequence: next)
            }
            guard cursor?.read({ key, _ in LedgerTables.number(key) }) == next else {
                throw .damaged("it is missing", sequence: next)
            }
            next += 1
        }
        if next < end, rows.count < Self.groupSize { throw .damaged("it is missing", sequence: next) }
        guard !rows.isEmpty else { return nil }
        return Group(
            rows: rows,
            work: SharedWork(on: rows, minimumShare: 64) { ParsedEvent(key: $0.key, bytes: $0.bytes.span) })
    }
}

extension ParsedEvent {
    /// The event, which must be readable and where it belongs.
    func authentic() throws(LedgerError) -> Event {
        switch content {
        case .success(let event):
            guard event.sequence == key else { throw .damaged("it calls itself #\(event.sequence)", sequence: key) }
            return event
        case .failure(let problem):
            throw .damaged("its bytes are not one canonical event: \(problem)", sequence: key)
        }
    }
}
