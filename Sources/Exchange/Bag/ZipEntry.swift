/// A file in a ZIP archive, stored as it is (APPNOTE.TXT 6.3.10): the parts around its bytes.
///
/// No time, no compression, no comment, no extra field: the same files give the same archive.
struct ZipEntry {
    /// Its path, ASCII.
    var name: String
    /// The CRC-32 of its bytes (section 4.4.7).
    var check: UInt32
    /// How many bytes.
    var count: Int
    /// Where its header stands in the archive.
    var offset: Int

    /// The header before the bytes (section 4.3.7).
    var header: [UInt8] { Self.signature + Self.bytes([(10, 2)]) + common + Array(name.utf8) }

    /// The header in the directory at the end (section 4.3.12): made on Unix, a regular file of mode 0644.
    var directoryHeader: [UInt8] {
        Self.bytes([(0x0201_4B50, 4), (0x0314, 2), (10, 2)]) + common
            + Self.bytes([(0, 2), (0, 2), (0, 2), (0o100644 << 16, 4), (offset, 4)]) + Array(name.utf8)
    }

    /// Where the next header stands.
    var end: Int { offset + Self.headerCount + name.utf8.count + count }

    private var common: [UInt8] {
        // Flags and method 0; midnight of 1 January 1980, the earliest time there is.
        Self.bytes([
            (0, 2), (0, 2), (0, 2), (0x21, 2), (Int(check), 4), (count, 4), (count, 4), (name.utf8.count, 2), (0, 2),
        ])
    }

    /// The directory and the record that ends an archive (section 4.3.16).
    static func ending(_ entries: [ZipEntry]) -> [UInt8] {
        let directory = entries.flatMap(\.directoryHeader)
        return directory
            + bytes([
                (0x0605_4B50, 4), (0, 2), (0, 2), (entries.count, 2), (entries.count, 2), (directory.count, 4),
                (entries.last?.end ?? 0, 4), (0, 2),
            ])
    }

    /// The folder that it is in; absent where it is in none.
    var folder: Substring? { name.firstIndex(of: "/").map { name[..<$0] } }

    /// Its path within that folder.
    var path: String { String(name.dropFirst((folder?.count ?? -1) + 1)) }

    /// Whether it is one that a bag may have, in one folder.
    var isAllowed: Bool { folder.map { Self.isFolder($0) && BagPath.isAllowed(path) } ?? false }

    /// Whether a bag in an archive may lie in a folder of that name.
    static func isFolder(_ name: Substring) -> Bool {
        BagPath.isAllowed(String(name)) && !name.contains("/") && name.utf8.count <= 100
    }

    static let signature = bytes([(0x0403_4B50, 4)])
    /// How long a header is without the name.
    static let headerCount = 30
    /// The largest number of four bytes, beyond which an archive would have to be a Zip64 one.
    static let maximum = 0xFFFF_FFFF
    static let maximumEntries = 0xFFFF

    /// The number of that width at that place.
    static func number(_ header: [UInt8], _ place: Int, _ width: Int) -> Int {
        header[place..<(place + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Numbers with their widths, least significant byte first.
    private static func bytes(_ numbers: [(value: Int, width: Int)]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<number.width).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) }
        }
    }
}

/// CRC-32 as ZIP has it (ISO 3309), piece by piece.
struct CyclicCheck {
    private var state: UInt32 = 0xFFFF_FFFF

    /// The check of all that was added.
    var value: UInt32 { state ^ 0xFFFF_FFFF }

    mutating func update(_ bytes: [UInt8]) {
        for byte in bytes { state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
