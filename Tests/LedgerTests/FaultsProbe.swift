import Foundation
import Glibc

/// A running `LedgerProbe`, and what it has printed.
final class FaultsProbe {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// What keeps a probe from starting.
    struct NotReady: Error {}

    /// Starts a probe that appends, and waits until it says that it is ready.
    init(appending count: Int, as name: String, to path: String, longestFile: Int? = nil) throws {
        process.executableURL = Self.folder.appending(path: "LedgerProbe")
        process.arguments = ["append", path, name, String(count)] + (longestFile.map { [String($0)] } ?? [])
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard try output.fileHandleForReading.read(upToCount: 6) == Data("ready\n".utf8) else { throw NotReady() }
    }

    /// Lets it append.
    func begin() throws { try input.fileHandleForWriting.write(contentsOf: Data("begin\n".utf8)) }

    /// One append that the probe said was durable.
    struct Acknowledged: Hashable {
        /// The probe's own count.
        var number: Int
        /// The ledger's.
        var sequence: Int
    }

    /// What a probe said until it ended.
    struct Said {
        var acknowledged: [Acknowledged]
        var failures: [Substring]
        var status: Int32
    }

    /// Waits until it ends by itself.
    func finish() -> Said {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // A line that was cut off by a kill is no acknowledgement.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let acknowledged = lines.compactMap { line -> Acknowledged? in
            let words = line.split(separator: " ")
            guard words.count == 2, let number = Int(words[0]), let sequence = Int(words[1]) else { return nil }
            return Acknowledged(number: number, sequence: sequence)
        }
        let failures = lines.filter { $0.hasPrefix("failed ") }
        return Said(acknowledged: acknowledged, failures: failures, status: process.terminationStatus)
    }

    /// Ends it as `kill -9` does, after so many microseconds.
    func kill(after microseconds: UInt32) -> Said {
        usleep(microseconds)
        _ = Glibc.kill(process.processIdentifier, SIGKILL)
        return finish()
    }

    /// The probe is built beside the tests.
    private static var folder: URL { URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent() }
}
