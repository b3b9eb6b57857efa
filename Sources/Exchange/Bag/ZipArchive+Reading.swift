import FoundationEssentials
import Ledger
import SystemPackage

extension ZipArchive {
    /// Unpacks an archive that ``write(_:to:)`` wrote into `folder`, which must be there and empty; gives the path of
    /// the bag in it.
    ///
    /// What differs by one byte from what would be written of the same files is refused: nothing hides between files,
    /// two readers see the same, and no file takes more room than it has bytes in the archive.
    ///
    /// - Throws: ``Problem`` for any other archive.
    public static func unpack(_ path: String, into folder: String) throws -> String {
        let entries = try read(path) { entry, bytes in try copy(entry, from: &bytes, to: folder) }
        return "\(folder)/\(entries.first?.folder ?? "")"
    }

    /// Reads an archive from its first byte to its last; gives its files.
    ///
    /// - Parameter body: Reads the bytes of a file; gives their check.
    static func read(
        _ path: String, _ body: (ZipEntry, inout FileBytes) throws -> UInt32
    ) throws -> [ZipEntry] {
        guard var bytes = FileBytes(path) else { throw Problem(reason: "cannot be read") }
        var entries: [ZipEntry] = []
        var header = bytes.next(ZipEntry.headerCount)
        while header.starts(with: ZipEntry.signature) {
            let entry = try entry(header, &bytes, after: entries.last, place: entries.count)
            entries.append(entry)
            guard try body(entry, &bytes) == entry.check else {
                throw Problem(reason: "is damaged: \(entry.name)")
            }
            header = bytes.next(ZipEntry.headerCount)
        }
        guard !entries.isEmpty else { throw Problem(reason: "has no file at its beginning") }
        let ending = ZipEntry.ending(entries)
        guard header + bytes.next(ending.count) == ending else {
            throw Problem(reason: "is cut off, or damaged at its end")
        }
        return entries
    }

    /// The file whose header begins with these bytes.
    private static func entry(
        _ header: [UInt8], _ bytes: inout FileBytes, after last: ZipEntry?, place: Int
    ) throws(Problem) -> ZipEntry {
        guard header.count == ZipEntry.headerCount else { throw Problem(reason: "is cut off") }
        guard place < ZipEntry.maximumEntries, last?.end ?? 0 <= ZipEntry.maximum else {
            throw Problem(reason: "is larger than such an archive can be")
        }
        let name = bytes.next(ZipEntry.number(header, 26, 2))
        let entry = ZipEntry(
            name: String(decoding: name, as: UTF8.self), check: UInt32(ZipEntry.number(header, 14, 4)),
            count: ZipEntry.number(header, 18, 4), offset: last?.end ?? 0)
        guard entry.header == header + name else { throw Problem(reason: "was packed by another program") }
        guard entry.isAllowed, entry.folder == last?.folder ?? entry.folder else {
            throw Problem(reason: "has a file of a name that an export does not have")
        }
        guard last.map({ $0.name.utf8.lexicographicallyPrecedes(entry.name.utf8) }) ?? true else {
            throw Problem(reason: "has its files in another order")
        }
        return entry
    }

    /// Copies the bytes of a file; gives their check.
    private static func copy(_ entry: ZipEntry, from bytes: inout FileBytes, to folder: String) throws -> UInt32 {
        let path = FilePath("\(folder)/\(entry.name)")
        try SmallFile.makeDirectory(path.removingLastComponent().string)
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        defer { try? file.close() }
        return try forEachPiece(of: entry, &bytes) { try file.writeAll($0) }
    }

    /// Gives the bytes of a file piece by piece; gives back their check.
    static func forEachPiece(
        of entry: ZipEntry, _ bytes: inout FileBytes, _ body: ([UInt8]) throws -> Void
    ) throws -> UInt32 {
        var (check, left) = (CyclicCheck(), entry.count)
        while left > 0 {
            let piece = bytes.next(min(left, 1 << 18))
            guard !piece.isEmpty else { throw Problem(reason: "is cut off in \(entry.name)") }
            check.update(piece)
            try body(piece)
            left -= piece.count
        }
        return check.value
    }
}
