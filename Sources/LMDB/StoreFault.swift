internal import CLMDB
internal import Glibc
internal import Synchronization

/// Ends the process in words where liblmdb meets a fault in a damaged file, instead of in a core dump.
///
/// liblmdb trusts the pages it walks: a byte that nobody wrote can lead it out of the map, into a division by zero or
/// into
/// its own assertion. Pages are checked before it walks them; this is for what such a check does not see. From
/// ``arm(file:pageByteCount:commit:)`` to ``disarm()`` the signals of such faults end the process with the code that is
/// given. Whether anything was written, the file's own meta pages say: they are read once more (pread is safe in a
/// handler, signal-safety(7)).
enum StoreFault {
    /// The program's code for a damaged store.
    static let damagedExit: Int32 = 10
    /// The program's code for "unknown whether written".
    static let unknownExit: Int32 = 12

    private static let signals = [SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    /// How many transactions are under way.
    private static let armed = Atomic(0)
    private static let file = Atomic<Int32>(-1)
    private static let pageByteCount = Atomic(4_096)
    /// The number that the commit under way will have.
    private static let commit = Atomic<UInt64>(.max)

    private static let nothingWritten = StaticMessage(
        "kept: the store is damaged: liblmdb met a fault in it. Nothing written.\n  fix: kept verify   [exit 10]\n")
    private static let unknown = StaticMessage(
        "kept: the store is damaged: liblmdb met a fault in it. Unknown whether written: kept last   [exit 12]\n")

    /// From here on, a fault is the store's.
    static func arm(file descriptor: Int32, pageByteCount size: Int, commit number: UInt64) {
        guard armed.add(1, ordering: .acquiringAndReleasing).newValue == 1 else { return }
        file.store(descriptor, ordering: .releasing)
        pageByteCount.store(size, ordering: .releasing)
        commit.store(number, ordering: .releasing)
        for number in signals { signal(number, Self.handler) }
    }

    /// From here on, it is not.
    static func disarm() {
        guard armed.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        for number in signals { signal(number, SIG_DFL) }
    }

    private static let handler: @convention(c) (Int32) -> Void = { _ in StoreFault.end() }

    private static func end() {
        let isUnknown = newestCommit() >= commit.load(ordering: .acquiring)
        (isUnknown ? unknown : nothingWritten).tell()
        _exit(isUnknown ? unknownExit : damagedExit)
    }

    /// The larger transaction number of both meta pages; the largest of all if one cannot be read.
    private static func newestCommit() -> UInt64 {
        max(transactionNumber(ofPage: 0), transactionNumber(ofPage: 1))
    }

    private static func transactionNumber(ofPage page: Int) -> UInt64 {
        var number: UInt64 = 0
        // `mm_txnid`, docs of the LMDB 0.9 file format: behind the page header and 128 bytes of the meta.
        let offset = page * pageByteCount.load(ordering: .acquiring) + 144
        let count = unsafe pread(file.load(ordering: .acquiring), &number, 8, offset)
        return count == 8 ? UInt64(littleEndian: number) : .max
    }
}

/// A text whose bytes can be written in a signal handler.
private struct StaticMessage: Sendable {
    private let text: StaticString

    init(_ text: StaticString) { self.text = text }

    func tell() { unsafe _ = write(2, text.utf8Start, text.utf8CodeUnitCount) }
}
