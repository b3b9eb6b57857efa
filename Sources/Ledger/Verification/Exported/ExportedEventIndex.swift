import LMDBFile
public import Transparency

/// Where the events of each participant stand in the file of an export: 16 bytes an event, whatever it says.
public struct ExportedEventIndex: Sendable {
    private struct Place {
        var offset: Int64
        var count: Int32
    }

    /// By participant; the study's own under no code.
    private var places: [String?: [Place]] = [:]
    private let path: String

    /// Reads the file of events once.
    public init(of directory: String) {
        path = "\(directory)/\(ExportedPath.events)"
        var lines = FileLines(path, longest: Event.maximumByteCount)
        var offset: Int64 = 0
        while let line = lines.next() {
            defer { offset += Int64(line.count) + 1 }
            guard line.count <= Event.maximumByteCount, let event = try? Event(parsing: line.span) else { continue }
            places[event.subject, default: []].append(Place(offset: offset, count: Int32(line.count)))
        }
    }

    /// Shows the study's own events and those of some participants, in order, with the leaf hashes of their bytes.
    ///
    /// What cannot be read again, as it was read before, is left out.
    public func forEachEvent(of subjects: [String], _ body: (Event, Digest) throws -> Void) rethrows {
        guard let file = FileParts(path) else { return }
        let wanted = ([nil] + subjects.map { $0 }).flatMap { places[$0] ?? [] }.sorted { $0.offset < $1.offset }
        for place in wanted {
            guard let line = file.read(at: place.offset, count: Int(place.count)),
                let event = try? Event(parsing: line.span)
            else { continue }
            try body(event, Digest.leaf(of: line.span))
        }
    }
}
