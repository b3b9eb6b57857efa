import Transparency

/// A store of tree nodes that only appends, as the ledger's table is.
struct StoredTree {
    private(set) var nodes: [Digest] = []
    private(set) var places: [TreeNode] = []
    private(set) var frontier = MerkleFrontier()

    init(_ leaves: [Digest] = []) {
        for leaf in leaves { append(leaf) }
    }

    mutating func append(_ leaf: Digest) {
        frontier.append(leaf) { place, digest in
            places.append(place)
            nodes.append(digest)
        }
    }

    /// Appends a chunk whose nodes were computed apart.
    mutating func append(_ chunk: StoredTree) {
        nodes += chunk.nodes
        frontier.append(chunk.frontier) { _, digest in nodes.append(digest) }
    }

    func node(_ place: TreeNode) throws(Unwritten) -> Digest {
        guard place.storedPosition < UInt64(nodes.count) else { throw Unwritten() }
        return nodes[Int(place.storedPosition)]
    }

    struct Unwritten: Error {}
}

/// A tree of any size whose leaves are all the same, so that every complete subtree of a level is.
struct UniformTree {
    private let levels: [Digest]

    init() {
        var levels = [numberedLeaf(0)]
        while levels.count < 63 { levels.append(Digest.node(levels[levels.count - 1], levels[levels.count - 1])) }
        self.levels = levels
    }

    var leaf: Digest { levels[0] }
    func node(_ place: TreeNode) -> Digest { levels[place.level] }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Digest {
    /// The digest with one bit turned over.
    func flipping(bit: Int) -> Digest {
        var bytes = array
        bytes[bit / 8] ^= 1 << (bit % 8)
        return Digest(bytes) ?? self
    }
}
