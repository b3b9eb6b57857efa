import CanonicalJSON
import Exchange
import Ledger
import StudyLedger
import Transparency

/// What is said of an export, or an extract, that was written.
struct ExportWords {
    private let summary: Export.Summary
    private let directory: String
    private let hasZip: Bool
    /// How long it took.
    var milliseconds: Int64 = 0
    /// Whether there is a CMS signature, which can be time-stamped.
    var hasCMS = false

    init(_ summary: Export.Summary, directory: String, hasZip: Bool) {
        self.summary = summary
        self.directory = directory
        self.hasZip = hasZip
    }

    /// One object; that of an extract also has `namingOthers`, `size`, `subject` and `subjectEvents`.
    var json: String {
        var members: [JSONValue.Member] = [
            .init("directory", .string(directory)), .init("events", .integer(events)),
            .init("files", .integer(summary.files)), .init("fingerprint", .string(summary.fingerprint)),
            .init("octets", .integer(summary.octets)), .init("root", .string(summary.root.hex)),
            .init("zip", hasZip ? .string("\(directory).zip") : .null),
            .init(
                "withheld",
                .object(summary.withheld.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })),
        ]
        if let extract = summary.extract {
            members += [
                .init("namingOthers", .integer(extract.namingOthers)), .init("size", .integer(summary.size)),
                .init("subject", .string(extract.subject)), .init("subjectEvents", .integer(extract.subjectEvents)),
            ]
        }
        return JSONValue.object(members).canonicalText + "\n"
    }

    /// How many events were written.
    private var events: Int { summary.extract.map { $0.subjectEvents + $0.ownEvents } ?? summary.size }

    /// The same to read.
    var text: String {
        var text = "Exported. \(directory): \(what), root \(Written.receipt(summary.root)), "
        text += "\(summary.files) files, read back and verified"
        text += summary.extract == nil ? ":\n" : "\n"
        if summary.extract == nil {
            text += "  every file, event, checkpoint, signature and text; the study's rules: kept verify-export\n"
        }
        text += rate
        if hasZip { text += "  the same as one file: \(directory).zip, read back and compared\n" }
        for (name, count) in summary.withheld.sorted(by: { $0.key < $1.key }) {
            text += "  withheld: \(count) of \(name)\n"
        }
        if let extract = summary.extract {
            if extract.namingOthers > 0 { text += "  of these, \(extract.namingOthers) name another participant\n" }
            text += "  that no event of \(extract.subject) was left out, no proof shows: your signature says it\n"
        }
        text += "  signed with \(summary.fingerprint); the reader needs it on paper\n"
        text += "  the reader, in that folder (README.txt says more):\n"
        text += "    sha256sum -c manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt\n"
        text += "    ssh-keygen -Y verify -f data/keys/allowed_signers -I \(summary.exporter) -n kept-export \\\n"
        text += "      -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt\n"
        text += "    python3 -I verify.py --against YOUR.checkpoint .\n"
        if hasCMS { text += TimeStampSteps.text }
        return text + "  next: kept verify-export \(directory) --against CHECKPOINT\n"
    }

    /// How fast it went, where that took long enough to say something.
    private var rate: String {
        guard events >= 10_000, milliseconds > 0 else { return "" }
        let perSecond = Int(Int64(events) * 1_000 / milliseconds)
        return "  written and read back in \(milliseconds / 1_000) s: \(perSecond.grouped) events/s\n"
    }

    private var what: String {
        guard let extract = summary.extract else { return "\(summary.size) events" }
        let own = "\(extract.subjectEvents) events of \(extract.subject) and \(extract.ownEvents) of the ledger's own"
        return "\(own), out of \(summary.size) events"
    }
}
