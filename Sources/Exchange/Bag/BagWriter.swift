import FoundationEssentials
import Ledger
import SystemPackage
import Transparency

/// Writes the files of a bag into a folder of another name, hashes them on the way, and gives the folder its name when
/// all is there: what bears the name is complete.
struct BagWriter: FileSink, ~Copyable {
    /// Where it is written to for now.
    let folder: String
    private let destination: String
    private var payload = Manifest()
    private var tags = Manifest()
    /// The files under `data/` that have begun and not ended.
    private var open: [String: BagFile] = [:]
    /// How many bytes each file has, by path.
    private(set) var lengths: [String: Int] = [:]
    /// How many bytes and files there are under `data/`.
    private(set) var octets = 0
    var files: Int { payload.digests.count }

    /// Begins a bag at `path`, where nothing may be yet, nor beside it what an interrupted one left.
    init(at path: String) throws {
        destination = path
        folder = path + ".partial"
        guard !FileManager.default.fileExists(atPath: folder) else { throw ExportRefusal.unfinished(folder) }
        try SmallFile.makeDirectory(folder)
    }

    /// Writes one file under `data/`.
    mutating func write(_ path: String, _ body: (BagFile) throws -> Void) throws {
        try body(try begun(path))
        try end(path)
    }

    mutating func begin(_ path: String) throws { _ = try begun(path) }

    mutating func add(_ text: String, to path: String) throws { try open[path]?.add(Array(text.utf8)) }

    mutating func end(_ path: String) throws {
        guard let file = open.removeValue(forKey: path) else { return }
        payload.add(path, try file.finish())
        lengths[path] = file.count
        octets += file.count
    }

    private mutating func begun(_ path: String) throws -> BagFile {
        precondition(path.hasPrefix("data/") && BagPath.isAllowed(path) && open[path] == nil)
        let file = try BagFile("\(folder)/\(path)")
        open[path] = file
        return file
    }

    /// Writes a file beside `data/`.
    mutating func writeTag(_ path: String, _ bytes: [UInt8]) throws {
        precondition(BagPath.isAllowed(path))
        let file = try BagFile("\(folder)/\(path)")
        try file.add(bytes)
        tags.add(path, try file.finish())
        lengths[path] = file.count
    }

    /// Writes both manifests, after all else but the signatures; gives the bytes of the tag manifest, which are signed.
    mutating func writeManifests() throws -> [UInt8] {
        try writeTag("manifest-sha256.txt", Array(payload.text.utf8))
        let bytes = Array(tags.text.utf8)
        let file = try BagFile("\(folder)/\(ExportPath.tagManifest)")
        try file.add(bytes)
        _ = try file.finish()
        return bytes
    }

    /// Writes a signature, which no manifest lists.
    func writeSignature(_ name: String, _ bytes: [UInt8]) throws {
        let file = try BagFile("\(folder)/\(ExportPath.signatures)/\(name)")
        try file.add(bytes)
        _ = try file.finish()
    }

    /// Gives the bag its name.
    consuming func finish() throws {
        try DurableFolder.place(folder, at: destination)
    }

    /// Removes what was written.
    static func discard(at path: String) { try? FileManager.default.removeItem(atPath: path + ".partial") }
}

/// One file of a bag while it is written.
final class BagFile {
    private let descriptor: FileDescriptor
    private let path: String
    private var buffer: [UInt8] = []
    private var hash = IncrementalDigest()
    /// How many bytes were added.
    private(set) var count = 0

    fileprivate init(_ path: String) throws {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try SmallFile.makeDirectory(folder)
        let opened = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite)
        self.path = path
        descriptor = opened
    }

    /// Adds bytes at the end.
    func add(_ bytes: [UInt8]) throws { try add(bytes.span) }

    /// Adds bytes at the end.
    func add(_ bytes: Span<UInt8>) throws {
        hash.update(bytes)
        count += bytes.count
        for index in bytes.indices { buffer.append(bytes[index]) }
        if buffer.count >= Self.pieceSize { try flush() }
    }

    /// Ends a line.
    func endLine() throws { try add([0x0A]) }

    /// Waits until the bytes are on the disk, and gives their hash.
    fileprivate func finish() throws -> Digest {
        try flush()
        try SmallFile.synchronise(path)
        return hash.finalize()
    }

    private func flush() throws {
        try descriptor.writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    deinit { try? descriptor.close() }

    private static let pieceSize = 1 << 18
}
