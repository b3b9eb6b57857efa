import Dispatch
import Glibc
import Ledger
import Synchronization
import Transparency

/// The reference of verification: the machine's own SHA-256 over the very blocks that a verification must hash.
///
/// For n events these are n leaf preimages (one byte and the event) and n - 1 node preimages (65 bytes). The
/// library's hash runs over them without chain, tree, parsing or store; the rate is that of one core, times the
/// cores.
struct HashReference {
    /// SHA-256 blocks of 64 bytes.
    var blocks: Int
    /// Seconds on one core.
    var seconds: Double

    /// The processors this process may use.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The blocks that SHA-256 makes of a message, padding included.
    static func blocks(_ byteCount: Int) -> Int { (byteCount + 9 + 63) / 64 }

    /// Hashes one large buffer of as many blocks as the events and nodes have.
    init(eventByteCounts: [Int]) {
        blocks = eventByteCounts.reduce(0) { $0 + Self.blocks($1 + 1) } + max(0, eventByteCounts.count - 1) * 2
        let piece = [UInt8](repeating: 0x5A, count: 1 << 20)
        let pieces = max(1, blocks * 64 / piece.count)
        let measured = Stopwatch.best(of: 3) { () throws(Never) in
            var digest = IncrementalDigest()
            for _ in 0..<pieces { digest.update(piece.span) }
            _ = digest.finalize()
        }
        seconds = measured * Double(blocks * 64) / Double(pieces * piece.count)
    }
}
