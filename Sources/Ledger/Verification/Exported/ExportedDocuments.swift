import FoundationEssentials
import Transparency

/// The protocol documents of an export: each has its SHA-256 as its name.
struct ExportedDocuments {
    private(set) var documents: [Digest: [UInt8]] = [:]
    private(set) var findings: [Finding] = []

    /// The most document bytes that are kept in memory.
    private static let maximumByteCount = 256 << 20

    init(_ directory: String) {
        let folder = "\(directory)/\(ExportedPath.documents)"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var total = 0
        for name in names {
            // What is too long, or no file, the check of the bag reports.
            let type = (try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)"))?[.type]
            guard type as? FileAttributeType == .typeRegular, let bytes = try? SmallFile.read("\(folder)/\(name)")
            else { continue }
            total += bytes.count
            guard total <= Self.maximumByteCount else {
                findings.append(
                    Finding(
                        .derivedMismatch, at: nil, "the documents take more than \(Self.maximumByteCount) bytes",
                        fix: Finding.exportFix))
                break
            }
            let digest = Digest.sha256(of: bytes.span)
            if "\(digest.hex).json" == name {
                documents[digest] = bytes
            } else {
                findings.append(
                    Finding(
                        .attachmentMissing, at: nil,
                        "\(ExportedPath.documents)/\(name) is not the document of its name",
                        fix: Finding.exportFix))
            }
        }
    }
}
