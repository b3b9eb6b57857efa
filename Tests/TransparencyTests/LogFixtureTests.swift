import Testing
import Transparency

/// The signed log of 15 entries of transparency-dev/tessera `testdata/log` (Apache-2.0).
@Suite(.enabled(if: PublishedVectors.exist(at: PublishedVectors.log), "log of transparency-dev/tessera absent"))
struct `The published log of transparency-dev slash tessera` {
    static let keyText = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
    static let privateKey =
        "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"

    private func note(_ size: Int) throws -> SignedNote {
        let bytes = try PublishedVectors.bytes("checkpoint.\(size)", in: PublishedVectors.log)
        return try SignedNote(bytes.span)
    }

    /// Entries of a bundle: two bytes of length, big endian, then the entry.
    private func entries(_ size: Int) throws -> [[UInt8]] {
        guard size > 0 else { return [] }
        var bytes = try PublishedVectors.bytes("tile/entries/000.p/\(size)", in: PublishedVectors.log)[...]
        var entries: [[UInt8]] = []
        while let high = bytes.popFirst(), let low = bytes.popFirst() {
            let count = Int(high) << 8 | Int(low)
            entries.append(Array(bytes.prefix(count)))
            bytes = bytes.dropFirst(count)
        }
        return entries
    }

    @Test(arguments: 0...15)
    func `has signed checkpoints whose roots are those of its entries`(size: Int) throws {
        let key = try VerifierKey(Self.keyText)
        let checkpoint = try VerifiedCheckpoint(try note(size).verified(by: [key])).checkpoint
        #expect(checkpoint.origin == key.name)
        #expect(checkpoint.size == UInt64(size))
        let leaves = try entries(size).map { Digest.leaf(of: $0.span) }
        #expect(leaves.count == size)
        #expect(checkpoint.root == StoredTree(leaves).frontier.root)
        if size > 0 {
            let tile = try PublishedVectors.bytes("tile/0/000.p/\(size)", in: PublishedVectors.log)
            #expect(tile == leaves.flatMap { $0.array })
        }
    }

    @Test(arguments: 0...15)
    func `is what our signer would have signed, byte for byte`(size: Int) throws {
        let signer = try NoteFixtures.signer(goPrivateKey: Self.privateKey)
        #expect(signer.verifierKey.text == Self.keyText)
        let published = try note(size)
        #expect(try Checkpoint(published.text).signed(by: [signer]).bytes == published.bytes)
        let file = try PublishedVectors.bytes("checkpoint.\(size)", in: PublishedVectors.log)
        #expect(published.bytes == file)
    }

    @Test func `is consistent from each checkpoint to each later one, and holds each entry`() throws {
        let leaves = try entries(15).map { Digest.leaf(of: $0.span) }
        let stored = StoredTree(leaves)
        var checkpoints: [Checkpoint] = []
        for size in 0...15 { checkpoints.append(try Checkpoint(try note(size).text)) }
        for newer in checkpoints.dropFirst() {
            for older in checkpoints.dropFirst().prefix(Int(newer.size)) {
                let proof = try #require(
                    try ConsistencyProof(oldSize: older.size, newSize: newer.size, reading: stored.node))
                try proof.verify(oldRoot: older.root, newRoot: newer.root)
            }
            for index in 0..<newer.size {
                let proof = try #require(
                    try InclusionProof(leafIndex: index, treeSize: newer.size, reading: stored.node))
                try proof.verify(leaf: leaves[Int(index)], root: newer.root)
            }
        }
    }
}
