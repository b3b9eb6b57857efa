import Foundation

/// Runs python3 where it exists, as an independent second opinion.
enum PythonScript {
    struct Failed: Error {
        let status: Int32
    }

    /// What a script prints, line by line.
    static func lines(_ script: String) throws -> [Substring] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }

    /// Whether python3 can import these modules.
    static func has(_ modules: String) -> Bool {
        (try? lines("import \(modules)\nprint(1)")) != nil
    }
}
