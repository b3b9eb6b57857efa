import Exchange
import FoundationEssentials
import Glibc
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@Suite(.serialized) struct `A publication` {
    /// A ledger that a test may append to no more: a copy of the practice study.
    private func ledger(_ directory: TemporaryDirectory) throws -> Ledger {
        try FileManager.default.copyItem(
            atPath: try ExportedStudy.made().directory.file("ledger"), toPath: directory.file("ledger"))
        return try Ledger.open(at: directory.file("ledger"), content: .study, readOnly: true)
    }

    @Test func `killed before any of its files leaves a checkpoint whose tiles are all there, or none`() throws {
        struct Killed: Error {}
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        for count in 0... {
            let folder = directory.file("public-\(count)")
            var left = count
            let publication = Publication(in: folder, withEntries: true)
            do {
                _ = try publication.update(ledger) { _ in
                    guard left > 0 else { throw Killed() }
                    left -= 1
                }
                #expect(count > 2)
                break
            } catch is Killed {
                #expect(!FileManager.default.fileExists(atPath: folder + "/checkpoint"))
                let outcome = try publication.update(ledger)
                #expect(outcome.before == 0 && outcome.files > 0)
                #expect(try publication.update(ledger).files == 0)
            }
        }
    }

    @Test func `writes nothing behind a link`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let publication = Publication(in: directory.file("public"), withEntries: false)
        _ = try publication.update(ledger)
        let tiles = directory.file("public/tile")
        try FileManager.default.moveItem(atPath: tiles, toPath: directory.file("elsewhere"))
        try FileManager.default.createSymbolicLink(atPath: tiles, withDestinationPath: directory.file("elsewhere"))
        #expect(throws: Publication.Problem.foreign(["tile"])) { try publication.update(ledger) }
    }

    @Test func `of another history is refused, and one that is further`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let publication = Publication(in: directory.file("public"), withEntries: false)
        _ = try publication.update(ledger)
        let note = try SignedNote(directory.bytes("public/checkpoint").span)
        let own = try Checkpoint(note.text)
        let change = { (size: UInt64, root: Digest) in
            let text = "\(own.origin)\n\(size)\n\(PaddedBase64.encode(root.array.span))\n"
            let lines = note.signatures.map { $0.line + "\n" }.joined()
            try directory.write("public/checkpoint", Array("\(text)\n\(lines)".utf8))
        }
        try change(own.size - 1, own.root)
        #expect(throws: Publication.Problem.otherHistory(size: Int(own.size) - 1)) { try publication.update(ledger) }
        try change(own.size + 1, own.root)
        #expect(throws: Publication.Problem.ahead(size: Int(own.size) + 1)) { try publication.update(ledger) }
        try directory.write("public/checkpoint", [0x31])
        #expect(throws: Publication.Problem.notACheckpoint) { try publication.update(ledger) }
    }

    @Test func `does not begin among other files`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        try FileManager.default.createDirectory(
            atPath: directory.file("public"), withIntermediateDirectories: true)
        try directory.write("public/index.html", [0x31])
        let publication = Publication(in: directory.file("public"), withEntries: false)
        #expect(throws: Publication.Problem.notEmpty) { try publication.update(ledger) }
    }

    /// A publication of its own, and the path of its only tile.
    private func published(_ directory: TemporaryDirectory, _ ledger: borrowing Ledger) throws -> (Publication, String)
    {
        let publication = Publication(in: directory.file("public"), withEntries: true)
        let outcome = try publication.update(ledger)
        #expect(outcome.files == 3 && outcome.restored == 0 && outcome.repaired == 0)
        return (publication, "tile/0/000.p/\(outcome.size)")
    }

    @Test func `writes again what was published and is gone, each file and the checkpoint`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let (publication, tile) = try published(directory, ledger)
        for name in [tile, "tile/entries/" + tile.dropFirst("tile/0/".count), "checkpoint"] {
            let before = directory.bytes("public/" + name)
            try FileManager.default.removeItem(atPath: directory.file("public/" + name))
            let outcome = try publication.update(ledger)
            #expect(outcome.files == 1 && outcome.restored == (name == "checkpoint" ? 0 : 1))
            #expect(directory.bytes("public/" + name) == before)
        }
        try FileManager.default.removeItem(atPath: directory.file("public/tile"))
        #expect(try publication.update(ledger).restored == 2)
        #expect(try publication.update(ledger).files == 0)
    }

    @Test(arguments: ["flipped", "cut", "longer", "empty", "pipe", "lost link"])
    func `refuses what was spoilt and writes nothing, and replaces it when told to`(damage: String) throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let (publication, tile) = try published(directory, ledger)
        for name in [tile, "tile/entries/" + tile.dropFirst("tile/0/".count), "checkpoint"] {
            let path = directory.file("public/" + name)
            let right = directory.bytes("public/" + name)
            var wrong = right
            switch damage {
            // In the checkpoint this is a byte of the last signature.
            case "flipped": wrong[wrong.count - 9] ^= 1
            case "cut": wrong.removeLast(8)
            case "longer": wrong.append(0x0A)
            case "empty": wrong = []
            default: break
            }
            try directory.write("public/" + name, wrong)
            if wrong == right {
                // A checkpoint that is a pipe is another matter: the program refuses to replace it at all.
                guard name != "checkpoint" else { continue }
                try FileManager.default.removeItem(atPath: path)
                try Self.place(damage, path)
            }
            do {
                _ = try publication.update(ledger)
                Issue.record("\(name) \(damage) went unnoticed")
            } catch Publication.Problem.spoilt(let paths) {
                #expect(paths == [name])
            } catch Publication.Problem.notACheckpoint { #expect(name == "checkpoint") }
            if wrong != right { #expect(directory.bytes("public/" + name) == wrong) }
            guard damage != "pipe" else {
                // Nothing is put in the place of what is no file.
                #expect(throws: LedgerError.self) { try publication.update(ledger, repairing: true) }
                try FileManager.default.removeItem(atPath: path)
                #expect(try publication.update(ledger).restored == 1)
                continue
            }
            let outcome = try publication.update(ledger, repairing: true)
            #expect(outcome.files == 1 && outcome.repaired + outcome.restored == 1)
            #expect(directory.bytes("public/" + name) == right)
        }
    }

    /// Puts something else than a file somewhere.
    private static func place(_ kind: String, _ path: String) throws {
        if kind == "pipe" {
            #expect(unsafe mkfifo(path, 0o600) == 0)
        } else {
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
        }
    }

    @Test func `refuses foreign files among its tiles, and tiles without a checkpoint that are not its own`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let (publication, tile) = try published(directory, ledger)
        for name in ["tile/0/001", "tile/1/000.p/1", "tile/0/index.html", "tile/0/000.p/255", "tile/x"] {
            try FileManager.default.createDirectory(
                atPath: directory.file("public/tile/1/000.p"), withIntermediateDirectories: true)
            try directory.write("public/" + name, [0x31])
            for isRepairing in [false, true] {
                #expect(throws: Publication.Problem.foreign([name])) {
                    try publication.update(ledger, repairing: isRepairing)
                }
            }
            try FileManager.default.removeItem(atPath: directory.file("public/" + name))
        }
        // What an interrupted publication had not finished is no finding.
        try directory.write("public/\(tile).new-77", [0x31])
        #expect(try publication.update(ledger).files == 0)
        try directory.write("public/\(tile)", [0x31])
        try FileManager.default.removeItem(atPath: directory.file("public/checkpoint"))
        for isRepairing in [false, true] {
            #expect(throws: Publication.Problem.foreign([tile])) {
                try publication.update(ledger, repairing: isRepairing)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: directory.file("public/checkpoint")))
    }

    @Test func `compares narrower tiles of earlier days with what they were`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let (publication, tile) = try published(directory, ledger)
        let early = Array(directory.bytes("public/" + tile).prefix(32 * 5))
        try directory.write("public/tile/0/000.p/5", early)
        #expect(try publication.update(ledger).files == 0)
        try directory.write("public/tile/0/000.p/5", early.reversed())
        #expect(throws: Publication.Problem.spoilt(["tile/0/000.p/5"])) { try publication.update(ledger) }
        #expect(try publication.update(ledger, repairing: true).repaired == 1)
        #expect(directory.bytes("public/tile/0/000.p/5") == early)
    }

    @Test func `leaves the lines of witnesses on its checkpoint, and misses its own`() throws {
        let directory = try TemporaryDirectory()
        let ledger = try ledger(directory)
        let (publication, _) = try published(directory, ledger)
        let own = directory.bytes("public/checkpoint")
        let witness = "\u{2014} witness.example/w \(PaddedBase64.encode([UInt8](repeating: 7, count: 76).span))\n"
        try directory.write("public/checkpoint", own + Array(witness.utf8))
        #expect(try publication.update(ledger).files == 0)
        let lines = String(decoding: own, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        try directory.write("public/checkpoint", Array(lines.dropLast(2).joined(separator: "\n").utf8) + [0x0A])
        #expect(throws: Publication.Problem.spoilt(["checkpoint"])) { try publication.update(ledger) }
        #expect(try publication.update(ledger, repairing: true).repaired == 1)
        #expect(directory.bytes("public/checkpoint") == own)
    }
}
