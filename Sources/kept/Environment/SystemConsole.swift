import Glibc
import SystemPackage

/// The process's own standard streams.
final class SystemConsole: Console {
    private let interruption: Interruption

    init(interruption: Interruption) { self.interruption = interruption }

    let canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let showsResults = isatty(STDOUT_FILENO) == 1

    private var firstLost: LostOutput?
    private var hasPrinted = false

    /// Prints a result; one that cannot be printed is remembered, and the command goes on.
    func print(_ text: String) {
        hasPrinted = true
        do { try FileDescriptor.standardOutput.writeAll(text.utf8) } catch { lose(text, error) }
    }

    func tell(_ text: String) {
        // There is nowhere left to complain.
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }

    var lost: LostOutput? {
        // Some file systems, those over a network for one, take the bytes and refuse them when the file is closed.
        if hasPrinted, firstLost == nil, let copy = try? FileDescriptor.standardOutput.duplicate() {
            do { try copy.close() } catch { lose("", error) }
        }
        return firstLost
    }

    /// A reader of a pipe who has seen enough has lost nothing.
    private func lose(_ text: String, _ error: any Error) {
        let error = error as? Errno ?? .ioError
        guard error != .brokenPipe, firstLost == nil else { return }
        firstLost = LostOutput(reason: "\(error)", text: text)
    }

    func line() -> String? { readLine() }

    func secretLine() -> String? {
        guard HiddenInput.begin() else {
            tell("(this terminal shows what is typed) ")
            return readLine()
        }
        interruption.isHidingInput = true
        defer {
            HiddenInput.end()
            interruption.isHidingInput = false
            tell("\n")
        }
        return readLine()
    }

    func everything() -> [UInt8] {
        FileReading.all("/dev/stdin") ?? []
    }
}
