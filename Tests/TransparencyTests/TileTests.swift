import Testing
import Transparency

@Suite struct `A tile` {
    @Test func `stands in groups of three digits, all but the last behind an x`() {
        #expect(Tile(.hashes(level: 0), index: 1_234_067).path == "tile/0/x001/x234/067")
        #expect(Tile(.hashes(level: 2), index: 0, width: 7).path == "tile/2/000.p/7")
        #expect(Tile(.entries, index: 999).path == "tile/entries/999")
        #expect(Tile(.entries, index: 1_000, width: 255).path == "tile/entries/x001/000.p/255")
    }

    @Test func `is read from its path, and from no other spelling of it`() {
        for tile in Tile.tiles(ofSize: 256 * 256 + 7, withEntries: true) { #expect(Tile(path: tile.path) == tile) }
        let far = Tile(.hashes(level: 7), index: 1_234_067, width: 255)
        #expect(Tile(path: far.path) == far)
        for path in [
            "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/+0/000", "tile/-1/000",
            "tile/8/000",
            "tile/0/x000/000", "tile/0/001/000", "tile/0/x001", "tile/0/000.p", "tile/0/000.p/0", "tile/0/000.p/256",
            "tile/0/000.p/07", "tile/0/000.p/1/2", "tile/0/000.gz", "tile/data/000", "tile//000", "/tile/0/000",
            "tile/0/x099/x999/x999/x999/x999/x999/x999/x999/999",
        ] { #expect(Tile(path: path) == nil, "\(path)") }
    }

    @Test func `of a tree is full or the one at the right edge, at every level that has hashes`() {
        let tiles = Tile.tiles(ofSize: 256 * 256 + 256 * 3 + 5)
        let paths = Set(tiles.map(\.path))
        #expect(tiles.count == 256 + 3 + 1 + 1 + 1 + 1)
        #expect(
            paths.isSuperset(of: ["tile/0/258", "tile/0/259.p/5", "tile/1/000", "tile/1/001.p/3", "tile/2/000.p/1"]))
        #expect(Tile.tiles(ofSize: 0).isEmpty)
        #expect(Tile.tiles(ofSize: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    }

    @Test func `is new where an earlier tree had it not, or not as wide`() {
        #expect(Tile.tiles(ofSize: 300, since: 300).isEmpty)
        #expect(Tile.tiles(ofSize: 600, since: 300).map(\.path) == ["tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"])
        #expect(
            Tile.tiles(ofSize: 3, since: 1, withEntries: true).map(\.path) == [
                "tile/entries/000.p/3", "tile/0/000.p/3",
            ])
    }
}
