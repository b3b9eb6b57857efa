import FoundationEssentials
import Ledger
import Transparency
import Vocabulary

/// Checks a folder as a bag: that it is complete, that nothing was added, and that every hash is right (RFC 8493
/// section 3, docs/exports.md section 3).
struct BagCheck {
    /// What was found.
    private(set) var findings: [Finding] = []
    /// The files that are there under an allowed name, with their lengths.
    private(set) var present: [String: Int] = [:]
    /// The bytes of the tag manifest, which the signatures are over.
    private(set) var tagManifest: [UInt8] = []
    private(set) var octets = 0
    /// How many files are listed, and how many of them are as listed.
    private(set) var listed = 0
    private(set) var right = 0
    private let root: String
    /// Which kind of bag it is.
    let layout: BagLayout

    /// A check of the folder at `root`; nothing if it cannot be a bag at all.
    init?(_ root: String) {
        self.root = root
        guard Self.isThere("\(root)/\(ExportPath.declaration)"),
            let layout = [BagLayout.export, .extract].first(where: { Self.isThere("\(root)/\($0.events)") })
        else { return nil }
        self.layout = layout
        walk("", depth: 0)
        octets = present.filter { $0.key.hasPrefix("data/") }.values.reduce(0) {
            $0.addingReportingOverflow($1).partialValue
        }
        if read(ExportPath.declaration) != Array(ExportPath.declarationText.utf8) {
            add(.bagMalformed, "\(ExportPath.declaration) does not declare a bag of version 1.0 in UTF-8")
        }
        tagManifest = read(ExportPath.tagManifest) ?? []
        let tags = manifest(tagManifest, ExportPath.tagManifest)
        let payload = manifest(read(ExportPath.manifest) ?? [], ExportPath.manifest)
        compare(tags, payload)
        compareWithLayout(payload)
    }

    /// The bytes of a file that is there, if it is small.
    func read(_ path: String) -> [UInt8]? {
        guard present[path] != nil else { return nil }
        return try? SmallFile.read("\(root)/\(path)")
    }

    /// Whether something is there; what is no file, the walk tells.
    private static func isThere(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    private mutating func walk(_ folder: String, depth: Int) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)") else {
            add(.bagMalformed, "the folder \(folder.isEmpty ? "." : folder) cannot be read")
            return
        }
        for name in names.sorted() {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard BagPath.isAllowed(path) else {
                add(.bagMalformed, "a file may not be called \(path)")
                continue
            }
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory? where folder == ExportPath.signatures:
                add(.bagMalformed, "\(path) is a folder where a file should be")
            case .typeDirectory?: walk(path, depth: depth + 1)
            case .typeRegular?: present[path] = Self.length(attributes?[.size])
            default: add(.bagMalformed, "\(path) is neither a file nor a folder")
            }
        }
    }

    /// The length of a file, which Foundation gives as one of several types.
    static func length(_ value: Any?) -> Int {
        switch value {
        case let value as Int: value
        case let value as UInt64: Int(clamping: value)
        case let value as Int64: Int(clamping: value)
        default: 0
        }
    }

    private mutating func manifest(_ bytes: [UInt8], _ name: String) -> Manifest {
        var problems: [String] = []
        let manifest = Manifest(bytes) { problems.append($0) }
        for problem in problems { add(.bagMalformed, "\(name) \(problem)") }
        return manifest
    }

    /// Holds what is there against what both manifests list.
    private mutating func compare(_ tags: Manifest, _ payload: Manifest) {
        for path in tags.paths where !layout.tagFiles.contains(path) {
            add(.bagMalformed, "\(ExportPath.tagManifest) lists \(path), which it may not")
        }
        for path in layout.tagFiles where tags.digests[path] == nil {
            add(.bagMalformed, "\(ExportPath.tagManifest) does not list \(path)")
        }
        for path in payload.paths where !path.hasPrefix("data/") {
            add(.bagMalformed, "\(ExportPath.manifest) lists \(path), which is not under data/")
        }
        let wanted = tags.digests.merging(payload.digests) { tag, _ in tag }
        listed = wanted.count
        for (path, digest) in wanted.sorted(by: { $0.key < $1.key }) {
            guard present[path] != nil else {
                add(.fileMissing, "\(path) is listed and is not there")
                continue
            }
            if FileDigest.read("\(root)/\(path)")?.digest == digest {
                right += 1
            } else {
                add(.fileMismatch, "\(path) is not the file that its hash names")
            }
        }
        for path in present.keys.sorted() where wanted[path] == nil && path != ExportPath.tagManifest {
            guard !path.hasPrefix("\(ExportPath.signatures)/") else { continue }
            add(.fileUnlisted, "\(path) is there and nothing lists it")
        }
    }

    /// Holds the payload against the files that an export has.
    private mutating func compareWithLayout(_ payload: Manifest) {
        for path in payload.paths where path.hasPrefix("data/") && !layout.isPayload(path) {
            add(.bagMalformed, "\(path) is no file of such a bag")
        }
        for path in layout.requiredPayload where payload.digests[path] == nil {
            add(.bagMalformed, "\(ExportPath.manifest) does not list \(path)")
        }
    }

    private mutating func add(_ code: Finding.Code, _ message: String) {
        findings.append(Finding(code, at: nil, message, fix: Finding.exportFix))
    }
}
