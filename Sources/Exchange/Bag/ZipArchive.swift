import FoundationEssentials
import Ledger
import SystemPackage

/// An export as one file, for e-mail and portals: a ZIP archive that stores the files of the bag as they are, in one
/// folder (RFC 8493 section 4, docs/exports.md section 3).
public enum ZipArchive {
    /// Why an archive is not written or not read, in words that follow "the ZIP file".
    public struct Problem: Error, Hashable, Sendable {
        /// What is wrong with it.
        public var reason: String
    }

    /// Writes the bag in `folder` to `path`, where nothing may be yet; what bears the name is complete, was read back
    /// and compared with the folder.
    ///
    /// - Parameter progress: Told how many bytes were packed or read back, and how many there are of both.
    /// - Throws: ``Problem`` where the archive would be larger than 4 GiB, or does not read back as the folder.
    public static func write(
        _ folder: String, to path: String, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws {
        let unfinished = partial(path)
        guard !FileManager.default.fileExists(atPath: unfinished) else {
            throw Problem(reason: "cannot be written: \(unfinished) is there already")
        }
        let paths = try paths(of: folder)
        let all = 2 * paths.map { length(of: "\(folder)/\($0)") }.reduce(0, +)
        var done = 0
        func advance(_ count: Int) {
            done += count
            progress(done, all)
        }
        do {
            let file = try FileDescriptor.open(
                FilePath(unfinished), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: .ownerReadWrite)
            try file.closeAfter { try write(folder, paths, into: file, advance) }
            try SmallFile.synchronise(unfinished)
            try demand(unfinished, holds: paths, of: folder, advance)
            try DurableFolder.place(file: unfinished, at: path)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }

    /// Where an archive is while it is written.
    public static func partial(_ path: String) -> String { path + ".partial" }

    private static func write(
        _ folder: String, _ paths: [String], into file: FileDescriptor, _ advance: (Int) -> Void
    ) throws {
        let own = FilePath(folder).lastComponent?.string ?? ""
        let name = ZipEntry.isFolder(own[...]) ? own : "export"
        var entries: [ZipEntry] = []
        for path in paths {
            var (check, count) = (CyclicCheck(), 0)
            try forEachPiece(of: "\(folder)/\(path)") { piece in
                check.update(piece)
                count += piece.count
            }
            let entry = ZipEntry(
                name: "\(name)/\(path)", check: check.value, count: count, offset: entries.last?.end ?? 0)
            guard entry.end <= ZipEntry.maximum, entries.count < ZipEntry.maximumEntries else {
                throw Problem(reason: "would be larger than 4 GiB")
            }
            try file.writeAll(entry.header)
            try forEachPiece(of: "\(folder)/\(path)") { piece in
                try file.writeAll(piece)
                advance(piece.count)
            }
            entries.append(entry)
        }
        try file.writeAll(ZipEntry.ending(entries))
    }

    /// The files below a folder, ascending bytewise.
    private static func paths(of folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            let type = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.type]
            return type as? FileAttributeType == .typeRegular
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func length(of path: String) -> Int {
        BagCheck.length((try? FileManager.default.attributesOfItem(atPath: path))?[.size])
    }

    private static func forEachPiece(of path: String, _ body: ([UInt8]) throws -> Void) throws {
        let unreadable = Problem(reason: "needs \(path), which cannot be read")
        guard var bytes = FileBytes(path) else { throw unreadable }
        var piece = bytes.next()
        while !piece.isEmpty {
            try body(piece)
            piece = bytes.next()
        }
        guard !bytes.isUnreadable else { throw unreadable }
    }
}
