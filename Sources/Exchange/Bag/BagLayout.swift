import Ledger

/// Which files a bag has: a full export, or an extract of one participant.
///
/// The payload tells them apart: their events lie in files of different names, and a bag that has both is a full export
/// with a file that none has.
enum BagLayout {
    /// The whole ledger (docs/exports.md section 2).
    case export
    /// One participant's events with their proofs (docs/exports.md section 9).
    case extract

    /// The file that makes a folder such a bag.
    var events: String {
        switch self {
        case .export: ExportedPath.events
        case .extract: ExportedPath.extract
        }
    }

    /// The tag files that are signed, through the tag manifest.
    var tagFiles: [String] {
        switch self {
        case .export: ExportPath.tagFiles
        case .extract: ExtractPath.tagFiles
        }
    }

    /// The files that every such bag has under `data/`.
    var requiredPayload: [String] {
        switch self {
        case .export: ExportPath.requiredPayload
        case .extract: ExtractPath.requiredPayload
        }
    }

    /// Whether a path under `data/` can be a file of such a bag.
    func isPayload(_ path: String) -> Bool {
        switch self {
        case .export: ExportPath.isPayload(path)
        case .extract: ExtractPath.isPayload(path)
        }
    }
}
