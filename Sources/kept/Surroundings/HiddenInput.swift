import class Foundation.FileHandle
import class Foundation.Process
import struct Foundation.URL

/// Turns the terminal's echo off and on through `stty`.
///
/// The system calls behind it take pointers, which only the storage room may use. The whole of Foundation is imported
/// for this one class; it is loaded in any case, by the YAML reader.
enum HiddenInput {
    /// Turns the echo off; whether that worked.
    static func begin() -> Bool { stty("-echo") }

    /// Turns the echo on again.
    static func end() { _ = stty("echo") }

    private static func stty(_ word: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/stty")
        process.arguments = [word]
        process.standardInput = FileHandle.standardInput
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
