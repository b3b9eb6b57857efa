import Glibc
import SystemPackage

/// The first three descriptors of the process, which everything in it prints to, its crash reporter included.
///
/// A program may be started with some of them closed, by a service manager or by `>&-`. The next file that it opens is
/// then one of them, and what is printed goes into that file: into a ledger, if it is a ledger's.
public enum StandardStreams {
    /// Opens every one of them that is closed on `/dev/null`; whether all are open now.
    ///
    /// It has to come before anything else opens a file. What is printed to a closed stream is lost, as its starter
    /// meant it.
    public static func hold() -> Bool {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            // The lowest free number is given, and those below are taken.
            let null = try? FileDescriptor.open(FilePath("/dev/null"), .readWrite)
            guard null?.rawValue == number else { return false }
        }
        return true
    }

    /// Leaves faults to the system: the reporter of crashes that the language brings along prints to a number, and
    /// starts another program, which takes over what is open.
    public static func leaveFaultsToTheSystem() {
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] { signal(number, SIG_DFL) }
    }

    /// Takes a limit of the size of files as an error of the write that meets it, which is told and tidied up after,
    /// instead of as the end of the process.
    public static func takeLimitsAsErrors() { signal(SIGXFSZ, SIG_IGN) }

    /// How many files a command may have open beside the streams, and some to spare; an export has the most.
    public static let descriptorsNeeded = 64

    /// Whether the process may open as many files as a command needs.
    ///
    /// Not all that opens files for us can be refused one: the library that shares work among the cores ends the
    /// process where it gets none (`epoll_create`, `eventfd`). So it is asked before anything is begun.
    public static func hasRoom() -> Bool {
        var opened: [FileDescriptor] = []
        defer { for descriptor in opened { try? descriptor.close() } }
        while opened.count < descriptorsNeeded {
            let null = try? FileDescriptor.open(FilePath("/dev/null"), .readOnly, options: .closeOnExec)
            guard let null else { return false }
            opened.append(null)
        }
        return true
    }
}
