import Testing
import Transparency

@Suite struct `A Merkle frontier` {
    @Test func `hashes leaves and nodes as the test constants of transparency-dev/merkle`() {
        let leaf = Digest.leaf(of: Array("L123456".utf8).span)
        #expect(leaf.hex == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
        var preimage: [UInt8] = [0x01]
        let left = Digest.sha256(of: Array("N123".utf8).span)
        let right = Digest.sha256(of: Array("N456".utf8).span)
        preimage += left.array + right.array
        #expect(Digest.node(left, right) == Digest.sha256(of: preimage.span))
        // The published constant joins the two short strings themselves.
        let joined = Digest.sha256(of: Array("\u{01}N123N456".utf8).span)
        #expect(joined.hex == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
    }

    @Test func `has the known roots of RFC 6962 implementations`() {
        let entries: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6F),
        ]
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var frontier = MerkleFrontier()
        #expect(frontier.root.hex == roots[0])
        for (entry, root) in zip(entries, roots.dropFirst()) {
            frontier.append(Digest.leaf(of: entry.span))
            #expect(frontier.root.hex == root)
        }
        #expect(frontier.size == 8)
    }

    @Test func `agrees with the recursive definition for every size to 300, and with any earlier size`() throws {
        let leaves = (0..<300).map(numberedLeaf)
        let tree = RecursiveTree(leaves: leaves)
        var stored = StoredTree()
        for size in 0...300 {
            #expect(stored.frontier.root == tree.root(0..<size))
            #expect(UInt64(stored.nodes.count) == TreeNode.storedCount(forSize: UInt64(size)))
            if size < 300 { stored.append(leaves[size]) }
        }
        for size in 0...300 {
            #expect(try MerkleFrontier.root(size: UInt64(size), reading: stored.node) == tree.root(0..<size))
        }
    }

    @Test func `read back from a store goes on as if it had never stopped`() throws {
        let leaves = (0..<200).map(numberedLeaf)
        for stop in 0...200 {
            var stored = StoredTree(Array(leaves[..<stop]))
            var resumed = try MerkleFrontier(size: UInt64(stop), reading: stored.node)
            #expect(resumed == stored.frontier)
            for leaf in leaves[stop...].prefix(3) {
                stored.append(leaf)
                resumed.append(leaf)
            }
            #expect(resumed == stored.frontier)
        }
    }

    @Test(arguments: 0...5)
    func `takes chunks of two to that power as it takes single leaves`(level: Int) {
        let leaves = (0..<300).map(numberedLeaf)
        for size in stride(from: 0, through: 300, by: 7) {
            var joined = StoredTree()
            for start in stride(from: 0, to: size, by: 1 << level) {
                joined.append(StoredTree(Array(leaves[start..<min(start + 1 << level, size)])))
            }
            let single = StoredTree(Array(leaves[..<size]))
            #expect(joined.frontier == single.frontier)
            #expect(joined.nodes == single.nodes)
        }
    }

    @Test func `takes the root of a complete subtree for its leaves`() {
        let leaves = (0..<64).map(numberedLeaf)
        var whole = MerkleFrontier()
        for leaf in leaves { whole.append(leaf) }
        for level in 0...6 {
            var frontier = MerkleFrontier()
            for start in stride(from: 0, to: 64, by: 1 << level) {
                let root = StoredTree(Array(leaves[start..<start + 1 << level])).frontier.root
                frontier.append(subtree: root, level: level) { _, _ in }
            }
            #expect(frontier == whole)
        }
    }

    @Test func `is unchanged when its visitor fails`() {
        var frontier = StoredTree((0..<7).map(numberedLeaf)).frontier
        let before = frontier
        for survived in 0..<4 {
            var visits = 0
            #expect(throws: StoredTree.Unwritten.self) {
                try frontier.append(numberedLeaf(7)) { (_, _) throws(StoredTree.Unwritten) in
                    if visits == survived { throw StoredTree.Unwritten() }
                    visits += 1
                }
            }
            #expect(frontier == before)
        }
        frontier.append(numberedLeaf(7))
        #expect(frontier.size == 8)
    }
}
