import LMDB
import Testing

@Suite struct `A cursor` {
    @Test func `walks big-endian keys in the order of their numbers`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let numbers: [UInt64] = [300, 2, .max, 1 << 32, 256, 0, 255, 1 << 63, 70_000]
        let table = try makeTable("t", numbers: numbers, in: environment)
        let found = try entries(of: table, in: environment).map { entry in
            let key = entry[0]
            return UInt64(bigEndianKey: key.span)
        }
        #expect(found == numbers.sorted())
    }

    @Test func `walks backwards, and stays at an end until it is moved back`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1, 2, 3], in: environment)
        let snapshot = try environment.beginRead()
        var cursor = try snapshot.cursor(in: table)
        var walked: [UInt64?] = []
        for _ in 0..<5 { walked.append(number(try cursor.previous())) }
        for _ in 0..<5 { walked.append(number(try cursor.next())) }
        walked.append(number(try cursor.previous()))
        walked.append(number(try cursor.last()))
        walked.append(number(try cursor.first()))
        walked.append(number(try cursor.next()))
        #expect(walked == [3, 2, 1, nil, nil, 1, 2, 3, nil, nil, 3, 3, 1, 2])
    }

    @Test func `seeks the first key at or after the one asked for`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [10, 20, 30], in: environment)
        let snapshot = try environment.beginRead()
        var cursor = try snapshot.cursor(in: table)
        var found: [UInt64?] = []
        for wanted: UInt64 in [0, 10, 11, 30, 31] {
            let key = BigEndianKey(wanted)
            found.append(number(try cursor.seek(atOrAfter: key.span)))
        }
        #expect(found == [10, 10, 20, 30, nil])
        let afterTheEnd = number(try cursor.next())
        let backFromTheEnd = number(try cursor.previous())
        let nothing: [UInt8] = []
        let ofNoKey = number(try cursor.seek(atOrAfter: nothing.span))
        #expect(afterTheEnd == nil && backFromTheEnd == 30 && ofNoKey == 10)
    }

    @Test func `finds nothing in an empty table`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [], in: environment)
        let snapshot = try environment.beginRead()
        var cursor = try snapshot.cursor(in: table)
        var found: [UInt64?] = []
        found.append(number(try cursor.first()))
        found.append(number(try cursor.last()))
        found.append(number(try cursor.next()))
        found.append(number(try cursor.previous()))
        found.append(number(try cursor.seek(atOrAfter: [1].span)))
        #expect(found == [nil, nil, nil, nil, nil])
    }

    @Test func `gives entries that outlive its next step`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: Array(0..<2_000), in: environment)
        let snapshot = try environment.beginRead()
        var cursor = try snapshot.cursor(in: table)
        let first = try cursor.first()
        for _ in 0..<1_999 { _ = try cursor.next() }
        let beyond = number(try cursor.next())
        let kept = number(first)
        #expect(beyond == nil && kept == 0)
    }

    @Test func `may be open when its transaction is abandoned`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1, 2], in: environment)
        for _ in 0..<100 {
            var transaction = try environment.beginWrite()
            try transaction.delete(key: BigEndianKey(2).span, in: table)
            var cursor = try transaction.cursor(in: table)
            let last = number(try cursor.last())
            #expect(last == 1)
        }
        #expect(try entries(of: table, in: environment).count == 2)
    }

    @Test func `of a write transaction sees what was written in it`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1], in: environment)
        var transaction = try environment.beginWrite()
        let key = BigEndianKey(2)
        try transaction.append(key.span, forKey: key.span, in: table)
        let last: UInt64?
        do {
            var cursor = try transaction.cursor(in: table)
            last = number(try cursor.last())
        }
        try transaction.commit()
        #expect(last == 2)
    }
}

private func number(_ entry: borrowing Entry?) -> UInt64? {
    switch entry {
    case .some(let entry): UInt64(bigEndianKey: entry.key)
    case .none: nil
    }
}
