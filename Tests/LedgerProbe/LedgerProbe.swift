import Glibc
import Ledger

// A second process for the tests of Ledger: another writer, one that is killed or finds no room, or a sweep.
//
//     LedgerProbe append DIRECTORY NAME COUNT [BYTES]   appends by admin-1, whose seed stands in DIRECTORY.seed
//     LedgerProbe sweep DIRECTORY [STEP]                flips every bit of every STEP-th byte of a copy's data file
//     LedgerProbe edit DIRECTORY SEED                   changes the store as somebody without a key might
//     LedgerProbe events DIRECTORY START                prints the stored events from a number on, one a line
//
// `append` prints "ready", waits for a line of input, then prints "NUMBER SEQUENCE" after each append that returned.
// With BYTES, no file can become longer than that: the first append that finds no room prints "failed NUMBER", and the
// probe ends.
@main
enum LedgerProbe {
    static func main() throws {
        guard StandardStreams.hold() else { exit(1) }
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(64) }
        switch arguments[1] {
        case "append":
            guard arguments.count >= 5, let count = Int(arguments[4]) else { exit(64) }
            var writer = try NoteWriter(path: arguments[2], name: arguments[3])
            if arguments.count > 5, let limit = UInt(arguments[5]) { limitFiles(to: limit) }
            announce("ready")
            _ = readLine()
            for number in 0..<count {
                do throws(LedgerError) {
                    announce("\(number) \(try writer.append(number))")
                } catch {
                    announce("failed \(number) \(error)")
                    exit(2)
                }
            }
        case "sweep":
            let step = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
            guard try ByteSweep(path: arguments[2], step: max(1, step)).run() else { exit(1) }
        case "events":
            guard arguments.count == 4, let start = UInt64(arguments[3]) else { exit(64) }
            for event in try StoreEdit(path: arguments[2], seed: 0).events(from: start) { announce(event) }
        case "edit":
            guard arguments.count == 4, let seed = UInt64(arguments[3]) else { exit(64) }
            var edit = StoreEdit(path: arguments[2], seed: seed)
            announce(try edit.run())
        default: exit(64)
        }
    }

    /// Writing beyond `limit` bytes then fails as it does where a disk is full, and not with a signal.
    private static func limitFiles(to limit: UInt) {
        signal(SIGXFSZ, SIG_IGN)
        var resource = rlimit(rlim_cur: limit, rlim_max: limit)
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &resource)
    }

    /// Prints a line at once: what was printed was durable before.
    private static func announce(_ line: String) {
        print(line)
        fflush(nil)
    }
}
