import CivilTime
import Ledger

/// What this user did outside the ledger, in their own state directory: one line each, oldest first.
///
///     2026-03-05T14:05:00.000Z 187 clinic.example/fm-1 auditor-1
struct Journal {
    private let directory: String
    private let path: String

    /// The journal of a name.
    init(_ name: Name, _ directories: UserDirectories) {
        directory = directories.state
        path = "\(directories.state)/\(name.rawValue)"
    }

    /// Which journal.
    enum Name: String {
        /// Checkpoints that were given to somebody: size, origin, receiver.
        case given
        /// Backups that were verified: size, origin, directory.
        case backups
        /// Key files that were copied elsewhere and read back: origin, actor, key id.
        case keys
    }

    /// Adds a line; white space in a word becomes a hyphen.
    func add(_ words: [String], at time: Instant) throws(LedgerError) {
        let folded = words.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: "-") }
        let line = ([time.description] + folded).joined(separator: " ") + "\n"
        let present = try SmallFile.read(path) ?? []
        try SmallFile.makeDirectory(directory)
        try SmallFile.replace(path, present + Array(line.utf8))
    }

    /// The lines that say so, oldest first; a line that cannot be read is passed over.
    func entries(where matches: ([String]) -> Bool) -> [(time: Instant, words: [String])] {
        guard let bytes = try? SmallFile.read(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let time = words.first.flatMap({ try? Instant(parsing: $0) }) else { return nil }
            let rest = Array(words.dropFirst())
            return matches(rest) ? (time, rest) : nil
        }
    }

    /// How long ago something was: "today", "1 day ago", "3 days ago".
    static func ago(_ then: Instant, _ now: Instant) -> String {
        switch now.milliseconds(since: then) / 86_400_000 {
        case ..<1: "today"
        case 1: "1 day ago"
        case let days: "\(days) days ago"
        }
    }

    /// When a checkpoint of an origin was last given out, or a backup of it verified.
    func last(origin: String) -> Instant? { entries { $0.count > 1 && $0[1] == origin }.last?.time }
}
