import Ledger

/// The files of an extract (docs/exports.md, section 9).
enum ExtractPath {
    /// The participant's page.
    static let timeline = "data/reports/timeline.html"

    /// The tag files that are signed, through the tag manifest.
    static let tagFiles = [
        ExportPath.readme, ExportPath.info, ExportPath.declaration, ExportPath.manifest, ExportPath.verifier,
    ]

    /// The files that every extract has under `data/`.
    static let requiredPayload = [
        ExportedPath.checkpoints, ExportedPath.lastCheckpoint, ExportedPath.disclosures, ExportedPath.withheld,
        ExportedPath.extract, ExportPath.allowedSigners, ExportPath.keyList, ExportPath.signaturePage, timeline,
    ]

    /// Whether a path under `data/` can be a file of an extract.
    static func isPayload(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.count == 3, !requiredPayload.contains(path) else { return requiredPayload.contains(path) }
        switch parts[1] {
        case "consistency": return isNumbered(parts[2], ".txt")
        case "keys": return path.hasSuffix(".pem")
        case "proofs": return isNumbered(parts[2], ".tlog-proof")
        case "protocol": return path.hasSuffix(".json")
        default: return false
        }
    }

    /// Whether a name is a number without zeros before it, and the ending.
    private static func isNumbered(_ name: Substring, _ ending: String) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        return ExportedPath.number(name.dropLast(ending.utf8.count)) != nil
    }
}
