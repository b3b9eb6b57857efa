public import Transparency

/// A file with the hashes of one proof: what it is about, a line for each hash, and the checkpoint that it leads to.
///
/// Extracts have two kinds of them (docs/exports.md section 9): `index 214` in a C2SP tlog-proof, and `old 120` as a
/// request to a witness has it (c2sp.org/tlog-witness).
public enum ProofLines {
    /// The file that shows a tree to be an earlier state of that of the checkpoint in `note`.
    public static func consistency(_ proof: ConsistencyProof, note: [UInt8]) -> [UInt8] {
        let hashes = proof.path.map { $0.base64 + "\n" }.joined()
        return Array("\(old(Int(clamping: proof.oldSize)))\(hashes)\n".utf8) + note
    }

    /// How the file of an event's proof begins.
    static func index(_ sequence: Int) -> String { "c2sp.org/tlog-proof@v1\nindex \(sequence)\n" }

    /// How the file of an earlier tree's proof begins.
    static func old(_ size: Int) -> String { "old \(size)\n" }

    /// The hashes between such a beginning and the checkpoint; `nil` unless the file is exactly that.
    static func hashes(in bytes: [UInt8], after beginning: String, note: [UInt8]) -> [Digest]? {
        let end = [0x0A] + note
        guard bytes.starts(with: beginning.utf8), bytes.count >= beginning.utf8.count + end.count,
            bytes.suffix(end.count).elementsEqual(end)
        else { return nil }
        var lines = bytes[beginning.utf8.count..<(bytes.count - end.count)]
            .split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, lines.count <= maximumCount else { return nil }
        let hashes = lines.compactMap { Digest(base64: Array($0).span) }
        return hashes.count == lines.count ? hashes : nil
    }

    /// No tree of fewer than 2^63 leaves needs more.
    private static let maximumCount = 63
}
