import Testing
import Transparency

@Suite struct `An inclusion proof` {
    @Test func `of every leaf of every tree to 130 leaves is the one of RFC 6962, and holds for nothing else`() throws {
        let leaves = (0..<131).map(numberedLeaf)
        let tree = RecursiveTree(leaves: leaves)
        let stored = StoredTree(leaves)
        var (proofs, tried, refused) = (0, 0, 0)
        for size in 1...130 {
            let root = tree.root(0..<size)
            for index in 0..<size {
                let proof = try #require(
                    try InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), reading: stored.node))
                #expect(proof.path == tree.path(index, 0..<size))
                try proof.verify(leaf: leaves[index], root: root)
                let variants = variants(of: proof, leaf: leaves[index], other: leaves[index + 1], root: root)
                refused += variants.count { !holds($0.proof, leaf: $0.leaf, root: $0.root) }
                tried += variants.count
                proofs += 1
            }
        }
        #expect(proofs == 130 * 131 / 2)
        #expect(refused == tried && tried > 100_000)
    }

    private func holds(_ proof: InclusionProof, leaf: Digest, root: Digest) -> Bool {
        do throws(ProofRejection) { try proof.verify(leaf: leaf, root: root) } catch { return false }
        return true
    }

    /// A bit turned, a hash missing, a hash too many, another leaf, another root, another place.
    private func variants(
        of proof: InclusionProof, leaf: Digest, other: Digest, root: Digest
    ) -> [(proof: InclusionProof, leaf: Digest, root: Digest)] {
        let (index, size, path) = (proof.leafIndex, proof.treeSize, proof.path)
        let bit = Int((index &* 131 &+ size) % 256)
        var paths = path.indices.map { place in
            path.enumerated().map { $0.offset == place ? $0.element.flipping(bit: bit) : $0.element }
        }
        paths += path.indices.map { place in Array(path[..<place] + path[(place + 1)...]) }
        paths += (0...path.count).map { place in Array(path[..<place] + [other] + path[place...]) }
        var variants = paths.map {
            (proof: InclusionProof(leafIndex: index, treeSize: size, path: $0), leaf: leaf, root: root)
        }
        variants.append((proof, other, root))
        variants.append((proof, leaf, root.flipping(bit: bit)))
        for moved in [index &+ 1, index &- 1, index ^ 2, size] {
            variants.append((InclusionProof(leafIndex: moved, treeSize: size, path: path), leaf, root))
        }
        return variants
    }

    @Test(arguments: [1, 2, 7, 8, 13])
    func `breaks with any single bit`(size: Int) throws {
        let leaves = (0..<size).map(numberedLeaf)
        let stored = StoredTree(leaves)
        var accepted = 0
        for index in 0..<size {
            let proof = try #require(
                try InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), reading: stored.node))
            for (place, hash) in proof.path.enumerated() {
                for bit in 0..<256 {
                    var path = proof.path
                    path[place] = hash.flipping(bit: bit)
                    let changed = InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), path: path)
                    accepted += holds(changed, leaf: leaves[index], root: stored.frontier.root) ? 1 : 0
                }
            }
        }
        #expect(accepted == 0)
    }

    @Test func `says why it is refused`() throws {
        let stored = StoredTree((0..<5).map(numberedLeaf))
        let root = stored.frontier.root
        let proof = try #require(try InclusionProof(leafIndex: 2, treeSize: 5, reading: stored.node))
        let short = InclusionProof(leafIndex: 2, treeSize: 5, path: proof.path.dropLast())
        #expect(throws: ProofRejection.wrongLength(found: 2)) { try short.verify(leaf: numberedLeaf(2), root: root) }
        let long = InclusionProof(leafIndex: 2, treeSize: 5, path: proof.path + [root])
        #expect(throws: ProofRejection.wrongLength(found: 4)) { try long.verify(leaf: numberedLeaf(2), root: root) }
        let outside = InclusionProof(leafIndex: 5, treeSize: 5, path: proof.path)
        #expect(throws: ProofRejection.noSuchLeaf(index: 5, treeSize: 5)) {
            try outside.verify(leaf: numberedLeaf(2), root: root)
        }
        #expect(throws: ProofRejection.wrongRoot(claimed: .emptyTree, computed: root)) {
            try proof.verify(leaf: numberedLeaf(2), root: .emptyTree)
        }
        #expect(try InclusionProof(leafIndex: 5, treeSize: 5, reading: stored.node) == nil)
        #expect(try InclusionProof(leafIndex: 0, treeSize: 0, reading: stored.node) == nil)
    }

    @Test func `reads few nodes and has at most 63 hashes, in the largest tree there can be`() throws {
        let tree = UniformTree()
        let size = UInt64(Int64.max)
        let root = MerkleFrontier.root(size: size, reading: tree.node)
        var numbers = SeededNumbers(state: 2)
        for index in [0, 1, size / 2, size - 2, size - 1] + (0..<50).map({ _ in numbers.next() % size }) {
            var reads = 0
            let proof = try #require(
                InclusionProof(leafIndex: index, treeSize: size) { place in
                    reads += 1
                    return tree.node(place)
                })
            #expect(proof.path.count <= 63)
            #expect(reads <= 63 + 62)
            try proof.verify(leaf: tree.leaf, root: root)
        }
        #expect(InclusionProof(leafIndex: 0, treeSize: size, reading: tree.node)?.path.count == 63)
        #expect(InclusionProof(leafIndex: 0, treeSize: size + 1, reading: tree.node) == nil)
    }
}
