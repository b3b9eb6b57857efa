import Transparency

/// Who signs an export, when, and what it means (21 CFR 11.50), to read and to print.
struct SignaturePage {
    /// What is signed, and by whom.
    var info: BagInfo
    /// What `ssh-keygen -l` prints of the exporter's key.
    var fingerprint: String

    /// The page.
    var text: String {
        let kind = info.extract == nil ? "export" : "extract"
        let own = info.extract.map { extract in
            """

            Participant          \(extract.subject)
            Events of theirs     \(extract.events)
            """
        }
        return """
            SIGNATURE PAGE

            Study ledger         \(info.origin)
            Events               \(info.size) (#0 to #\(info.size - 1))\(own ?? "")
            Root (SHA-256)       \(info.root.hex)
            Protocol version     \(info.protocolVersion)
            Program              \(info.program)

            Signed by            \(info.printedName) (\(info.exporter))
            Time (UTC)           \(info.recorded)
            Meaning              \(info.meaning)
            Key                  \(fingerprint)
            Texts withheld       \(info.withheld)

            The electronic signatures are in the folder signatures/. They are over
            tagmanifest-sha256.txt, which names the hash of every file of this \(kind), this
            page included. README.txt says how to check them.

            """
    }
}
