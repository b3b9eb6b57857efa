import LMDB
import Testing

@Suite struct `Threads that share an environment` {
    /// Holds the environment where tasks can reach it.
    final class Store: Sendable {
        let environment: Environment
        init(_ environment: consuming Environment) { self.environment = environment }

        func addOne() throws { try Self.addOne(environment) }
        func isWhole() throws -> Bool { try Self.isWhole(environment) }

        /// Adds the next number under itself, in two tables.
        private static func addOne(_ environment: borrowing Environment) throws {
            var transaction = try environment.beginWrite()
            for name in ["a", "b"] {
                let table = try #require(try transaction.openTable(name, create: true))
                let key = BigEndianKey(UInt64(try transaction.entryCount(in: table)))
                try transaction.append(key.span, forKey: key.span, in: table)
            }
            try transaction.commit()
        }

        /// Whether a snapshot sees both tables at the same length and every number in its place.
        private static func isWhole(_ environment: borrowing Environment) throws -> Bool {
            let snapshot = try environment.beginRead()
            let tables = (try #require(try snapshot.openTable("a")), try #require(try snapshot.openTable("b")))
            var cursor = try snapshot.cursor(in: tables.0)
            var expected: UInt64 = 0
            while let entry = try cursor.next() {
                guard UInt64(bigEndianKey: entry.key) == expected else { return false }
                expected += 1
            }
            return try snapshot.entryCount(in: tables.1) == Int(expected)
        }
    }

    @Test func `see whole commits only, and lose none`() async throws {
        let directory = try TemporaryDirectory()
        let store = Store(try directory.open())
        try store.addOne()
        let wholes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    if index.isMultiple(of: 4) { try store.addOne() }
                    return try store.isWhole()
                }
            }
            return try await group.reduce(into: 0) { count, isWhole in count += isWhole ? 1 : 0 }
        }
        #expect(wholes == 200)
        let usage = try store.environment.mapUsage()
        #expect(usage.lastTransactionNumber == 51)
    }
}
