import LedgerTesting
import Testing
import Vocabulary

@testable import Ledger

@Suite struct `A page that cannot be read when something is to be written` {
    /// What writes, and the tables whose pages it has to read before it does.
    enum Writer: CaseIterable {
        case append, indexes, rows

        var tables: [LedgerTableName] {
            switch self {
            case .append: [.events, .hashes, .checkpoints, .ids, .subjects]
            case .indexes: [.ids, .subjects]
            case .rows: [.snapshots]
            }
        }

        func write(_ append: PreparedAppend, to ledger: borrowing Ledger) throws(LedgerError) {
            switch self {
            case .append: try ledger.persist(append)
            case .indexes: try ledger.rebuildIndexes()
            case .rows: try ledger.replaceSnapshots(with: nil)
            }
        }
    }

    @Test(arguments: Writer.allCases)
    func `is damage that names its table, and never leaves it unknown whether something was written`(
        writer: Writer
    ) throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        for number in 0..<40 { try test.append([TestLedger.note(number, text: "text \(number)")]) }
        let head = SnapshotHead(
            events: 42, root: try test.ledger.root(size: 42), protocolVersion: "1")
        let rows = (0..<200).map { SnapshotRow(name: [UInt8]("row\(1_000 + $0)".utf8), bytes: [1, 2, 3]) }
        try test.ledger.replaceSnapshots(with: Snapshots(version: 1, head: head, rows: rows))
        let whole = directory.bytes("ledger/data.mdb")
        let prepared = try test.prepare([TestLedger.note(99)])
        var named: Set<String> = []
        for page in 2..<whole.count / 4_096 {
            var bytes = whole
            bytes[page * 4_096 + 10] ^= 0x06
            try? directory.remove("changed")
            try directory.copy("ledger", to: "changed")
            try directory.write("changed/data.mdb", bytes)
            let ledger = try Ledger.open(at: directory.file("changed"), content: .sample)
            do throws(LedgerError) { try writer.write(prepared, to: ledger) } catch {
                guard case .damaged(let what, _) = error else {
                    Issue.record("page \(page): \(error)")
                    continue
                }
                named.formUnion(writer.tables.map(\.rawValue).filter { what.contains("page \(page) of \($0)") })
                #expect(directory.bytes("changed/data.mdb") == bytes, "page \(page)")
            }
        }
        #expect(named == Set(writer.tables.map(\.rawValue)))
    }
}
