import CivilTime
import Exchange
import FoundationEssentials
import Ledger
import StudyLedger
import SystemPackage
import Transparency

/// A signed export and its verification against a plain copy of the same events: read, hashed once, written.
enum ExportRatio {
    static func run(_ study: MultipliedStudy) throws {
        guard let key = study.keys["investigator-1"] else { preconditionFailure("no key to export with") }
        let book = try StudyLedger.open(at: study.path, marks: HighWaterMarks(stateDirectory: study.path + ".none"))
        let (copy, folder) = (study.path + ".jsonl", study.path + ".export")
        defer {
            try? FileManager.default.removeItem(atPath: copy)
            try? FileManager.default.removeItem(atPath: folder)
        }
        let plain = try Stopwatch.best(of: 2) { try write(book.ledger, to: copy) }
        print("  memory before: \(HeldMemory.now) MiB; a plain, hashed copy of the events: \(Bench.short(plain)) s")
        let export = Export(
            size: study.size, exporter: Signer(actor: "investigator-1", key: key), program: "bench 1.0")
        let memory = HeldMemory()
        let writing = try Stopwatch.seconds {
            _ = try export.write(
                book, to: folder, ledgerKey: try book.ledger.ledgerKey(), readZone: zone,
                progress: { phase, done in
                    memory.sample(phase == .tables ? "\(phase.rawValue) \(done)" : phase.rawValue)
                })
        }
        print("  export: \(Int(Double(study.size) / writing)) events/s; most memory held, MiB: \(memory.words)")
        let now = try Instant(parsing: "2027-01-01T00:00:00.000Z")
        let reading = try Stopwatch.seconds {
            let written = ExportVerification(of: folder, known: [], now: now, program: "bench 1.0", readZone: zone)
            let report = written.readBack { phase, _ in memory.sample("reading back") }
            guard report.verdict == .inconclusive else {
                throw LedgerError.damaged("\(report.findings.first?.message ?? "")", sequence: report.firstDamage)
            }
        }
        print("  read back: \(Int(Double(study.size) / reading)) events/s; the same: \(memory.words)")
        let verifying = try Stopwatch.seconds {
            let verification = ExportVerification(
                of: folder, known: [], now: now, program: "bench 1.0", readZone: zone)
            let report = verification.run { phase, _ in memory.sample("again, \(phase.rawValue)") }
            guard report.verdict == .inconclusive else {
                throw LedgerError.damaged("\(report.findings.first?.message ?? "")", sequence: report.firstDamage)
            }
        }
        print("  verify-export: \(Int(Double(study.size) / verifying)) events/s; the same: \(memory.words)")
        print("  ratio export : plain copy = \(Bench.short(plain / writing))   (no budget)")
        print("  ratio verify-export : plain copy = \(Bench.short(plain / verifying))   (no budget)")
    }

    private static func write(_ ledger: borrowing Ledger, to path: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        var (digest, buffer): (IncrementalDigest, [UInt8]) = (IncrementalDigest(), [])
        try ledger.forEachEvent { _, bytes in
            digest.update(bytes)
            for index in bytes.indices { buffer.append(bytes[index]) }
            buffer.append(0x0A)
            if buffer.count > 1 << 18 {
                try file.writeAll(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
            return true
        }
        try file.writeAll(buffer)
        try file.close()
        _ = digest.finalize()
    }

    private static func zone(_ name: String) -> TimeZoneRules? {
        try? TimeZoneRules.load(named: name) { path in FileManager.default.contents(atPath: path).map { Array($0) } }
    }
}
