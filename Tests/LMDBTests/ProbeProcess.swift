internal import Glibc
internal import Synchronization

/// One probe at a time is started, so that none inherits the pipes of another before they are marked.
private let starting = Mutex(())

/// A running `LMDBProbe`.
struct ProbeProcess: ~Copyable {
    private let process: pid_t
    private let input: Int32
    private let output: Int32

    struct Failure: Error { let call: String }

    /// Starts the probe and waits until it says that it is ready.
    init(_ arguments: String...) throws {
        let words = [try Self.executable] + arguments
        let started = try starting.withLock { _ in try Self.start(words) }
        guard Self.isReady(started.output) else { throw Failure(call: "the probe did not get ready") }
        (process, input, output) = started
    }

    private static func isReady(_ output: Int32) -> Bool {
        var byte: UInt8 = 0
        var said: [UInt8] = []
        while said.count < 6, unsafe read(output, &byte, 1) == 1 { said.append(byte) }
        return said == Array("ready\n".utf8)
    }

    private static func start(_ words: [String]) throws -> (process: pid_t, input: Int32, output: Int32) {
        let (inputEnd, input) = try makePipe()
        let (output, outputEnd) = try makePipe()
        defer {
            close(inputEnd)
            close(outputEnd)
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_adddup2(&actions, inputEnd, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, outputEnd, 1)
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        var process: pid_t = 0
        let result = unsafe posix_spawn(&process, words[0], &actions, nil, &pointers, environ)
        unsafe pointers.forEach { unsafe free($0) }
        unsafe posix_spawn_file_actions_destroy(&actions)
        guard result == 0 else { throw Failure(call: "posix_spawn") }
        return (process, input, output)
    }

    private static func makePipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw Failure(call: "pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Kills it where it stands, and waits until it is gone.
    consuming func kill() {
        _ = Glibc.kill(process, SIGKILL)
        end()
    }

    /// Lets it finish, and waits until it has.
    consuming func finish() { end() }

    private func end() {
        close(input)
        var status: Int32 = 0
        _ = unsafe waitpid(process, &status, 0)
        close(output)
    }

    /// The probe is built beside the tests.
    private static var executable: String {
        get throws {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
            guard count > 0 else { throw Failure(call: "readlink") }
            let own = String(decoding: buffer[..<count], as: UTF8.self)
            return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
                + "/LMDBProbe"
        }
    }
}
