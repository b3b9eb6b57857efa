import FoundationEssentials
import Ledger
import LedgerTesting
import Testing

@Suite struct `Verification of a damaged data file` {
    @Test(.evidence(for: "G-13"), .evidence(for: "G-18"), .evidence(for: "G-03"))
    func `ends in a verdict for any flipped bit, and calls nothing VERIFIED that says anything else`() throws {
        let store = try FaultsStore(notes: 6)
        let whole = store.report()
        #expect(whole.verdict == .verified)
        var generator = SeededGenerator(seed: 13)
        var failed = 0
        for _ in 0..<500 {
            let offset = Int.random(in: 0..<store.original.count, using: &generator)
            let bit = Int.random(in: 0..<8, using: &generator)
            let report = try store.report(ofDataFile: store.flipped(offset, bit: bit))
            if report.verdict == .failed { failed += 1 }
            #expect(report.verdict == .failed || report == whole, "byte \(offset), bit \(bit): \(report.findings)")
        }
        #expect(failed > 20, "\(failed) of 500 flips hit something that counts")
    }

    @Test(.evidence(for: "G-13"))
    func `names the event in whose bytes a bit was changed`() throws {
        let store = try FaultsStore(notes: 6)
        let whole = store.report()
        var generator = SeededGenerator(seed: 14)
        for (sequence, bytes) in store.events.enumerated() {
            // LMDB leaves older copies of a page behind: the same bytes lie in several places, and one of them counts.
            let places = store.original.indices.dropLast(bytes.count - 1).filter {
                store.original[$0] == bytes[0] && store.original[$0..<$0 + bytes.count].elementsEqual(bytes)
            }
            var damages: [Int?] = []
            for place in places {
                let offset = place + Int.random(in: bytes.indices, using: &generator)
                let bit = Int.random(in: 0..<8, using: &generator)
                let report = try store.report(ofDataFile: store.flipped(offset, bit: bit))
                if report != whole { damages.append(report.verdict == .failed ? report.firstDamage : nil) }
            }
            #expect(damages == [sequence], "\(places.count) copies")
        }
    }

    @Test(.evidence(for: "G-14"), .evidence(for: "G-18"))
    func `finds a cut at any page`() throws {
        let store = try FaultsStore(notes: 6)
        let whole = store.report()
        for count in stride(from: 0, to: store.original.count, by: 4_096) {
            let report = try store.report(ofDataFile: Array(store.original[..<count]))
            // Pages at the end may be free ones; then nothing that counts is gone.
            #expect(report.verdict != .verified || report == whole, "\(count) bytes")
            if count <= 3 * 4_096 { #expect(report.verdict != .verified && !report.findings.isEmpty) }
        }
    }

    @Test(.evidence(for: "G-18"), arguments: [0, 1, 4_096, 100_000])
    func `does not take a text for a ledger`(count: Int) throws {
        let store = try FaultsStore(notes: 1)
        let text = Array(String(repeating: "This is no ledger.\n", count: count / 19 + 1).utf8.prefix(count))
        let report = try store.report(ofDataFile: text)
        #expect(report.verdict != .verified && !report.findings.isEmpty)
        #expect(report.events == 0)
    }

    @Test(.evidence(for: "G-18")) func `does not take a directory or nothing for a ledger`() throws {
        let store = try FaultsStore(notes: 1)
        try FileManager.default.createDirectory(
            atPath: store.directory.file("odd/data.mdb"), withIntermediateDirectories: true)
        for name in ["odd", "odd/data.mdb", "missing", "ledger/data.mdb"] {
            let report = store.report(of: store.directory.file(name))
            #expect(report.verdict != .verified && report.events == 0)
            #expect(report.findings.contains { $0.code == .inputUnopenable }, "\(name): \(report.findings)")
        }
    }
}

@Suite struct `Verification that may not write` {
    @Test(.evidence(for: "G-03")) func `works in a read-only directory, and leaves every byte as it was`() throws {
        let store = try FaultsStore(notes: 3)
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: store.path)
        defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: store.path) }
        let names = try manager.contentsOfDirectory(atPath: store.path).sorted()
        #expect(store.report().verdict == .verified)
        #expect(try manager.contentsOfDirectory(atPath: store.path).sorted() == names)
        #expect(store.directory.bytes("ledger/data.mdb") == store.original)
    }

    @Test func `works on a copy of the data file alone, and makes no lock file`() throws {
        let store = try FaultsStore(notes: 3)
        let report = try store.report(ofDataFile: store.original)
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.directory.file("damaged")) == ["data.mdb"])
    }
}
