public import Ledger

/// Stored rows beside those that a replay of the same events gives, byte for byte.
public struct SnapshotComparison: Hashable, Sendable {
    /// What the stored rows say they were made of; absent if none are stored, or if that does not read.
    public var head: SnapshotHead?
    /// Why nothing could be compared though there are rows.
    public var problem: String?
    /// How many rows are equal.
    public var equal = 0
    /// The rows that differ: "safety part-2 P014".
    public var altered: [String] = []
    /// The rows that are not stored.
    public var missing: [String] = []
    /// The rows that the events do not give.
    public var unknown: [String] = []
    /// How many rows are of other versions of the program, and were not compared.
    public var foreign = 0
    /// How many rows are stored, of whatever version.
    public var stored = 0

    /// Whether something differs.
    public var differs: Bool { problem != nil || !(altered + missing + unknown).isEmpty }

    init() {}

    /// Compares rows; those that were made must be of the head of the stored.
    mutating func compare(_ stored: Snapshots, with made: Snapshots) {
        var rest = Dictionary(stored.rows.map { ($0.name, $0.bytes) }) { first, _ in first }
        for row in made.rows {
            switch rest.removeValue(forKey: row.name) {
            case nil: missing.append(Self.words(row.name))
            case row.bytes: equal += 1
            default: altered.append(Self.words(row.name))
            }
        }
        unknown = rest.keys.map(Self.words).sorted()
    }

    private static func words(_ name: [UInt8]) -> String {
        name.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
