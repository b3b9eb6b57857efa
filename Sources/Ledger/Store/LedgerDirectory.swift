import FoundationEssentials

/// The files of a ledger directory: `data.mdb`, `lock.mdb`, `ledger.key`, `head`, `attempts.log`, and nothing else.
///
/// Between a redaction and the compaction of the file there are `redacting` and `compacting/`, too.
struct LedgerDirectory: Sendable {
    /// The directory.
    let path: String

    var dataFile: String { path + "/data.mdb" }
    var ledgerKeyFile: String { path + "/ledger.key" }
    var headFile: String { path + "/head" }
    var attemptsFile: String { path + "/attempts.log" }
    /// Says that a text was redacted whose bytes may still be in free pages.
    var redactingFile: String { path + "/redacting" }
    /// Where the compact copy is made.
    var compactingDirectory: String { path + "/compacting" }

    /// Whether files of a ledger stand beside the store, so that the store was one.
    var wasLedger: Bool {
        [headFile, ledgerKeyFile].contains { FileManager.default.fileExists(atPath: $0) }
    }

    /// Makes the directory, readable by its owner only; one that is there must be empty.
    func make() throws(LedgerError) {
        if let content = try? FileManager.default.contentsOfDirectory(atPath: path) {
            guard content.isEmpty else { throw .directoryNotEmpty(path) }
            return
        }
        try SmallFile.makeDirectory(path)
    }
}
