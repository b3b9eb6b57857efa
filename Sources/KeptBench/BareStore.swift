import FoundationEssentials
import LMDB
import Ledger
import Transparency

/// The reference of appends: bare LMDB, with the rows that a ledger's append writes and nothing else.
///
/// The same keys and values go into as many tables, in one transaction with one synchronous commit. Nothing is
/// hashed, signed, decided or checked.
struct BareStore: ~Copyable {
    private let environment: Environment
    private let tables: [Table]
    private static let names = ["events", "hashes", "ids", "subjects", "disclosures", "checkpoints"]

    private init(_ environment: consuming Environment, _ tables: [Table]) {
        self.environment = environment
        self.tables = tables
    }

    static func make(at path: String) throws -> BareStore {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let environment = try Environment.open(path: path, options: Environment.Options(create: true))
        let tables = try makeTables(environment)
        return BareStore(environment, tables)
    }

    private static func makeTables(_ environment: borrowing Environment) throws -> [Table] {
        var transaction = try environment.beginWrite()
        var tables: [Table] = []
        for name in names {
            if let table = try transaction.openTable(name, create: true) { tables.append(table) }
        }
        try transaction.commit()
        return tables
    }

    /// Writes the rows of an append.
    borrowing func write(_ append: PreparedAppend) throws {
        var transaction = try environment.beginWrite()
        var position = TreeNode.storedCount(forSize: UInt64(append.start))
        for entry in append.entries {
            let number = Self.key(entry.event.sequence)
            try transaction.put(entry.bytes.span, forKey: number.span, in: tables[0])
            for node in entry.nodes {
                try transaction.put(node.array.span, forKey: Self.key(Int(position)).span, in: tables[1])
                position += 1
            }
            try transaction.put(number.span, forKey: entry.event.id.bytes.span, in: tables[2])
            let subject = Array((entry.event.subject ?? "").utf8) + [0] + number
            try transaction.put([UInt8]().span, forKey: subject.span, in: tables[3])
        }
        for disclosure in append.disclosures {
            let (text, digest) = (Array(disclosure.encoded.utf8), disclosure.digest.array)
            try transaction.put(text.span, forKey: digest.span, in: tables[4])
        }
        try transaction.put(append.note.span, forKey: Self.key(append.head.size).span, in: tables[5])
        try transaction.commit()
    }

    private static func key(_ number: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: UInt64(number) >> (56 - 8 * UInt64($0))) }
    }
}
