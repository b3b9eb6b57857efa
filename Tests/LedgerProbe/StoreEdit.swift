import FoundationEssentials
import LMDB
import LMDBFile
import Ledger
import SystemPackage
import Transparency

/// One change of a store by somebody who can write to it and has no key, drawn from a seed.
///
/// Prints in one line what was changed. Rows are changed through LMDB, so that the file stays one of LMDB; pages are
/// changed in the file itself.
struct StoreEdit {
    private static let tables = [
        "attachments", "checkpoints", "disclosures", "events", "hashes", "ids", "meta", "snapshots", "subjects",
    ]

    private let path: String
    private var dice: Dice

    init(path: String, seed: UInt64) {
        self.path = path
        dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    }

    /// Makes the change, and says what it was.
    mutating func run() throws -> String {
        switch dice.below(12) {
        case 0...1: try editEvent(withLeaf: false)
        case 2: try editEvent(withLeaf: true)
        case 3...4: try rehash()
        case 5...6: try editRow()
        case 7: try deleteRow()
        case 8: try addRow()
        case 9: try moveRow()
        case 10: try damagePage()
        default: try swapPages()
        }
    }

    /// The stored events from a number on, whatever they are, read without liblmdb.
    func events(from start: UInt64) throws -> [String] {
        let file = try LMDBFile.open(FilePath(path + "/data.mdb"))
        guard let table = try file.table(named: "events") else { return [] }
        let key = Self.number(start)
        var cursor = file.entries(in: table, from: key.span)
        var events: [String] = []
        while try cursor.next() { events.append(String(decoding: Self.array(cursor.value), as: UTF8.self)) }
        return events
    }

    /// Rows of a table.
    private func rows(_ table: String) throws -> [(key: [UInt8], value: [UInt8])] {
        let environment = try Environment.open(path: path)
        let transaction = try environment.beginRead()
        guard let place = try transaction.openTable(table) else { return [] }
        var cursor = try transaction.cursor(in: place)
        var rows: [(key: [UInt8], value: [UInt8])] = []
        var next = try cursor.first()
        while let entry = next {
            rows.append((Self.array(entry.key), Self.array(entry.value)))
            next = try cursor.next()
        }
        return rows
    }

    private static func array(_ span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

    private func change(_ table: String, delete: [[UInt8]] = [], put: [(key: [UInt8], value: [UInt8])] = []) throws {
        let environment = try Environment.open(path: path)
        var transaction = try environment.beginWrite()
        guard let place = try transaction.openTable(table, create: true) else { return }
        for key in delete { try transaction.delete(key: key.span, in: place) }
        for row in put { try transaction.put(row.value.span, forKey: row.key.span, in: place) }
        try transaction.commit()
    }

    /// Another digit or letter in an event.
    private mutating func edited(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let places = bytes.indices.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[$0] }
        let place = places[dice.below(places.count)]
        let digit = bytes[place] - UInt8(ascii: "0")
        bytes[place] = UInt8(ascii: "0") + (digit + 1 + UInt8(dice.below(9))) % 10
        return bytes
    }

    private mutating func editEvent(withLeaf: Bool) throws -> String {
        let events = try rows("events")
        let place = dice.below(events.count)
        let bytes = edited(events[place].value)
        try change("events", put: [(events[place].key, bytes)])
        if withLeaf {
            let node = TreeNode(level: 0, index: UInt64(place))
            try change("hashes", put: [(Self.number(node.storedPosition), Digest.leaf(of: bytes.span).array)])
        }
        return "event \(place) edited\(withLeaf ? ", with its leaf hash" : "")"
    }

    /// Changes an event and hashes everything after it again; signatures nobody without a key can make.
    private mutating func rehash() throws -> String {
        var events = try rows("events")
        let place = dice.below(events.count)
        events[place].value = edited(events[place].value)
        var frontier = MerkleFrontier()
        var nodes: [(key: [UInt8], value: [UInt8])] = []
        var previous: Digest?
        for index in events.indices {
            if index > place, let previous, let text = String(validating: events[index].value, as: UTF8.self),
                let start = text.firstRange(of: "\"prev\":\"")
            {
                let end = text.index(start.upperBound, offsetBy: 64)
                let linked = text[..<start.upperBound] + previous.hex + text[end...]
                events[index].value = Array(linked.utf8)
            }
            let bytes = events[index].value
            let leaf = Digest.leaf(of: bytes.span)
            frontier.append(leaf) { (node, digest) throws(Never) in
                nodes.append((Self.number(node.storedPosition), digest.array))
            }
            previous = leaf
        }
        try change("events", put: events)
        try change("hashes", put: nodes)
        let renames = dice.below(2) == 0
        if renames { try rename(frontier.root) }
        let more = renames ? ", the last checkpoint and head with the new root" : ""
        return "event \(place) edited, all hashed again\(more)"
    }

    /// The last checkpoint and `head` name another root; their signatures stay as they are.
    private func rename(_ root: Digest) throws {
        guard let last = try rows("checkpoints").last else { return }
        var lines = String(decoding: last.value, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        lines[2] = Substring(Data(root.array).base64EncodedString())
        let note = Array(lines.joined(separator: "\n").utf8)
        try change("checkpoints", put: [(last.key, note)])
        try Data(note).write(to: URL(filePath: path + "/head"))
    }

    private static func number(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (7 - $0))) }
    }

    private mutating func pick() throws -> (table: String, rows: [(key: [UInt8], value: [UInt8])]) {
        while true {
            let table = Self.tables[dice.below(Self.tables.count)]
            let rows = try rows(table)
            if !rows.isEmpty { return (table, rows) }
        }
    }

    private mutating func editRow() throws -> String {
        let (table, rows) = try pick()
        let place = dice.below(rows.count)
        var value = rows[place].value
        if value.isEmpty { value = [1] } else { value[dice.below(value.count)] ^= 1 << UInt8(dice.below(8)) }
        try change(table, put: [(rows[place].key, value)])
        return "\(table) row \(place): a bit"
    }

    private mutating func deleteRow() throws -> String {
        let (table, rows) = try pick()
        let place = dice.below(3) == 0 ? rows.count - 1 : dice.below(rows.count)
        try change(table, delete: [rows[place].key])
        return "\(table) row \(place) of \(rows.count) deleted"
    }

    private mutating func addRow() throws -> String {
        let (table, rows) = try pick()
        let row = rows[dice.below(rows.count)]
        var key = row.key
        key[dice.below(key.count)] ^= 1 << UInt8(dice.below(8))
        try change(table, put: [(key, row.value)])
        return "\(table): a row more, or another in its place"
    }

    private mutating func moveRow() throws -> String {
        let (table, rows) = try pick()
        let (one, other) = (rows[dice.below(rows.count)], rows[dice.below(rows.count)])
        try change(table, put: [(one.key, other.value), (other.key, one.value)])
        return "\(table): two values changed places"
    }

    private mutating func damagePage() throws -> String {
        var bytes = Array(try Data(contentsOf: URL(filePath: path + "/data.mdb")))
        let page = dice.below(bytes.count / 4_096)
        // Half of them where a page's header and offsets are.
        let offset = page * 4_096 + (dice.below(2) == 0 ? dice.below(64) : dice.below(4_096))
        bytes[offset] ^= 1 << UInt8(dice.below(8))
        try Data(bytes).write(to: URL(filePath: path + "/data.mdb"))
        return "page \(page), byte \(offset % 4_096)"
    }

    private mutating func swapPages() throws -> String {
        var bytes = Array(try Data(contentsOf: URL(filePath: path + "/data.mdb")))
        let count = bytes.count / 4_096
        let (one, other) = (2 + dice.below(count - 2), 2 + dice.below(count - 2))
        // With or without their numbers, which LMDB writes into each page.
        let start = dice.below(2) == 0 ? 0 : 8
        for byte in start..<4_096 { bytes.swapAt(one * 4_096 + byte, other * 4_096 + byte) }
        try Data(bytes).write(to: URL(filePath: path + "/data.mdb"))
        return "pages \(one) and \(other) changed places"
    }
}

/// Random numbers that a seed decides (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ (word >> 31)) % UInt64(max(1, bound)))
    }
}
