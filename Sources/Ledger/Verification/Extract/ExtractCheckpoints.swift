import CanonicalJSON
import Transparency
import Vocabulary

/// The checkpoints of an extract: those that cover its events, and the last one, which all proofs lead to.
struct ExtractCheckpoints {
    /// One of them.
    struct Note {
        var size: Int
        var root: Digest
        var bytes: [UInt8]
    }

    private(set) var notes: [Note] = []
    /// What is wrong; nothing can be held against checkpoints of which something is.
    private(set) var findings: [Finding] = []

    init(_ directory: String) {
        var reading = ExportedNotes(directory)
        while findings.isEmpty, let next = reading.next() { take(next.size, next.bytes) }
        if findings.isEmpty, !reading.areWhole || notes.isEmpty {
            add(.signatureInvalid, "does not consist of checkpoints: the \(notes.count + 1). is malformed")
        }
        if reading.endsOpen { add(.bagMalformed, "does not end in a line feed") }
    }

    /// The last one, where all can be relied on.
    var head: Note? { findings.contains { $0.code != .bagMalformed } ? nil : notes.last }

    private mutating func take(_ size: Int, _ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let areFilled = lines.indices.allSatisfy { lines[$0].isEmpty == ($0 == 3 || $0 == 6) }
        guard areFilled, size <= Self.largestSize, let root = Digest(base64: Array(lines[2]).span) else {
            return add(.signatureInvalid, "does not consist of checkpoints: the \(notes.count + 1). is malformed")
        }
        guard size > notes.last?.size ?? 0 else {
            return add(.rootMismatch, "has a checkpoint of \(size) events behind one of as many or more")
        }
        notes.append(Note(size: size, root: root, bytes: bytes))
    }

    private mutating func add(_ code: Finding.Code, _ message: String) {
        findings.append(Finding(code, at: nil, "\(ExportedPath.checkpoints) \(message)", fix: Finding.exportFix))
    }

    /// Numbers of events are at most 2^53-1.
    private static let largestSize = 1 << 53 - 1
}
