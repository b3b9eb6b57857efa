import Ledger
import Study
import Vocabulary

/// The files of an export around those of its ledger (docs/exports.md, sections 2 and 3).
enum ExportPath {
    static let declaration = "bagit.txt"
    static let info = "bag-info.txt"
    static let manifest = "manifest-sha256.txt"
    static let tagManifest = "tagmanifest-sha256.txt"
    static let readme = "README.txt"
    static let verifier = "verify.py"
    static let crate = "ro-crate-metadata.json"
    static let signatures = "signatures"
    static let allowedSigners = "data/keys/allowed_signers"
    static let keyList = "data/keys/keys.jsonl"
    static let tables = "data/tables"
    static let datasets = "data/datasets"
    static let define = "data/datasets/define.xml"
    static let audit = "data/audit/odm.xml"
    static let report = "data/reports/report.html"
    static let safetyReports = "data/reports/cioms"
    static let signaturePage = "data/reports/signature-page.txt"

    /// What `bagit.txt` is (RFC 8493 section 2.1.1).
    static let declarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

    /// The tag files that are signed, through the tag manifest.
    static let tagFiles = [readme, info, declaration, manifest, crate, verifier]
}

extension ExportPath {
    /// The files that every export has under `data/`.
    static let requiredPayload = [
        ExportedPath.checkpoints, ExportedPath.lastCheckpoint, ExportedPath.disclosures, ExportedPath.withheld,
        ExportedPath.events, ExportedPath.hashes, allowedSigners, keyList, report, signaturePage,
        "\(tables)/tables.json", define, audit,
    ]

    /// Whether a path under `data/` can be a file of an export.
    static func isPayload(_ path: String) -> Bool {
        if path.hasPrefix("\(safetyReports)/") { return isSafetyReport(path.dropFirst(safetyReports.utf8.count + 1)) }
        let parts = path.split(separator: "/")
        guard parts.count == 3, !requiredPayload.contains(path) else { return requiredPayload.contains(path) }
        switch parts[1] {
        case "datasets": return path.hasSuffix(".json")
        case "keys": return path.hasSuffix(".pem")
        case "protocol": return path.hasSuffix(".json")
        case "tables": return path.hasSuffix(".csv")
        default: return false
        }
    }
    /// Whether a name is that of a report of an adverse event: "P001-AE-1.html".
    private static func isSafetyReport(_ name: Substring) -> Bool {
        guard let stem = [".html", ".json"].first(where: name.hasSuffix).map({ name.dropLast($0.utf8.count) }),
            let dash = stem.lastIndex(of: "-"), stem[..<dash].hasSuffix("-AE")
        else { return false }
        return ParticipantCode(String(stem[..<dash].dropLast(3))) != nil
            && AdverseEventID("AE\(stem[dash...])") != nil
    }
}
