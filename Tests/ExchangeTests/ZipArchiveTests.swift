import FoundationEssentials
import Ledger
import LedgerTesting
import Testing

@testable import Exchange

@Suite struct `A ZIP archive of an export` {
    /// A folder of three files and its archive.
    private struct Packed {
        let directory: TemporaryDirectory
        var archive: String { directory.file("bag.zip") }

        init(octets: Int = 2_000) throws {
            directory = try TemporaryDirectory()
            try SmallFile.makeDirectory(directory.file("bag/data/keys"))
            try SmallFile.create(directory.file("bag/bagit.txt"), Array("first".utf8))
            try SmallFile.create(directory.file("bag/data/events.jsonl"), [UInt8](repeating: 7, count: octets))
            try SmallFile.create(directory.file("bag/data/keys/empty"), [])
            try ZipArchive.write(directory.file("bag"), to: archive)
        }

        /// What unpacking these bytes says against them; nothing if they are unpacked.
        func refusal(of bytes: [UInt8]) throws -> String? {
            let other = try TemporaryDirectory()
            try SmallFile.create(other.file("a.zip"), bytes)
            try SmallFile.makeDirectory(other.file("into"))
            do throws(any Error) {
                _ = try ZipArchive.unpack(other.file("a.zip"), into: other.file("into"))
                return nil
            } catch { return (error as? ZipArchive.Problem)?.reason ?? "another error: \(error)" }
        }
    }

    @Test func `unpacks to the same files`() throws {
        let packed = try Packed(octets: 600_000)
        let other = try TemporaryDirectory()
        let bag = try ZipArchive.unpack(packed.archive, into: other.file(""))
        for path in ["bagit.txt", "data/events.jsonl", "data/keys/empty"] {
            #expect(try SmallFile.read("\(bag)/\(path)") == SmallFile.read(packed.directory.file("bag/\(path)")))
        }
    }

    @Test func `of the same files has the same bytes`() throws {
        let packed = try Packed()
        try ZipArchive.write(packed.directory.file("bag"), to: packed.directory.file("again.zip"))
        #expect(try SmallFile.read(packed.archive) == SmallFile.read(packed.directory.file("again.zip")))
    }

    @Test func `of a folder whose name is too long lies in one called export`() throws {
        let packed = try Packed()
        let long = packed.directory.file(String(repeating: "n", count: 101))
        try FileManager.default.moveItem(atPath: packed.directory.file("bag"), toPath: long)
        try ZipArchive.write(long, to: packed.directory.file("long.zip"))
        let other = try TemporaryDirectory()
        let bag = try ZipArchive.unpack(packed.directory.file("long.zip"), into: other.path)
        #expect(bag == "\(other.path)/export")
    }

    @Test func `is not written over another, nor is what another one left taken away`() throws {
        let packed = try Packed()
        let partial = ZipArchive.partial(packed.directory.file("other.zip"))
        try SmallFile.create(partial, Array("precious".utf8))
        #expect(throws: ZipArchive.Problem.self) {
            try ZipArchive.write(packed.directory.file("bag"), to: packed.directory.file("other.zip"))
        }
        #expect(try SmallFile.read(partial) == Array("precious".utf8))
    }

    @Test func `is read back before it has its name: a file that changed meanwhile leaves no archive`() throws {
        let packed = try Packed(octets: 600_000)
        let (folder, archive) = (packed.directory.file("bag"), packed.directory.file("other.zip"))
        var parts: [Int] = []
        #expect(throws: ZipArchive.Problem(reason: "does not hold data/events.jsonl as it is in the folder")) {
            try ZipArchive.write(folder, to: archive) { done, all in
                parts.append(done)
                guard done == all / 2 else { return }
                let other = [UInt8](repeating: 8, count: 600_000)
                #expect(throws: Never.self) { try SmallFile.replace("\(folder)/data/events.jsonl", other) }
            }
        }
        #expect(parts == parts.sorted() && Set(parts).count > 4)
        for path in [archive, ZipArchive.partial(archive)] { #expect(try SmallFile.read(path) == nil) }
    }

    @Test func `says how far it is, packing and reading back`() throws {
        let packed = try Packed(octets: 600_000)
        var last = (done: 0, all: 0)
        try ZipArchive.write(packed.directory.file("bag"), to: packed.directory.file("other.zip")) { last = ($0, $1) }
        #expect(last.done == 1_200_010 && last.all == 1_200_010)
    }

    @Test func `is not that of a folder with a file less or a file more`() throws {
        let packed = try Packed()
        let folder = packed.directory.file("bag")
        let paths = ["bagit.txt", "data/events.jsonl", "data/keys/empty"]
        try ZipArchive.demand(packed.archive, holds: paths, of: folder)
        let refusal = ZipArchive.Problem(reason: "does not hold the files of the folder")
        for other in [paths.dropLast(), paths + ["more"]] {
            #expect(throws: refusal) { try ZipArchive.demand(packed.archive, holds: Array(other), of: folder) }
        }
    }

    @Test func `in which a file is the folder of another is refused`() throws {
        let packed = try Packed()
        let entry = ZipEntry(name: "bag/data", check: 0, count: 0, offset: 0)
        let inner = ZipEntry(name: "bag/data/keys", check: 0, count: 0, offset: entry.end)
        let refusal = try packed.refusal(of: entry.header + inner.header + ZipEntry.ending([entry, inner]))
        #expect(refusal?.hasPrefix("another error") == true)
    }

    @Test func `that is cut off anywhere is refused`() throws {
        let packed = try Packed()
        let bytes = try #require(try SmallFile.read(packed.archive))
        let places = [0, 1, 29, 30, 40, 44, 60, 1_000] + (1...160).map { bytes.count - $0 }
        for place in places { #expect(try packed.refusal(of: Array(bytes.prefix(place))) != nil, "\(place)") }
    }

    @Test func `with a byte more is refused, and whole it is not`() throws {
        let packed = try Packed()
        let bytes = try #require(try SmallFile.read(packed.archive))
        #expect(try packed.refusal(of: bytes) == nil)
        #expect(try packed.refusal(of: bytes + [0]) == "is cut off, or damaged at its end")
    }

    @Test func `with any byte of a header or a file changed is refused`() throws {
        let packed = try Packed()
        let bytes = try #require(try SmallFile.read(packed.archive))
        let around = Array(0..<100) + Array((bytes.count - 340)..<bytes.count) + [1_000]
        for place in around {
            var changed = bytes
            changed[place] ^= 1
            #expect(try packed.refusal(of: changed) != nil, "\(place)")
        }
    }

    @Test(arguments: [
        ("../bagit.text", "has a file of a name that an export does not have"),
        ("/bag/bagit.tx", "has a file of a name that an export does not have"),
        ("bag/.hidden.t", "has a file of a name that an export does not have"),
        ("no-folder.txt", "has a file of a name that an export does not have"),
        ("bah/bagit.txt", "has a file of a name that an export does not have"),
        ("bag/zzzzz.txt", "has its files in another order"),
    ]) func `with a name that leads elsewhere is refused`(name: String, reason: String) throws {
        let packed = try Packed()
        let bytes = try #require(try SmallFile.read(packed.archive))
        let entry = ZipEntry(name: "bag/bagit.txt", check: 0, count: 5, offset: 0)
        #expect(name.utf8.count == entry.name.utf8.count)
        let changed = Array(bytes.prefix(ZipEntry.headerCount)) + Array(name.utf8)
        #expect(try packed.refusal(of: changed + bytes.dropFirst(changed.count)) == reason)
    }
}
