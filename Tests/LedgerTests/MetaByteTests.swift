import LedgerTesting
import Testing

@testable import Ledger

@Suite struct `One byte of a meta page or of a page's header` {
    /// Page, offset and new byte; those at which liblmdb ends the process by a signal, and their like.
    private static let bytes: [(page: Int, offset: Int, byte: UInt8)] = [
        (0, 41, 0x00), (1, 41, 0x00), (0, 42, 0xA0), (1, 42, 0xA0), (0, 16, 0x00), (1, 16, 0x00), (0, 144, 0xFF),
        (1, 144, 0xFF), (1, 150, 0xFF), (0, 88, 0xFF), (1, 92, 0xFF), (0, 128, 0xFF), (1, 128, 0xFF), (0, 136, 0x01),
    ]

    @Test(.evidence(for: "G-18"), arguments: bytes.indices)
    func `never ends a reader or a writer by a signal, and nothing is written on a history cut short`(
        _ place: Int
    ) throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        for number in 0..<20 { try test.append([TestLedger.note(number)]) }
        let size = try test.ledger.head().size
        try directory.copy("ledger", to: "changed")
        let (page, offset, byte) = Self.bytes[place]
        var bytes = directory.bytes("changed/data.mdb")
        bytes[page * 4_096 + offset] = byte
        try directory.write("changed/data.mdb", bytes)
        let prepared = try test.prepare([TestLedger.note(99)])
        do throws(LedgerError) {
            let ledger = try Ledger.open(at: directory.file("changed"), content: .sample)
            let head = try ledger.head()
            #expect(head.size == size)
            try ledger.persist(prepared)
            ledger.renew()
            let written = try ledger.head().size
            #expect(written == size + 1)
        } catch {
            switch error {
            case .damaged, .olderThanHead, .notALedger: break
            default: Issue.record("\(error)")
            }
        }
    }

    @Test func `of every page ends in words, or is written past it, wherever a header has it`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        for number in 0..<12 { try test.append([TestLedger.note(number, text: "text \(number)")]) }
        let (whole, size) = (directory.bytes("ledger/data.mdb"), try test.ledger.head().size)
        let prepared = try test.prepare([TestLedger.note(99)])
        for page in 2..<whole.count / 4_096 {
            for offset in [10, 12, 14, 16] {
                var bytes = whole
                bytes[page * 4_096 + offset] ^= 0x06
                try? directory.remove("changed")
                try directory.copy("ledger", to: "changed")
                try directory.write("changed/data.mdb", bytes)
                let ledger = try Ledger.open(at: directory.file("changed"), content: .sample)
                do throws(LedgerError) {
                    try ledger.persist(prepared)
                    let written = try ledger.head().size
                    #expect(written == size + 1)
                } catch {
                    guard case .damaged = error else {
                        Issue.record("page \(page) +\(offset): \(error)")
                        continue
                    }
                }
            }
        }
    }
}
