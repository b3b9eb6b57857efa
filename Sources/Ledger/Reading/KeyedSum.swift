import Transparency

/// A fingerprint of a set whose members come in any order, under a key that is kept.
///
/// The lanes of SHA-256( key || member ), summed. Whoever does not know the key cannot make another set of the same
/// sum,
/// so a table that an enemy can write to is compared with it as a whole.
struct KeyedSum: Hashable, Sendable {
    let key: FixedBytes<16>
    private(set) var count = 0
    private(set) var lanes: [UInt64] = [0, 0, 0, 0]

    /// Of nothing, under a key that is drawn.
    init(using generator: inout some RandomNumberGenerator) {
        key =
            FixedBytes((0..<16).map { _ in .random(in: .min ... .max, using: &generator) }) ?? FixedBytes(repeating: 0)
    }

    /// One that was kept.
    init(key: FixedBytes<16>, count: Int, lanes: [UInt64]) {
        self.key = key
        self.count = count
        self.lanes = lanes
    }

    /// Of nothing, under the same key.
    var emptied: KeyedSum { KeyedSum(key: key, count: 0, lanes: [0, 0, 0, 0]) }

    /// Adds a member.
    mutating func add(_ member: [UInt8]) {
        let digest = Digest.sha256(of: (key.array + member).span).array
        for lane in 0..<4 {
            var word: UInt64 = 0
            for byte in 0..<8 { word = word << 8 | UInt64(digest[lane * 8 + byte]) }
            lanes[lane] &+= word
        }
        count += 1
    }
}
