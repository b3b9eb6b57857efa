import CanonicalJSON
import CivilTime
import Ledger
import Study
import StudyLedger
import Transparency

/// What `ro-crate-metadata.json` of an export tells programs (RO-Crate 1.3, docs/exports.md section 3): which files
/// there are, of which study, made by whom, when, with what.
struct CrateMetadata {
    let info: BagInfo
    /// README.txt, every file under `data/`, and the folder that stands for many, ascending bytewise.
    private let parts: [(path: String, count: Int)]
    let study: StudyProtocol?

    /// The metadata of an export.
    ///
    /// - Parameters:
    ///   - info: What the bag says of itself.
    ///   - lengths: How many bytes each file of the bag has, by path.
    ///   - study: The protocol that the last event was written under.
    init(_ info: BagInfo, lengths: [String: Int], study: StudyProtocol?) {
        self.info = info
        self.study = study
        let listed = lengths.filter { path, _ in
            (path.hasPrefix("data/") && !path.hasPrefix(Self.forms)) || path == ExportPath.readme
        }
        let forms = lengths.keys.count { $0.hasPrefix(Self.forms) }
        parts = (listed.map { ($0.key, $0.value) } + (forms == 0 ? [] : [(Self.forms, forms)]))
            .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }

    /// The protocol that the last event was written under; nothing where its document cannot be read.
    static func study<Failure: Error>(
        of info: BagInfo, _ state: LedgerState, document: (Digest) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> StudyProtocol? {
        guard let adoption = state.adoptions.first(where: { $0.version == info.protocolVersion }),
            let bytes = try document(adoption.document)
        else { return nil }
        return try? ProtocolFile.content(of: bytes)
    }

    /// The file's text.
    var text: String {
        let graph = [descriptor, root] + parts.map(Self.part) + context
        let whole: JSONValue = ["@context": "https://w3id.org/ro/crate/1.3/context", "@graph": .array(graph)]
        return whole.canonicalText + "\n"
    }

    private var descriptor: JSONValue {
        [
            "@id": .string(ExportPath.crate), "@type": "CreativeWork", "about": Self.link("./"),
            "conformsTo": Self.link("https://w3id.org/ro/crate/1.3"),
        ]
    }

    private var root: JSONValue {
        let withheld = "\(info.withheld) free text\(info.withheld == 1 ? "" : "s") withheld"
        var members: [JSONValue.Member] = [
            .init("@id", "./"), .init("@type", "Dataset"),
            .init("name", .string("Export of the study ledger \(info.origin), events #0 to #\(info.size - 1)")),
            .init(
                "description",
                .string("\(info.size) events, root of the tree over them \(info.root.hex); \(withheld)")),
            .init("datePublished", .string("\(info.recorded.dayInUTC)")), .init("license", Self.link("#licence")),
            .init("hasPart", .array(parts.map { Self.link($0.path) })), .init("mentions", Self.link("#export")),
        ]
        if study != nil { members.append(.init("about", Self.link("#study"))) }
        return .object(members)
    }

    private static func part(_ path: String, _ count: Int) -> JSONValue {
        guard path != forms else {
            return [
                "@id": .string(path), "@type": "Dataset", "name": "Forms of serious adverse events",
                "description": .string("\(count) files"),
            ]
        }
        return [
            "@id": .string(path), "@type": "File", "contentSize": .string("\(count)"),
            "encodingFormat": .string(mediaType(of: path)),
            "name": .string(path.split(separator: "/").last.map(String.init) ?? path),
        ]
    }

    private static let forms = ExportPath.safetyReports + "/"

    static func link(_ name: String) -> JSONValue { ["@id": .string(name)] }

    private static func mediaType(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "csv": "text/csv"
        case "html": "text/html"
        case "json": "application/json"
        case "jsonl": "application/x-ndjson"
        case "pem": "application/x-pem-file"
        case "xml": "application/xml"
        default: "text/plain"
        }
    }
}
