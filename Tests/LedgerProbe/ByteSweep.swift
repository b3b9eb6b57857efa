import CivilTime
import FoundationEssentials
import Glibc
import Ledger
import StudyLedger
import Transparency

/// Changes one bit after the other of a ledger's data file, and verifies each time.
///
/// Works on a copy beside the directory. A flip is harmless where the verification still gives the report of the
/// untouched file; then no entry was altered. Everything else must be FAILED.
struct ByteSweep {
    private let step: Int
    private let copy: String
    private let original: [UInt8]
    private let known: KnownCheckpoint
    private let now: Instant

    /// What keeps a sweep from starting.
    enum Problem: Error { case noLedger(String), noCheckpoint }

    init(path: String, step: Int) throws {
        let manager = FileManager.default
        guard let bytes = manager.contents(atPath: path + "/data.mdb") else { throw Problem.noLedger(path) }
        let ledger = try Ledger.open(at: path, content: .study, readOnly: true)
        let head = try ledger.head()
        guard let note = try ledger.checkpoint(), let known = KnownCheckpoint(note, keeper: .outside("head")),
            let recorded = head.recorded
        else { throw Problem.noCheckpoint }
        self.step = step
        self.known = known
        now = recorded.adding(minutes: 1)
        original = Array(bytes)
        copy = path + ".sweep"
        try? manager.removeItem(atPath: copy)
        try manager.createDirectory(atPath: copy, withIntermediateDirectories: false)
    }

    /// Sweeps; false if any changed history was taken for whole.
    func run() throws -> Bool {
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let whole = try verify(original)
        var (flips, found, wrong) = (0, 0, 0)
        for offset in stride(from: 0, to: original.count, by: step) {
            for bit in 0..<8 {
                var bytes = original
                bytes[offset] ^= 1 << UInt8(bit)
                let report = try verify(bytes)
                flips += 1
                if report.verdict == .failed {
                    found += 1
                } else if report != whole {
                    wrong += 1
                    print("byte \(offset) bit \(bit): \(report.verdict) with another report")
                }
            }
            if offset % 4_096 < step {
                print("byte \(offset) of \(original.count): \(flips) flips, \(found) found, \(wrong) wrong")
                fflush(nil)
            }
        }
        print("\(flips) flips: \(found) FAILED, \(flips - found - wrong) altered nothing, \(wrong) missed")
        return wrong == 0
    }

    private func verify(_ bytes: [UInt8]) throws -> VerificationReport {
        try Data(bytes).write(to: URL(filePath: copy + "/data.mdb"))
        var report = Verification(of: copy, judge: AnyContent(.study), known: [known], now: now).run()
        // That the meta page which is not used is damaged alters nothing.
        report.notes = []
        return report
    }
}
