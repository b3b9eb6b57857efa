import FoundationEssentials

/// How much memory the process holds for itself, phase by phase, in MiB: the pages of mapped files, which the system
/// takes back when it needs them, do not count (proc(5), RssAnon).
final class HeldMemory {
    private var most: [(phase: String, size: Int)] = []

    /// Looks how much it is now, in a phase.
    func sample(_ phase: String) {
        let size = Self.now
        if let index = most.firstIndex(where: { $0.phase == phase }) {
            most[index].size = max(most[index].size, size)
        } else {
            most.append((phase, size))
        }
    }

    /// The most of each phase: "writing 60, reading 62".
    var words: String {
        most.map { "\($0.phase.replacing(":", with: "")) \($0.size)" }.joined(separator: ", ")
    }

    /// How much it is now.
    static var now: Int {
        let bytes = FileManager.default.contents(atPath: "/proc/self/status")
        let status = bytes.map { String(decoding: $0, as: UTF8.self) }
        let line = status?.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        let kilobytes = line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
        return (kilobytes ?? 0) >> 10
    }
}
