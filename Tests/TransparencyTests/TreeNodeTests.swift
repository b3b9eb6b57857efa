import Testing
import Transparency

@Suite struct `The place of a tree node` {
    @Test func `counts the nodes written before it, and is found again from that count`() {
        let stored = StoredTree((0..<1025).map { _ in Digest.emptyTree })
        #expect(stored.places.count == 2 * 1025 - 2)
        for (position, place) in stored.places.enumerated() {
            #expect(place.storedPosition == UInt64(position))
            #expect(TreeNode(storedPosition: UInt64(position)) == place)
        }
        #expect(Set(stored.places).count == stored.places.count)
    }

    @Test func `is exact for trees of any size`() {
        var numbers = SeededNumbers(state: 1)
        for _ in 0..<20_000 {
            let level = Int.random(in: 0..<62, using: &numbers)
            let place = TreeNode(
                level: level, index: UInt64.random(in: 0..<(1 << 62) >> UInt64(level), using: &numbers))
            #expect(TreeNode(storedPosition: place.storedPosition) == place)
        }
        #expect(TreeNode(level: 62, index: 0).storedPosition == UInt64(Int64.max) - 1)
        #expect(TreeNode(level: 62, index: 1).storedPosition == UInt64.max - 2)
        #expect(TreeNode.storedCount(forSize: 1 << 63) == UInt64.max)
        #expect(TreeNode.storedCount(forSize: 0) == 0)
    }

    @Test func `covers its leaves`() {
        #expect(TreeNode(level: 0, index: 5).leaves == 5..<6)
        #expect(TreeNode(level: 3, index: 2).leaves == 16..<24)
    }
}
