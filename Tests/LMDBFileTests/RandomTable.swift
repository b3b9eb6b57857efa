import LMDB

/// Tables filled by many random transactions, and what they must then hold.
struct RandomTables {
    var expected: [String: [[UInt8]: [UInt8]]] = [:]
    private var generator: SeededGenerator

    init(seed: Int) { generator = SeededGenerator(seed: seed) }

    /// Inserts, replaces and deletes in up to `tableCount` tables, over several commits.
    mutating func fill(_ environment: borrowing Environment, tableCount: Int, steps: Int) throws(LMDBError) {
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            var transaction = try environment.beginWrite()
            for number in 0..<tableCount {
                let name = "table-\(number)"
                guard let table = try transaction.openTable(name, create: true) else { continue }
                var rows = expected[name] ?? [:]
                for _ in 0..<Int.random(in: 0...steps, using: &generator) {
                    if let key = rows.keys.randomElement(using: &generator),
                        Int.random(in: 0..<3, using: &generator) == 0
                    {
                        try transaction.delete(key: key.span, in: table)
                        rows[key] = nil
                    } else {
                        let key = randomKey()
                        let value = randomValue()
                        try transaction.put(value.span, forKey: key.span, in: table)
                        rows[key] = value
                    }
                }
                expected[name] = rows
            }
            try transaction.commit()
        }
    }

    private mutating func randomKey() -> [UInt8] {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: generator.bytes(Int.random(in: 1...511, using: &generator))
        case 1: [UInt8](repeating: 0xFF, count: Int.random(in: 1...4, using: &generator))
        case 2...4: generator.bytes(Int.random(in: 1...3, using: &generator))
        default: [0, 0, 0, 0, 0, 0] + generator.bytes(2)
        }
    }

    private mutating func randomValue() -> [UInt8] {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: []
        case 1: generator.bytes(Int.random(in: 1_500...2_500, using: &generator))
        case 2: generator.bytes(Int.random(in: 4_070...4_090, using: &generator))
        case 3 where Int.random(in: 0..<8, using: &generator) == 0:
            generator.bytes(Int.random(in: 10_000...100_000, using: &generator))
        default: generator.bytes(Int.random(in: 0...200, using: &generator))
        }
    }
}
