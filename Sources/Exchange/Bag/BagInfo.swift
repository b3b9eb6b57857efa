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
    /// Whose events an extract has; absent in a full export.
    var extract: Extract?

    /// What an extract says of itself.
    struct Extract: Hashable {
        /// The participant.
        var subject: String
        /// How many events it has of theirs.
        var events: Int
    }

    /// All that `signatures` can be.
    static let signatureSets = [
        ["note", "ssh"], ["note", "ssh", "cms"], ["note-person", "ssh"], ["note-person", "ssh", "cms"],
    ]

    /// What the exporter's signature means (21 CFR 11.50).
    var meaning: String {
        extract == nil
            ? "responsibility for the export being a true and complete copy"
            : "responsibility for the extract being a true copy that leaves out no event of the participant"
    }

    /// The labels with their values, in order.
    var lines: [(label: String, value: String)] {
        let subject = extract.map { extract in
            [("Ledger-Subject", extract.subject), ("Subject-Events", "\(extract.events)")]
        }
        return [
            ("Bag-Software-Agent", program), ("Bagging-Date", "\(recorded.dayInUTC)"),
            ("External-Description", description), ("External-Identifier", identifier),
            ("Payload-Oxum", "\(octets).\(files)"), ("Ledger-Origin", origin), ("Ledger-Size", "\(size)"),
            ("Ledger-Root", root.hex), ("Ledger-Recorded", "\(recorded)"),
        ] + (subject ?? []) + [
            ("Protocol-Version", protocolVersion), ("Exported-By", exporter),
            ("Printed-Name", printedName), ("Signature-Meaning", meaning),
            ("Signatures", signatures.joined(separator: " ")), ("Withheld-Texts", "\(withheld)"),
        ]
    }

    private var description: String {
        extract.map { "Signed extract of participant \($0.subject) from the study ledger \(origin)" }
            ?? "Signed export of the study ledger \(origin)"
    }

    private var identifier: String { "\(origin)#\(size - 1)" + (extract.map { "/\($0.subject)" } ?? "") }

    /// The file's text.
    var text: String { lines.map { "\($0.label): \($0.value)\n" }.joined() }
}
