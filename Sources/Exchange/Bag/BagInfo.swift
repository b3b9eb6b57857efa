import CivilTime
import Ledger
import Transparency

/// What `bag-info.txt` says (RFC 8493 section 2.2.2, docs/exports.md section 3).
struct BagInfo: Hashable {
    /// The program that wrote the bag.
    var program: String
    var origin: String
    var size: Int
    var root: Digest
    var recorded: Instant
    var protocolVersion: String
    var exporter: String
    var printedName: String
    /// The signatures that there are to be: "note", or "note-person" without the ledger's line, "ssh", "cms".
    var signatures: [String]
    var withheld: Int
    /// How many bytes and files are under `data/`.
    var octets: Int
    var files: Int

    /// All that `signatures` can be.
    static let signatureSets = [
        ["note", "ssh"], ["note", "ssh", "cms"], ["note-person", "ssh"], ["note-person", "ssh", "cms"],
    ]

    /// What the exporter's signature means (21 CFR 11.50).
    static let meaning = "responsibility for the export being a true and complete copy"

    /// The labels with their values, in order.
    var lines: [(label: String, value: String)] {
        [
            ("Bag-Software-Agent", program), ("Bagging-Date", "\(recorded.dayInUTC)"),
            ("External-Description", "Signed export of the study ledger \(origin)"),
            ("External-Identifier", "\(origin)#\(size - 1)"), ("Payload-Oxum", "\(octets).\(files)"),
            ("Ledger-Origin", origin), ("Ledger-Size", "\(size)"), ("Ledger-Root", root.hex),
            ("Ledger-Recorded", "\(recorded)"), ("Protocol-Version", protocolVersion), ("Exported-By", exporter),
            ("Printed-Name", printedName), ("Signature-Meaning", Self.meaning),
            ("Signatures", signatures.joined(separator: " ")), ("Withheld-Texts", "\(withheld)"),
        ]
    }

    /// The file's text.
    var text: String { lines.map { "\($0.label): \($0.value)\n" }.joined() }
}
