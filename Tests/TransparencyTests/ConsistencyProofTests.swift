import Testing
import Transparency

@Suite struct `A consistency proof` {
    @Test func `between any two trees to 130 leaves is the one of RFC 6962, and holds for nothing else`() throws {
        let leaves = (0..<131).map(numberedLeaf)
        let tree = RecursiveTree(leaves: leaves)
        let stored = StoredTree(leaves)
        let roots = (0...130).map { tree.root(0..<$0) }
        var (proofs, tried, refused) = (0, 0, 0)
        for size in 1...130 {
            for old in 1...size {
                let proof = try #require(
                    try ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(size), reading: stored.node))
                #expect(proof.path == tree.proof(old, size))
                try proof.verify(oldRoot: roots[old], newRoot: roots[size])
                let variants = variants(of: proof, oldRoot: roots[old], newRoot: roots[size])
                refused += variants.count { !holds($0.proof, oldRoot: $0.oldRoot, newRoot: $0.newRoot) }
                tried += variants.count
                proofs += 1
            }
        }
        #expect(proofs == 130 * 131 / 2)
        #expect(refused == tried && tried > 100_000)
    }

    private func holds(_ proof: ConsistencyProof, oldRoot: Digest, newRoot: Digest) -> Bool {
        do throws(ProofRejection) { try proof.verify(oldRoot: oldRoot, newRoot: newRoot) } catch { return false }
        return true
    }

    /// A bit turned, a hash missing, a hash too many, another root on either side, roots exchanged.
    private func variants(
        of proof: ConsistencyProof, oldRoot: Digest, newRoot: Digest
    ) -> [(proof: ConsistencyProof, oldRoot: Digest, newRoot: Digest)] {
        let (old, new, path) = (proof.oldSize, proof.newSize, proof.path)
        let bit = Int((old &* 131 &+ new) % 256)
        var paths = path.indices.map { place in
            path.enumerated().map { $0.offset == place ? $0.element.flipping(bit: bit) : $0.element }
        }
        paths += path.indices.map { place in Array(path[..<place] + path[(place + 1)...]) }
        paths += (0...path.count).map { place in Array(path[..<place] + [oldRoot] + path[place...]) }
        var variants = paths.map {
            (proof: ConsistencyProof(oldSize: old, newSize: new, path: $0), oldRoot: oldRoot, newRoot: newRoot)
        }
        variants.append((proof, oldRoot.flipping(bit: bit), newRoot))
        variants.append((proof, oldRoot, newRoot.flipping(bit: bit)))
        if old != new { variants.append((proof, newRoot, oldRoot)) }
        return variants
    }

    @Test(arguments: [(1, 2), (3, 7), (4, 8), (6, 13)])
    func `breaks with any single bit`(old: Int, size: Int) throws {
        let stored = StoredTree((0..<size).map(numberedLeaf))
        let oldRoot = try MerkleFrontier.root(size: UInt64(old), reading: stored.node)
        let proof = try #require(
            try ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(size), reading: stored.node))
        var accepted = 0
        for (place, hash) in proof.path.enumerated() {
            for bit in 0..<256 {
                var path = proof.path
                path[place] = hash.flipping(bit: bit)
                let changed = ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(size), path: path)
                accepted += holds(changed, oldRoot: oldRoot, newRoot: stored.frontier.root) ? 1 : 0
            }
        }
        #expect(accepted == 0)
    }

    @Test func `does not hold after a leaf below the old size was changed`() throws {
        let leaves = (0..<20).map(numberedLeaf)
        let oldRoot = RecursiveTree(leaves: leaves).root(0..<11)
        for changed in 0..<11 {
            var forged = leaves
            forged[changed] = numberedLeaf(99)
            let stored = StoredTree(forged)
            let proof = try #require(try ConsistencyProof(oldSize: 11, newSize: 20, reading: stored.node))
            #expect(throws: ProofRejection.self) {
                try proof.verify(oldRoot: oldRoot, newRoot: stored.frontier.root)
            }
        }
    }

    @Test func `says why it is refused`() throws {
        let stored = StoredTree((0..<7).map(numberedLeaf))
        let newRoot = stored.frontier.root
        let oldRoot = try MerkleFrontier.root(size: 3, reading: stored.node)
        let proof = try #require(try ConsistencyProof(oldSize: 3, newSize: 7, reading: stored.node))
        #expect(throws: ProofRejection.wrongOldRoot(claimed: .emptyTree, computed: oldRoot)) {
            try proof.verify(oldRoot: .emptyTree, newRoot: newRoot)
        }
        #expect(throws: ProofRejection.wrongRoot(claimed: .emptyTree, computed: newRoot)) {
            try proof.verify(oldRoot: oldRoot, newRoot: .emptyTree)
        }
        let empty = ConsistencyProof(oldSize: 0, newSize: 7, path: [])
        #expect(throws: ProofRejection.sizesOutOfOrder(old: 0, new: 7)) {
            try empty.verify(oldRoot: .emptyTree, newRoot: newRoot)
        }
        #expect(try ConsistencyProof(oldSize: 0, newSize: 7, reading: stored.node) == nil)
        #expect(try ConsistencyProof(oldSize: 7, newSize: 3, reading: stored.node) == nil)
    }

    @Test func `has at most 63 hashes in the largest tree there can be`() throws {
        let tree = UniformTree()
        let size = UInt64(Int64.max)
        let root = MerkleFrontier.root(size: size, reading: tree.node)
        var numbers = SeededNumbers(state: 3)
        var longest = 0
        for old in [1, 2, 3, size / 2 + 1, size - 1, size] + (0..<50).map({ _ in numbers.next() % size + 1 }) {
            let proof = try #require(ConsistencyProof(oldSize: old, newSize: size, reading: tree.node))
            longest = max(longest, proof.path.count)
            let oldRoot = MerkleFrontier.root(size: old, reading: tree.node)
            try proof.verify(oldRoot: oldRoot, newRoot: root)
        }
        #expect(longest <= 64 && longest > 32)
    }
}
