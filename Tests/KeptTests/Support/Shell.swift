import Foundation
import LedgerTesting

/// The built program as a process of its own, started by a shell, in a directory with its own configuration.
///
/// For what only a process can suffer: closed streams, too few descriptors, a full disk, others that write.
final class Shell {
    let directory: TemporaryDirectory

    /// How a line ended.
    struct Outcome {
        /// The exit code; 128 and a signal's number where that ended it.
        var status: Int32
        var output: String
        var errors: String
    }

    /// A practice ledger of a few participants in `ledger`.
    init(participants: Int = 2) throws {
        directory = try TemporaryDirectory()
        try directory.write("why.txt", Array("spoke with the family doctor".utf8))
        let made = try run("kept demo ledger --participants \(participants)")
        guard made.status == 0 else { throw Failed(errors: made.errors) }
    }

    struct Failed: Error { var errors: String }

    /// A note on the first participant.
    static let note = "kept note P001 --text text=@why.txt --as coordinator-1 --yes --clock-ok"

    /// Runs a line of bash above the ledger; `kept` is the program.
    @discardableResult
    func run(_ line: String, seconds: Int = 120) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments = ["--signal=KILL", "\(seconds)", "/bin/bash", "-c", line]
        process.currentDirectoryURL = URL(filePath: directory.path)
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
        process.environment = [
            "PATH": program + ":/usr/bin:/bin:/usr/sbin:/sbin", "HOME": directory.file("home"), "LANG": "C.UTF-8",
            "KEPT_LEDGER": directory.file("ledger"), "KEPT_PASSPHRASE": "practice only", "TZ": "America/Toronto",
        ]
        let (output, errors) = (directory.file(".output"), directory.file(".errors"))
        for name in [".output", ".errors"] { try directory.write(name, []) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Outcome(
            status: status, output: String(decoding: directory.bytes(".output"), as: UTF8.self),
            errors: String(decoding: directory.bytes(".errors"), as: UTF8.self))
    }

    /// How many events the ledger has, by a verification that finds no damage.
    func verifiedSize(_ path: String = "ledger") throws -> Int {
        let outcome = try run("kept verify -C \(path) --json")
        let range = outcome.output.range(of: #"(?<="events":)\d+"#, options: .regularExpression)
        guard outcome.status == 11, let range else { throw Failed(errors: outcome.output + outcome.errors) }
        return Int(outcome.output[range]) ?? -1
    }
}
