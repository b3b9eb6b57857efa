@testable import Exchange

/// Keeps the files that are made for an export as texts, by path.
struct CollectedFiles: FileSink {
    private(set) var texts: [String: String] = [:]
    /// The files that have begun and not ended.
    private(set) var open: Set<String> = []

    mutating func begin(_ path: String) {
        texts[path] = ""
        open.insert(path)
    }

    mutating func add(_ text: String, to path: String) { texts[path, default: ""] += text }

    mutating func end(_ path: String) { open.remove(path) }
}
