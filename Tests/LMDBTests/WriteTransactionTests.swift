import LMDB
import Testing

@Suite struct `A write transaction` {
    @Test func `refuses a key that exists, and goes on`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1], in: environment)
        var transaction = try environment.beginWrite()
        let one = BigEndianKey(1)
        let two = BigEndianKey(2)
        let code = refusal { () throws(LMDBError) in
            try transaction.insert([9].span, forKey: one.span, in: table)
        }
        #expect(code == .keyExists)
        try transaction.insert(two.span, forKey: two.span, in: table)
        try transaction.commit()
        let found = try entries(of: table, in: environment)
        #expect(found.map { $0[1][7] } == [1, 2])
    }

    @Test func `replaces a value with put`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1], in: environment)
        var transaction = try environment.beginWrite()
        let key = BigEndianKey(1)
        try transaction.put([9, 9].span, forKey: key.span, in: table)
        try transaction.commit()
        #expect(try entries(of: table, in: environment).map { $0[1] } == [[9, 9]])
    }

    @Test func `appends only keys that ascend`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [5], in: environment)
        for number: UInt64 in [4, 5] {
            var transaction = try environment.beginWrite()
            let key = BigEndianKey(number)
            let code = refusal { () throws(LMDBError) in
                try transaction.append(key.span, forKey: key.span, in: table)
            }
            #expect(code == .keyNotAscending)
        }
        var transaction = try environment.beginWrite()
        let key = BigEndianKey(6)
        try transaction.append(key.span, forKey: key.span, in: table)
        try transaction.commit()
        #expect(try entries(of: table, in: environment).map { $0[0][7] } == [5, 6])
    }

    @Test func `leaves nothing when it is not committed`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1], in: environment)
        try abandon(in: environment, table)
        #expect(try entries(of: table, in: environment).map { $0[0][7] } == [1])
        let snapshot = try environment.beginRead()
        let made = try snapshot.openTable("made")
        #expect(made == nil)
    }

    private func abandon(_ number: UInt64 = 2, in environment: borrowing Environment, _ table: Table) throws {
        var transaction = try environment.beginWrite()
        let key = BigEndianKey(number)
        try transaction.insert(key.span, forKey: key.span, in: table)
        try transaction.deleteAll(in: table)
        try transaction.put(key.span, forKey: key.span, in: table)
        _ = try transaction.openTable("made", create: true)
    }

    @Test func `sees its own changes while a snapshot does not`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1, 2], in: environment)
        let snapshot = try environment.beginRead()
        var transaction = try environment.beginWrite()
        let key = BigEndianKey(1)
        let wasThere = try transaction.delete(key: key.span, in: table)
        let isStillThere = try transaction.delete(key: key.span, in: table)
        let countInside = try transaction.entryCount(in: table)
        let missing = try transaction.value(forKey: key.span, in: table) == nil
        try transaction.commit()
        let countOutside = try snapshot.entryCount(in: table)
        let seen = try snapshot.value(forKey: key.span, in: table)?.count
        let later = try environment.beginRead()
        let countLater = try later.entryCount(in: table)
        #expect(wasThere && !isStillThere && missing)
        #expect(countInside == 1 && countOutside == 2 && countLater == 1)
        #expect(seen == 8)
    }

    @Test func `empties a table and keeps it`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1, 2, 3], in: environment)
        var transaction = try environment.beginWrite()
        try transaction.deleteAll(in: table)
        try transaction.commit()
        #expect(try entries(of: table, in: environment).isEmpty)
    }

    @Test func `refuses keys of no bytes and of 512`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [], in: environment)
        var transaction = try environment.beginWrite()
        for count in [0, 512] {
            let key = [UInt8](repeating: 1, count: count)
            let code = refusal { () throws(LMDBError) in
                try transaction.insert([1].span, forKey: key.span, in: table)
            }
            #expect(code == .badValueSize)
        }
        let longest = [UInt8](repeating: 1, count: 511)
        try transaction.insert([1].span, forKey: longest.span, in: table)
        try transaction.commit()
        #expect(try entries(of: table, in: environment).map { $0[0] } == [longest])
    }

    @Test(arguments: [0, 1, 2_000, 2_100, 4_096, 100_000, 4 << 20])
    func `keeps a value of any length`(count: Int) throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [], in: environment)
        let value = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        var transaction = try environment.beginWrite()
        try transaction.insert(value.span, forKey: [1].span, in: table)
        try transaction.commit()
        #expect(try entries(of: table, in: environment) == [[[1], value]])
    }

    @Test func `is refused a second time on one thread instead of waiting for ever`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let transaction = try environment.beginWrite()
        let code = refusal { () throws(LMDBError) in
            let second = try environment.beginWrite()
            try second.commit()
        }
        try transaction.commit()
        #expect(code == .transactionOpen)
        let third = try environment.beginWrite()
        try third.commit()
    }

    @Test func `of a process that was killed leaves nothing and frees the writer lock`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("probe", numbers: [1], in: environment)
        try ProbeProcess("hold-write", directory.path).kill()
        var transaction = try environment.beginWrite()
        let count = try transaction.entryCount(in: table)
        try transaction.put([1].span, forKey: [1].span, in: table)
        try transaction.commit()
        #expect(count == 1)
    }
}
