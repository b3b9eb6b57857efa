import Ledger
import LedgerTesting
import Testing

/// The two meta pages: the one that counts, and the other.
@Suite struct `A damaged meta page` {
    private static let size = 4_096
    private let store: FaultsStore

    init() throws { store = try FaultsStore(notes: 6) }

    /// The number of the commit in a meta page.
    private func commit(_ page: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(store.original[page * Self.size + 144 + $1]) << UInt64(8 * $1) }
    }

    private var newer: Int { commit(0) > commit(1) ? 0 : 1 }

    /// The data file with the root of the main table of a meta page far beyond its last page.
    private func withStrayRoot(in page: Int) -> [UInt8] {
        var bytes = store.original
        bytes[page * Self.size + 128 + 3] = 1
        return bytes
    }

    @Test(.evidence(for: "G-12"))
    func `that a failed commit left is told, and is no damage of the ledger`() throws {
        let report = try store.report(ofDataFile: withStrayRoot(in: 1 - newer))
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.notes.count == 1 && report.notes[0].hasPrefix("page \(1 - newer) of the file is damaged"))
        #expect(report.events == store.events.count)
    }

    @Test(.evidence(for: "G-13"))
    func `that counts is found, though the file reads as it was one commit before`() throws {
        try store.directory.write("ledger/data.mdb", withStrayRoot(in: newer))
        let report = store.report(isAlone: true)
        #expect(report.findings.contains { $0.code == .pageDamaged }, "\(report.findings)")
        #expect(report.verdict == .failed && report.notes.isEmpty)
        #expect(report.events < store.events.count)
    }

    @Test func `of which nobody knows the age is found, unless head says that it is the older one`() throws {
        var bytes = store.original
        bytes[(1 - newer) * Self.size + 16] ^= 0xFF
        let copy = try store.report(ofDataFile: bytes)
        #expect(copy.verdict == .failed && copy.findings.map(\.code) == [.pageDamaged])
        try store.directory.write("ledger/data.mdb", bytes)
        let own = store.report()
        #expect(own.verdict == .verified && own.notes.count == 1, "\(own.findings)")
    }
}
