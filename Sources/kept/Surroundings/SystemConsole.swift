import Glibc
import SystemPackage

/// The process's own standard streams.
final class SystemConsole: Console {
    private let interruption: Interruption

    init(interruption: Interruption) { self.interruption = interruption }

    let canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let showsResults = isatty(STDOUT_FILENO) == 1

    func print(_ text: String) { write(text, to: .standardOutput) }

    func tell(_ text: String) { write(text, to: .standardError) }

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

    /// Output that nobody takes any more is no failure of the command: what was written stays written.
    private func write(_ text: String, to descriptor: FileDescriptor) {
        _ = try? descriptor.writeAll(text.utf8)
    }
}
