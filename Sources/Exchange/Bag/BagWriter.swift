import FoundationEssentials
import Ledger
import SystemPackage
import Transparency

/// Writes the files of a bag into a folder of another name, hashes them on the way, and gives the folder its name when
/// all is there: what bears the name is complete.
struct BagWriter: ~Copyable {
    /// Where it is written to for now.
    let folder: String
    private let destination: String
    private var payload = Manifest()
    private var tags = Manifest()
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
    mutating func write(_ path: String, _ body: (inout BagFile) throws -> Void) throws {
        precondition(path.hasPrefix("data/") && BagPath.isAllowed(path))
        var file = try BagFile("\(folder)/\(path)")
        try body(&file)
        payload.add(path, try file.finish())
        lengths[path] = file.count
        octets += file.count
    }

    /// Writes one file under `data/`.
    mutating func write(_ path: String, _ text: String) throws {
        try write(path) { try $0.add(Array(text.utf8)) }
    }

    /// Writes a file beside `data/`.
    mutating func writeTag(_ path: String, _ bytes: [UInt8]) throws {
        precondition(BagPath.isAllowed(path))
        var file = try BagFile("\(folder)/\(path)")
        try file.add(bytes)
        tags.add(path, try file.finish())
        lengths[path] = file.count
    }

    /// Writes both manifests, after all else but the signatures; gives the bytes of the tag manifest, which are signed.
    mutating func writeManifests() throws -> [UInt8] {
        try writeTag("manifest-sha256.txt", Array(payload.text.utf8))
        let bytes = Array(tags.text.utf8)
        var file = try BagFile("\(folder)/\(ExportPath.tagManifest)")
        try file.add(bytes)
        _ = try file.finish()
        return bytes
    }

    /// Writes a signature, which no manifest lists.
    func writeSignature(_ name: String, _ bytes: [UInt8]) throws {
        var file = try BagFile("\(folder)/\(ExportPath.signatures)/\(name)")
        try file.add(bytes)
        _ = try file.finish()
    }

    /// Gives the bag its name.
    consuming func finish() throws {
        try FileManager.default.moveItem(atPath: folder, toPath: destination)
    }

    /// Removes what was written.
    static func discard(at path: String) { try? FileManager.default.removeItem(atPath: path + ".partial") }
}

/// One file of a bag while it is written.
struct BagFile: ~Copyable {
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
            FilePath(path), .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
        self.path = path
        descriptor = opened
    }

    /// Adds bytes at the end.
    mutating func add(_ bytes: [UInt8]) throws { try add(bytes.span) }

    /// Adds bytes at the end.
    mutating func add(_ bytes: Span<UInt8>) throws {
        hash.update(bytes)
        count += bytes.count
        for index in bytes.indices { buffer.append(bytes[index]) }
        if buffer.count >= Self.pieceSize { try flush() }
    }

    /// Ends a line.
    mutating func endLine() throws { try add([0x0A]) }

    /// Waits until the bytes are on the disk, and gives their hash.
    fileprivate mutating func finish() throws -> Digest {
        try flush()
        try SmallFile.synchronise(path)
        return hash.finalize()
    }

    private mutating func flush() throws {
        try descriptor.writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    deinit { try? descriptor.close() }

    private static let pieceSize = 1 << 18
}
