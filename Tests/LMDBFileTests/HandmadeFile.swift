import LMDBFile

/// A data file written byte by byte from the format's description: a main table with a root branch (page 2) and two
/// leaves (pages 3 and 4) of one entry each, 1 -> 10 and 2 -> 20.
struct HandmadeFile {
    var version: UInt32 = 1
    var depth: UInt16 = 2
    var branchPages: UInt64 = 1
    var entries: UInt64 = 2
    var lastPage: UInt64 = 4
    var children: [UInt64] = [3, 4]
    var separator: [UInt8] = [2]
    var leafKeys: [UInt8] = [1, 2]
    /// If set, the first leaf's value is said to be on that page.
    var overflow: (page: UInt64, byteCount: Int)?

    private static let pageByteCount = 4_096

    var bytes: [UInt8] {
        meta(0) + meta(1) + branch() + leaf(3, key: leafKeys[0], value: 10) + leaf(4, key: leafKeys[1], value: 20)
    }

    private func meta(_ number: UInt64) -> [UInt8] {
        var page = little(number) + little(UInt16(0)) + little(UInt16(0x08)) + little(UInt32(0))
        page += little(UInt32(0xBEEF_C0DE)) + little(version) + little(UInt64(0)) + little(UInt64(1 << 20))
        page += little(UInt32(Self.pageByteCount)) + little(UInt16(0x08)) + little(UInt16(0))
        page += [UInt8](repeating: 0, count: 32) + little(UInt64.max)
        page += little(UInt32(0)) + little(UInt16(0)) + little(depth)
        page += little(branchPages) + little(UInt64(2)) + little(UInt64(0)) + little(entries) + little(UInt64(2))
        page += little(lastPage) + little(number)
        return padded(page)
    }

    private func branch() -> [UInt8] {
        let nodes = children.enumerated().map { index, child in
            let key = index == 0 ? [] : index == 1 ? separator : [UInt8(index + 1)]
            return little(UInt32(truncatingIfNeeded: child)) + little(UInt16(truncatingIfNeeded: child >> 32))
                + little(UInt16(key.count)) + key
        }
        return page(2, flags: 0x01, nodes: nodes)
    }

    private func leaf(_ number: UInt64, key: UInt8, value: UInt8) -> [UInt8] {
        if let overflow, number == 3 {
            let node = little(UInt32(overflow.byteCount)) + little(UInt16(1)) + little(UInt16(1)) + [key]
            return page(number, flags: 0x02, nodes: [node + little(overflow.page)])
        }
        return page(
            number, flags: 0x02, nodes: [little(UInt32(1)) + little(UInt16(0)) + little(UInt16(1)) + [key, value]])
    }

    private func page(_ number: UInt64, flags: UInt16, nodes: [[UInt8]]) -> [UInt8] {
        var body: [UInt8] = []
        var offsets: [UInt8] = []
        for node in nodes {
            body = node + [UInt8](repeating: 0, count: node.count % 2) + body
            offsets += little(UInt16(Self.pageByteCount - body.count))
        }
        let lower = UInt16(16 + offsets.count)
        let upper = UInt16(Self.pageByteCount - body.count)
        let head = little(number) + little(UInt16(0)) + little(flags) + little(lower) + little(upper) + offsets
        return head + [UInt8](repeating: 0, count: Self.pageByteCount - head.count - body.count) + body
    }

    private func padded(_ page: [UInt8]) -> [UInt8] {
        page + [UInt8](repeating: 0, count: Self.pageByteCount - page.count)
    }

    private func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
