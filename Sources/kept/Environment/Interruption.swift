import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// What Ctrl-C and SIGTERM do: before the signing they end the program with "Nothing written"; from the signing to the
/// last printed line they wait, because from there on something may be written.
final class Interruption: Sendable {
    private enum Phase {
        /// Nothing has been signed.
        case open
        /// Something is being signed, written and printed.
        case held
    }

    private let phase = Mutex(Phase.open)
    private let hidesInput = Mutex(false)
    private let queue = DispatchQueue(label: "kept.interruption")

    /// Whether the terminal's echo is off, so that it is turned on again before the program ends.
    var isHidingInput: Bool {
        get { hidesInput.withLock { $0 } }
        set { hidesInput.withLock { $0 = newValue } }
    }

    /// Whether something may have been written.
    var isHeld: Bool { phase.withLock { $0 == .held } }

    /// Begins to listen.
    ///
    /// The sources stay alive for as long as the process: nothing ever takes the signals back.
    func listen() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [self] in end() }
            source.activate()
            return source
        }
    }

    /// From here on signals wait.
    func hold() { phase.withLock { $0 = .held } }

    /// The entry is told: until the next signing a signal ends the program again.
    func release() { phase.withLock { $0 = .open } }

    private func end() {
        phase.withLock { phase in
            guard phase == .open else { return }
            if isHidingInput { HiddenInput.end() }
            _ = try? FileDescriptor.standardError.writeAll("\nNothing written.\n".utf8)
            // Not `exit`: the main thread may be in the middle of anything.
            _exit(Exit.interrupted.rawValue)
        }
    }
}
