import Ledger
import Transparency

extension ZipArchive {
    /// Reads an archive back: it must be of the one form, and hold these files of the folder and no other.
    ///
    /// - Parameter advance: Told of every piece how many bytes it has.
    /// - Throws: ``Problem`` for the first file of which the SHA-256 differs, or whatever else is not as it was packed.
    static func demand(
        _ path: String, holds paths: [String], of folder: String, _ advance: (Int) -> Void = { _ in }
    ) throws {
        let entries = try read(path) { entry, bytes in
            var hash = IncrementalDigest()
            let check = try forEachPiece(of: entry, &bytes) { piece in
                hash.update(piece.span)
                advance(piece.count)
            }
            guard FileDigest.read("\(folder)/\(entry.path)")?.digest == hash.finalize() else {
                throw Problem(reason: "does not hold \(entry.path) as it is in the folder")
            }
            return check
        }
        guard entries.map(\.path) == paths else { throw Problem(reason: "does not hold the files of the folder") }
    }
}
