import LMDB
import LedgerTesting
import Testing

@Suite struct `The memory map` {
    @Test func `that is full fails the transaction, and grows`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open(mapByteCount: 64 << 10)
        let code = refusal { () throws(LMDBError) in try fill(environment, count: 200) }
        #expect(code == .mapFull)
        let before = try environment.mapUsage()
        try environment.growMap(toAtLeast: 2 << 20)
        let grown = try environment.mapUsage()
        try fill(environment, count: 200)
        let after = try environment.mapUsage()
        #expect(before.mapByteCount == 64 << 10 && grown.mapByteCount == 2 << 20)
        #expect(before.usedByteCount <= 64 << 10)
        #expect(after.usedByteCount > 200 * 1_000 && after.lastTransactionNumber == before.lastTransactionNumber + 1)
    }

    @Test(.evidence(for: "G-11")) func `grows by itself around a transaction that is repeated`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open(mapByteCount: 64 << 10)
        var runs = 0
        try environment.growingAsNeeded { () throws(LMDBError) in
            runs += 1
            try fill(environment, count: 500)
        }
        let usage = try environment.mapUsage()
        #expect(runs > 2)
        #expect(usage.mapByteCount == (64 << 10) << (runs - 1))
        let snapshot = try environment.beginRead()
        let table = try #require(try snapshot.openTable("t"))
        let count = try snapshot.entryCount(in: table)
        #expect(count == 500)
    }

    @Test func `does not grow under a transaction`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        do {
            let snapshot = try environment.beginRead()
            let code = refusal { () throws(LMDBError) in try environment.grow() }
            _ = try snapshot.openTable("t")
            #expect(code == .transactionOpen)
        }
        try environment.grow()
        let usage = try environment.mapUsage()
        #expect(usage.mapByteCount == 32 << 20)
    }

    @Test func `never shrinks`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        try environment.growMap(toAtLeast: 1)
        let usage = try environment.mapUsage()
        #expect(usage.mapByteCount == 16 << 20)
    }

    @Test(.evidence(for: "G-11")) func `that another process has grown is taken over at the next begin`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open(mapByteCount: 64 << 10)
        _ = try makeTable("t", numbers: [1], in: environment)
        let probe = try ProbeProcess("fill", directory.path, "300", "65536")
        probe.finish()
        do {
            let snapshot = try environment.beginRead()
            let table = try #require(try snapshot.openTable("probe"))
            let count = try snapshot.entryCount(in: table)
            #expect(count == 300)
        }
        let usage = try environment.mapUsage()
        #expect(usage.mapByteCount >= 300 * 4_000)
        try fill(environment, count: 10)
    }

    @Test func `that another process has grown is not taken over under a snapshot`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open(mapByteCount: 64 << 10)
        let table = try makeTable("t", numbers: [1], in: environment)
        let snapshot = try environment.beginRead()
        let probe = try ProbeProcess("fill", directory.path, "300", "65536")
        probe.finish()
        let code = refusal { () throws(LMDBError) in try fill(environment, count: 1) }
        #expect(code == .mapResized)
        let count = try snapshot.entryCount(in: table)
        #expect(count == 1)
    }

    private func fill(_ environment: borrowing Environment, count: UInt64) throws(LMDBError) {
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("t", create: true) else { return }
        let value = [UInt8](repeating: 0xCD, count: 1_000)
        for number in 0..<count {
            let key = BigEndianKey(number)
            try transaction.put(value.span, forKey: key.span, in: table)
        }
        try transaction.commit()
    }
}
