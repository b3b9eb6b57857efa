public import Transparency

/// Reads the events of an export, without judging them.
public enum ExportedEvents {
    /// Shows every event that can be read, in order, with the leaf hash of its bytes.
    public static func forEach(
        in directory: String, path: String = ExportedPath.events, _ body: (Event, Digest) throws -> Void
    ) rethrows {
        var lines = FileLines("\(directory)/\(path)", longest: Event.maximumByteCount)
        while let line = lines.next() {
            guard let event = try? Event(parsing: line.span) else { continue }
            try body(event, Digest.leaf(of: line.span))
        }
    }
}
