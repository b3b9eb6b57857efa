import CivilTime

import struct FoundationEssentials.Date
import class FoundationEssentials.FileManager
import class FoundationEssentials.ProcessInfo

/// All that the program takes from outside, in one place: a test passes its own.
struct ProgramEnvironment {
    /// The words after the program's name.
    var arguments: [String]
    /// The environment variables.
    var variables: [String: String]
    /// The working directory.
    var workingDirectory: String
    /// The clock.
    var now: () -> Instant
    /// Randomness for keys, salts and ids.
    var generator: any RandomNumberGenerator
    /// The streams.
    var console: any Console
    /// What signals do.
    var interruption: Interruption
    /// The keys that a session holds open; `nil` outside one.
    var unlocked: UnlockedKeys?

    /// The process's own.
    static func ofProcess(_ interruption: Interruption) -> ProgramEnvironment {
        ProgramEnvironment(
            arguments: Array(CommandLine.arguments.dropFirst()),
            variables: ProcessInfo.processInfo.environment,
            workingDirectory: FileManager.default.currentDirectoryPath,
            now: { Instant(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
            generator: SystemRandomNumberGenerator(),
            console: SystemConsole(interruption: interruption),
            interruption: interruption)
    }

    /// An environment variable that says something.
    func variable(_ name: String) -> String? {
        guard let value = variables[name], !value.isEmpty else { return nil }
        return value
    }
}
